"""Imported plans: dates, slack and critical flags as Microsoft Project gives them."""

from datetime import date, datetime, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DomainError
from milestones.schedule import LinkKind
from milestones.schedule.clock import Clock
from milestones.schedule.project import place
from milestones.schedule.tasks import DAY, Constraint, Task, TaskLink

MONDAY = date(2020, 1, 6)


def on(day, hour=17):
    return datetime.combine(date(2020, 1, day), time(hour))


def placed(*tasks, links=(), **more):
    return place(tasks, [TaskLink(*link) for link in links], MONDAY, **more)


def test_a_week_of_work_ends_on_friday_and_what_follows_begins_on_monday():
    found = placed(Task("A", 5 * DAY), Task("B", DAY), Task("M"), links=[("A", "B"), ("A", "M")])

    assert (found["A"].early_start, found["A"].early_finish) == (on(6, 8), on(10))
    assert (found["B"].early_start, found["B"].early_finish) == (on(13, 8), on(13))
    assert found["M"].early_start == found["M"].early_finish == on(10)


def test_slack_is_in_working_time_and_free_slack_stops_at_the_next_task():
    links = [("A", "B"), ("A", "C"), ("C", "D"), ("B", "E"), ("D", "E")]
    days = {"A": 2, "B": 8, "C": 1, "D": 2, "E": 1}

    found = placed(*(Task(key, of * DAY) for key, of in days.items()), links=links)

    assert {key: (row.total_slack // DAY, row.free_slack // DAY) for key, row in found.items()} == {
        "A": (0, 0),
        "B": (0, 0),
        "C": (5, 0),
        "D": (5, 5),
        "E": (0, 0),
    }
    assert [key for key, row in found.items() if row.is_critical] == ["A", "B", "E"]
    assert (found["C"].early_finish, found["C"].late_finish) == (on(8), on(15))


@pytest.mark.parametrize(
    ("kind", "lag", "start", "finish"),
    [
        ("FS", 0, on(9, 8), on(10)),
        ("FS", 2, on(13, 8), on(14)),
        ("FS", -1, on(8, 8), on(9)),
        ("SS", 1, on(7, 8), on(8)),
        ("FF", 0, on(7, 8), on(8)),
        ("FF", 1, on(8, 8), on(9)),
        ("SF", 4, on(8, 8), on(9)),
    ],
)
def test_each_kind_of_link_with_lag_in_working_days(kind, lag, start, finish):
    found = placed(
        Task("A", 3 * DAY), Task("B", 2 * DAY), links=[("A", "B", LinkKind(kind), lag * DAY)]
    )["B"]

    assert (found.early_start, found.early_finish) == (start, finish)


@pytest.mark.parametrize(
    ("constraint", "day", "expected"),
    [
        (Constraint.START_NO_EARLIER, 14, (on(14, 8), on(15), 0)),
        (Constraint.START_NO_EARLIER, 7, (on(9, 8), on(10), 0)),
        (Constraint.FINISH_NO_EARLIER, 15, (on(14, 8), on(15), 0)),
        (Constraint.MUST_START_ON, 14, (on(14, 8), on(15), 0)),
        (Constraint.MUST_FINISH_ON, 15, (on(14, 8), on(15), 0)),
        (Constraint.MUST_START_ON, 8, (on(8, 8), on(9), -1)),
        (Constraint.FINISH_NO_LATER, 9, (on(8, 8), on(9), -1)),
        (Constraint.START_NO_LATER, 8, (on(8, 8), on(9), -1)),
        (Constraint.FINISH_NO_LATER, 20, (on(9, 8), on(10), 0)),
    ],
)
def test_each_constraint_is_kept_and_what_does_not_fit_is_negative_slack(constraint, day, expected):
    found = placed(
        Task("A", 3 * DAY), Task("B", 2 * DAY, constraint, date(2020, 1, day)), links=[("A", "B")]
    )

    assert (found["B"].early_start, found["B"].early_finish) == expected[:2]
    assert min(found["A"].total_slack, 0) == expected[2] * DAY
    assert found["B"].total_slack == 0


def test_as_late_as_possible_has_no_slack_and_starts_when_it_must():
    late = Task("B", DAY, Constraint.AS_LATE_AS_POSSIBLE)

    found = placed(Task("A", 5 * DAY), late, Task("C"), links=[("A", "C"), ("B", "C")])["B"]

    assert (found.early_start, found.late_start) == (on(6, 8), on(10, 8))
    assert (found.total_slack, found.free_slack, found.is_critical) == (0, 0, True)


def test_a_deadline_takes_slack_away_and_moves_nothing():
    found = placed(Task("A", 5 * DAY), Task("B", 3 * DAY, deadline=date(2020, 1, 7)))["B"]

    assert (found.early_finish, found.late_finish) == (on(8), on(7))
    assert (found.total_slack, found.is_critical) == (-DAY, True)


def test_what_is_done_keeps_its_dates_and_is_not_critical():
    done = Task("A", 5 * DAY, started=on(7, 8), finished=on(14))

    found = placed(done, Task("B", DAY), links=[("A", "B")])

    assert (found["A"].early_start, found["A"].early_finish) == (on(7, 8), on(14))
    assert (found["A"].is_critical, found["A"].free_slack) == (False, 0)
    assert found["B"].early_start == on(15, 8)


def test_a_task_within_the_tolerated_slack_is_critical():
    tasks = (Task("A", 5 * DAY), Task("B", 4 * DAY))

    assert not placed(*tasks)["B"].is_critical
    assert placed(*tasks, critical_slack=DAY)["B"].is_critical


def test_half_days_and_hours_pass_over_lunch():
    found = placed(Task("A", 240), Task("B", 60), links=[("A", "B")])

    assert found["A"].early_finish == on(6, 12)
    assert (found["B"].early_start, found["B"].early_finish) == (on(6, 13), on(6, 14))


@pytest.mark.parametrize(
    ("tasks", "links", "words"),
    [
        ([Task("A"), Task("A")], [], "A is given twice"),
        ([Task("A", -1)], [], "A: a duration of -1 minutes"),
        ([Task("A")], [("A", "A")], "A cannot wait for itself"),
        ([Task("A")], [("A", "B")], "no milestone B here"),
        ([Task("A"), Task("B")], [("A", "B"), ("B", "A")], "in a circle: A → B → A"),
        ([Task("A"), Task("B")], [("A", "B", LinkKind("FS"), 10_000 * DAY)], "A → B: a lag of"),
        ([Task("A", 1, Constraint.MUST_START_ON)], [], "A: “must start on” needs its date"),
        ([Task("A", 1, deadline=date(20, 1, 1))], [], "A: the deadline 1/1/0020"),
        ([Task("A", finished=MONDAY)], [], "A has finished and has no actual start"),
        ([Task("A", started=on(7), finished=MONDAY)], [], "A: it cannot finish before it starts"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused_by_name(tasks, links, words):
    with pytest.raises(DomainError, match=words):
        placed(*tasks, links=links)


@pytest.mark.parametrize("lag", [3660 * DAY, -3660 * DAY])
def test_a_chain_that_runs_out_of_the_years_is_refused(lag):
    tasks = [Task(f"T{number:02}", DAY) for number in range(60)]
    links = [(a.key, b.key, LinkKind("FS"), lag) for a, b in pairwise(tasks)]

    with pytest.raises(DomainError, match="outside the years 1950 to 2199"):
        placed(*tasks, links=links)


def test_a_plan_without_tasks_is_empty():
    assert placed() == {}


@given(st.integers(0, 10**6))
def test_the_clock_reads_back_what_it_wrote(minutes):
    clock = Clock()

    for point in (2 * minutes, clock.as_start(2 * minutes)):
        assert clock.point(clock.moment(point)) == point


@given(st.lists(st.integers(0, 20), min_size=2, max_size=8), st.randoms())
def test_the_order_of_tasks_does_not_matter(days, random):
    tasks = [Task(f"T{number}", of * DAY) for number, of in enumerate(days)]
    links = [(first.key, second.key) for first, second in pairwise(tasks) if random.random() < 0.6]
    found = placed(*tasks, links=links)
    random.shuffle(tasks)
    random.shuffle(links)

    assert placed(*tasks, links=links) == found
