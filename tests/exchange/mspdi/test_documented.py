"""What Microsoft documents of its scheduling, with the values that its articles give."""

import pytest

from exchange.mspdi.reader import read_plan
from tests.exchange.mspdi.files import HEAD, after, free, project, task

FRIDAY = "2014-10-17"
OF_1992 = HEAD.replace("2014-10-17", "1992-07-24")
HOUR = 60


def place(*rows, head=HEAD):
    return read_plan(project(*rows, head=head)).place()


def at(moment):
    return f"{moment:%d/%H:%M}"


def test_elapsed_slack_is_elapsed_as_article_87301_reckons_it():
    """8 h and 9 elapsed hours before a task of a day: 0 d and 2.63 ed of total slack."""
    rows = (
        free(1),
        free(2, duration="PT9H0M0S", unit=6),
        free(3, extra=after(1) + after(2)),
    )

    found = place(*rows, head=OF_1992)

    assert [at(found[uid].early_finish) for uid in ("1", "2")] == ["24/17:00", "24/17:00"]
    assert (found["1"].total_slack, found["2"].total_slack) == (0, 63 * HOUR)
    assert round(found["2"].total_slack / 24 / HOUR, 2) == 2.62  # 2.625, which it shows as 2.63


def test_total_slack_is_the_less_of_that_of_the_start_and_that_of_the_finish():
    """The article on the field Total Slack: here an SS link leaves the start less than the end."""
    rows = (
        free(1, duration="PT8H0M0S"),
        free(2, duration="PT40H0M0S", extra=after(1, 3)),
    )

    found = place(*rows)["1"]

    assert found.total_slack == 0
    assert found.is_critical


def test_slack_is_negative_where_a_constraint_asks_for_more_than_there_is():
    """The same article: negative slack says how much time has to be saved."""
    rows = (
        free(1, duration="PT24H0M0S"),
        free(2, extra=after(1))
        .replace("<ConstraintType>0", "<ConstraintType>3")
        .replace(f"ConstraintDate>{FRIDAY}T08", "ConstraintDate>2014-10-21T17"),
    )

    found = place(*rows)

    assert at(found["2"].early_finish) == "21/17:00"
    assert (found["1"].total_slack, found["1"].is_critical) == (-8 * HOUR, True)
    assert at(found["1"].late_finish) == "20/17:00"


@pytest.mark.parametrize(
    ("kind", "day", "expected"),
    [
        (0, "", "20/08:00 to 20/17:00"),  # as soon as possible
        (1, "", "20/08:00 to 20/17:00"),  # as late as possible: its early dates
        (2, "2014-10-22T08", "22/08:00 to 22/17:00"),  # must start on
        (3, "2014-10-22T17", "22/08:00 to 22/17:00"),  # must finish on
        (4, "2014-10-22T08", "22/08:00 to 22/17:00"),  # start no earlier than
        (4, "2014-10-17T08", "20/08:00 to 20/17:00"),
        (5, "2014-10-22T08", "20/08:00 to 20/17:00"),  # start no later than
        (6, "2014-10-22T17", "22/08:00 to 22/17:00"),  # finish no earlier than
        (7, "2014-10-22T17", "20/08:00 to 20/17:00"),  # finish no later than
    ],
)
def test_the_eight_constraints_by_their_numbers(kind, day, expected):
    row = free(2, extra=after(1)).replace("<ConstraintType>0", f"<ConstraintType>{kind}")
    row = row.replace(f"ConstraintDate>{FRIDAY}T08", f"ConstraintDate>{day or FRIDAY + 'T08'}")

    found = place(free(1), row, free(3, duration="PT80H0M0S"))["2"]

    assert f"{at(found.early_start)} to {at(found.early_finish)}" == expected


def test_a_milestone_ends_where_its_predecessor_does_and_starts_the_morning_where_none_is():
    nothing = {"duration": "PT0H0M0S"}

    found = place(free(1), free(2, extra=after(1), **nothing), free(3, **nothing))

    assert at(found["2"].early_finish) == "17/17:00"
    assert at(found["3"].early_start) == at(found["3"].early_finish) == "17/08:00"


def test_work_that_was_broken_off_goes_on_where_it_resumes():
    """A day of three was done, and the rest put off to Thursday: Stop, Resume and what is left."""
    facts = (
        f"<ActualStart>{FRIDAY}T08:00:00</ActualStart><Stop>{FRIDAY}T17:00:00</Stop>"
        "<Resume>2014-10-23T08:00:00</Resume><RemainingDuration>PT16H0M0S</RemainingDuration>"
    )

    found = place(free(1, duration="PT24H0M0S", extra=facts))["1"]

    assert (at(found.early_start), at(found.early_finish)) == ("17/08:00", "24/17:00")


def test_work_that_goes_on_after_a_weekend_was_not_broken_off():
    facts = (
        f"<ActualStart>{FRIDAY}T08:00:00</ActualStart><Stop>{FRIDAY}T17:00:00</Stop>"
        "<Resume>2014-10-20T08:00:00</Resume><RemainingDuration>PT16H0M0S</RemainingDuration>"
    )

    assert at(place(free(1, duration="PT24H0M0S", extra=facts))["1"].early_finish) == "21/17:00"


def test_what_is_done_keeps_its_dates_whatever_it_waited_for():
    facts = (
        "<ActualStart>2014-10-20T08:00:00</ActualStart>"
        "<ActualFinish>2014-10-21T12:00:00</ActualFinish><Stop>2014-10-21T12:00:00</Stop>"
        "<Resume>2014-10-23T08:00:00</Resume>"
    )

    found = place(free(1, duration="PT80H0M0S"), free(2, extra=after(1) + facts))["2"]

    assert (at(found.early_start), at(found.early_finish)) == ("20/08:00", "21/12:00")
    assert (found.is_critical, found.free_slack) == (False, 0)


@pytest.mark.parametrize("mark", ["ExternalTask", "IsSubproject"])
def test_a_task_of_another_plan_keeps_the_dates_that_were_saved(mark):
    extra = f"<{mark}>1</{mark}><Start>2014-10-22T08:00:00</Start>"
    other = free(1, extra=extra).replace(f"<Finish>{FRIDAY}", "<Finish>2014-10-23")

    plan = read_plan(project(other, free(2, extra=after(1))))

    assert at(plan.place()["2"].early_start) == "24/08:00"
    assert plan.notes == ("Task 1 is kept in another plan: its dates stay as saved.",)


def test_a_delay_by_levelling_is_noted():
    plan = read_plan(project(task(1, FRIDAY, extra="<LevelingDelay>4800</LevelingDelay>")))

    assert plan.notes == ("Task 1 is put off by levelling: that delay is left out.",)
