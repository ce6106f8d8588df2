"""Lags and durations in elapsed time and per cent, tasks under headings, tasks held by hand."""

import pytest

from exchange.mspdi.reader import read_plan
from tests.exchange.mspdi.files import after, free, project, task

FRIDAY, MONDAY = "2014-10-17", "2014-10-20"
PLAIN = ("<ConstraintType>4", "<ConstraintType>0")


def placed(*rows):
    found = read_plan(project(*rows)).place()
    return {
        key: f"{row.early_start:%d/%H:%M} to {row.early_finish:%d/%H:%M}"
        for key, row in found.items()
    }


def heading(uid, *, level=1, extra=""):
    row = task(uid, FRIDAY, extra=f"{extra}<OutlineLevel>{level}</OutlineLevel>")
    return row.replace("<Summary>0", "<Summary>1").replace(*PLAIN)


def under(uid, *, level=2, extra="", duration="PT8H0M0S"):
    return free(uid, extra=f"{extra}<OutlineLevel>{level}</OutlineLevel>", duration=duration)


@pytest.mark.parametrize(
    ("lag", "unit", "start"),
    [
        (9600, 7, "22/08:00"),  # two working days, from Friday evening
        (28800, 8, "20/08:00"),  # two elapsed days end on Sunday
        (57600, 8, "21/17:00"),  # four end on Tuesday evening
        (-14400, 8, "17/08:00"),  # a day before Friday evening is Thursday evening
        (50, 19, "20/13:00"),  # half of the predecessor's eight hours
        (50, 20, "20/08:00"),  # the same, elapsed: four hours into Friday night
        (-50, 19, "17/13:00"),
        (100, 51, "21/08:00"),
    ],
)
def test_lags_are_in_working_time_in_elapsed_time_or_a_share_of_the_predecessor(lag, unit, start):
    last = free(
        2, extra=after(1, 1, lag, unit), duration="PT0H0M0S" if "17:00" in start else "PT8H0M0S"
    )

    found = placed(free(1), last)["2"]

    assert found.startswith(start)


def test_a_share_of_an_elapsed_predecessor_is_elapsed():
    found = placed(free(1, duration="PT48H0M0S", unit=8), free(2, extra=after(1, 1, 50, 19)))

    assert found == {"1": "17/08:00 to 19/08:00", "2": "20/08:00 to 20/17:00"}


def test_an_elapsed_duration_runs_through_nights_and_weekends_and_leaves_slack_by_the_wall():
    cure = free(2, extra=after(1), duration="PT48H0M0S", unit=8)

    plan = read_plan(project(free(1), cure, free(3, extra=after(2))))
    found = plan.place()

    assert placed(free(1), cure)["2"] == "17/17:00 to 19/17:00"
    assert f"{found['3'].early_start:%d/%H:%M}" == "20/08:00"
    assert (found["2"].total_slack, found["2"].is_critical) == (15 * 60, False)


def test_what_waits_for_a_heading_waits_for_all_under_it_and_what_it_waits_for_holds_them_all():
    rows = [
        free(1, duration="PT16H0M0S"),
        heading(2, extra=after(1)),
        under(3),
        under(4, duration="PT24H0M0S"),
        free(5, extra=after(2)),
    ]

    assert placed(*rows) == {
        "1": "17/08:00 to 20/17:00",
        "3": "21/08:00 to 21/17:00",
        "4": "21/08:00 to 23/17:00",
        "5": "24/08:00 to 24/17:00",
    }


def test_the_start_of_a_heading_is_that_of_its_first_task():
    rows = [
        heading(2),
        under(3, extra=after(4)).replace("EarlyStart>2014-10-17", "EarlyStart>2014-10-20"),
        under(4),
        free(5, extra=after(2, 3)),
    ]

    assert placed(*rows)["5"] == "17/08:00 to 17/17:00"


def test_a_heading_that_starts_no_earlier_holds_what_is_under_it_however_deep():
    rows = [
        heading(2)
        .replace("<ConstraintType>0", "<ConstraintType>4")
        .replace(f"ConstraintDate>{FRIDAY}", f"ConstraintDate>{MONDAY}"),
        heading(3, level=2),
        under(4, level=3),
        free(5),
    ]

    plan = read_plan(project(*rows))

    assert placed(*rows) == {"4": "20/08:00 to 20/17:00", "5": "17/08:00 to 17/17:00"}
    assert [(each.uid, each.why) for each in plan.left_out] == [
        ("2", "a heading (summary task)"),
        ("3", "a heading (summary task)"),
    ]


def test_what_is_scheduled_by_hand_keeps_its_dates_and_still_has_slack():
    hand = free(2, extra="<Manual>1</Manual><Start>2014-10-20T08:00:00</Start>" + after(3)).replace(
        f"<Finish>{FRIDAY}", f"<Finish>{MONDAY}"
    )
    plan = read_plan(project(hand, free(3, duration="PT80H0M0S")))

    found = plan.place()["2"]

    assert (
        f"{found.early_start:%d/%H:%M} to {found.early_finish:%d/%H:%M}" == "20/08:00 to 20/17:00"
    )
    assert (found.total_slack, found.is_critical) == (8 * 480, False)
    assert plan.saved["2"].is_manual


def test_a_finish_no_earlier_holds_what_has_begun():
    begun = (
        free(1, extra=f"<ActualStart>{FRIDAY}T08:00:00</ActualStart>")
        .replace("<ConstraintType>0", "<ConstraintType>6")
        .replace(f"ConstraintDate>{FRIDAY}T08", "ConstraintDate>2014-10-22T17")
    )

    assert placed(begun) == {"1": "17/08:00 to 22/17:00"}
