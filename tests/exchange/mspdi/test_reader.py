"""Plans of Microsoft Project, read and placed as it saved them."""

from datetime import date

import pytest

from core.errors import DomainError
from exchange.mspdi.reader import read_plan
from exchange.safety import Unreadable
from milestones.schedule import LinkKind
from milestones.schedule.tasks import DAY, Constraint, TaskLink
from tests.exchange.mspdi.files import HEAD, HOURS, after, calendar, project, task

# From task-links-project2013-mspdi.xml (test data of MPXJ); the last one stands for its end.
SAVED = (
    task(3, "2014-10-17", late="2014-10-30", slack=43200),
    task(4, "2014-10-21", late="2014-11-03", slack=43200, free=43200, extra=after(3, 1, 4800)),
    task(5, "2014-10-17", late="2014-10-29", slack=38400),
    task(6, "2014-10-22", late="2014-11-03", slack=38400, free=38400, extra=after(5, 1, 9600)),
    task(13, "2014-10-17", late="2014-10-30", slack=43200),
    task(14, "2014-10-21", late="2014-11-03", slack=43200, free=43200, extra=after(13, 3, 9600)),
    task(15, "2014-10-17", late="2014-10-30", slack=43200),
    task(16, "2014-10-21", late="2014-11-03", slack=43200, free=43200, extra=after(15, 0, 9600)),
    task(10, "2014-11-03", critical=1),
)
FRIDAY = "2014-10-17"


def test_dates_slack_and_critical_flags_are_those_that_were_saved():
    plan = read_plan(project(*SAVED))

    found = plan.place()

    assert found == {uid: saved.placed for uid, saved in plan.saved.items()}
    assert len(found) == 9
    assert [key for key, row in found.items() if row.is_critical] == ["10"]
    assert plan.notes == ()


def test_a_status_date_of_the_file_moves_nothing():
    """Imported plans are compared without one (docs/rules.md 6)."""
    dated = HEAD.replace(
        "<CriticalSlackLimit>", "<StatusDate>2014-10-31T17:00:00</StatusDate><CriticalSlackLimit>"
    )

    said = read_plan(project(*SAVED, head=dated))

    assert dated != HEAD
    assert said.place() == read_plan(project(*SAVED)).place()


def test_the_parts_of_a_plan_are_read():
    milestone = task(2, FRIDAY, duration="PT0H0M0S", extra=after(1, 2, -2400)).replace(
        "<Milestone>0", "<Milestone>1"
    )

    plan = read_plan(project(task(1, FRIDAY, duration="PT20H30M0S"), milestone))

    assert (plan.name, plan.start.date(), plan.critical_slack) == ("Links", date(2014, 10, 17), 0)
    assert (plan.tasks[0].duration, plan.tasks[1].duration) == (1230, 0)
    assert plan.tasks[0].constraint == Constraint.START_NO_EARLIER
    assert plan.links == (TaskLink("1", "2", LinkKind.START_TO_FINISH, -240),)
    assert (plan.saved["2"].name, plan.saved["2"].is_milestone) == ("Task 2", True)


def test_a_day_off_and_a_week_of_ones_own_are_kept():
    days = calendar("2014-10-20", days=range(2, 8))

    found = read_plan(project(task(1, FRIDAY), task(2, FRIDAY, extra=after(1)), calendars=days))

    second = found.place()["2"]
    assert second.early_start.date() == date(2014, 10, 18)  # a Saturday that is worked
    off = read_plan(project(task(1, "2014-10-20"), calendars=days)).place()["1"]
    assert off.early_start.date() == date(2014, 10, 21)


def test_a_plan_without_calendar_has_office_hours():
    found = read_plan(project(task(1, FRIDAY), calendars="")).place()["1"]

    assert (found.early_start.hour, found.early_finish.hour) == (8, 17)


def test_summary_inactive_and_empty_rows_are_left_out_and_links_to_them_noted():
    rows = [
        task(1, FRIDAY).replace("<Summary>0", "<Summary>1"),
        task(2, FRIDAY).replace("<IsNull>0", "<IsNull>1"),
        task(3, FRIDAY, extra="<Active>0</Active>"),
        task(0, FRIDAY),
        task(4, FRIDAY, extra=after(1)),
    ]

    plan = read_plan(project(*rows))

    assert [each.key for each in plan.tasks] == ["4"]
    assert plan.links == ()
    assert plan.notes == ("Task 4 waits for 1, which is no task here: it is left out.",)


@pytest.mark.parametrize(
    ("row", "note"),
    [
        (
            task(2, FRIDAY, extra="<Manual>1</Manual>").replace(
                "<Finish>2014-10-17T17:00:00", "<Finish>"
            ),
            "Task 2 is scheduled by hand and has no dates yet.",
        ),
        (task(2, FRIDAY).replace("UID>-1", "UID>7"), "Task 2 has a calendar that is not in the"),
        (
            task(2, FRIDAY).replace(f"<ConstraintDate>{FRIDAY}T08:00:00</ConstraintDate>", ""),
            "Task 2 has a constraint without a date",
        ),
    ],
)
def test_what_is_read_otherwise_than_it_was_meant_is_noted(row, note):
    plan = read_plan(project(task(1, FRIDAY), row))

    (said,) = plan.notes
    assert note in said
    assert plan.place()


def test_the_limit_of_critical_slack_is_in_days():
    loose = HEAD.replace("<CriticalSlackLimit>0", "<CriticalSlackLimit>9")

    plan = read_plan(project(*SAVED, head=loose))

    assert plan.critical_slack == 9 * DAY
    assert not plan.place()["3"].total_slack > plan.critical_slack
    assert plan.place()["3"].is_critical


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (project(task(1, "20-10-17")), "“20-10-17T08:00:00” as ConstraintDate of Task 1"),
        (project(task(1, FRIDAY, duration="8 days")), "“8 days” as Duration of Task 1"),
        (
            project(task(1, FRIDAY, duration="PT\u0668H0M0S")),
            "“PT\u0668H0M0S” as Duration of Task 1, expected a duration such as PT8H0M0S, in"
            " the digits 0 to 9",
        ),
        (
            project(task(1, "\u0662\u066014-10-17")),
            "as ConstraintDate of Task 1, expected a date such as",
        ),
        (project(task(1, FRIDAY, extra=after(1, "\u0661"))), "“\u0661” as Type of PredecessorLink"),
        (
            project(calendars=calendar(hours=HOURS.replace("17:00", "\u0661\u0667:00"))),
            "as ToTime of WorkingTime, expected a time such as 08:00:00, in the digits 0 to 9",
        ),
        (project(task(1, FRIDAY, extra=after(1, "x"))), "“x” as Type of PredecessorLink"),
        (project(head=HEAD.replace("ScheduleFromStart>1", "ScheduleFromStart>0")), "its finish"),
        (project(head=HEAD.replace("2014-10-17T08:00:00", "")), "a plan without a start"),
        (
            project(head=HEAD.replace("2014-10-17T", "2014-13-17T")),
            "“2014-13-17T08:00:00” as Start",
        ),
        (
            project(calendars=calendar(hours=HOURS.replace("17:00", "25:00"))),
            "“25:00:00” as ToTime",
        ),
        (b"<Project><Tasks></Project>", "damaged XML on line 1"),
        (b"", "damaged XML"),
        (b"<html></html>", r"XML of another kind \(html\)"),
        (b"<a>" * 40, "more than a plan holds"),
    ],
)
def test_what_cannot_be_read_is_refused_by_place(data, words):
    with pytest.raises(Unreadable, match=words):
        read_plan(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (project(head=HEAD.replace("2014-10-17", "0020-10-17")), "The start: the date 17/10/0020"),
        (project(task(1, "0020-10-17")), "1: the constraint date 17/10/0020 is outside"),
        (project(task(1, FRIDAY, duration="PT9999999H0M0S")), "1: a duration of 599999940 minutes"),
        (project(task(1, FRIDAY, extra=after(1))), "1 cannot wait for itself"),
        (
            project(task(1, FRIDAY, extra=after(2)), task(2, FRIDAY, extra=after(1))),
            "in a circle: 1 → 2 → 1",
        ),
    ],
)
def test_what_cannot_be_placed_is_refused_by_name(data, words):
    with pytest.raises(DomainError, match=words):
        read_plan(data).place()
