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


def test_what_is_done_leaves_its_predecessor_the_whole_plan():
    done = Task("B", DAY, started=on(6, 8), finished=on(6))

    found = placed(Task("A", DAY), done, Task("C", 5 * DAY), links=[("A", "B")])["A"]

    assert (found.late_finish, found.total_slack, found.free_slack) == (on(10), 4 * DAY, 4 * DAY)


def test_what_has_begun_keeps_its_start_and_its_slack_is_that_of_its_finish():
    begun = Task("B", 3 * DAY, started=on(7, 8), remaining=DAY)

    found = placed(Task("A", DAY), begun, Task("C", 10 * DAY), links=[("A", "B")])

    assert (found["B"].early_start, found["B"].early_finish) == (on(7, 8), on(9))
    assert (found["B"].late_start, found["B"].late_finish) == (on(7, 8), on(17))
    assert found["B"].total_slack == 6 * DAY
    assert (found["A"].late_finish, found["A"].total_slack) == (on(16), 8 * DAY)


@pytest.mark.parametrize("begun", ["A", "B"])
def test_a_start_that_is_a_fact_holds_no_start_any_more(begun):
    tasks = [
        Task(key, days * DAY, started=on(6, 8) if key == begun else None)
        for key, days in (("A", 1), ("B", 2))
    ]

    found = placed(*tasks, Task("C", 4 * DAY), links=[("A", "B", LinkKind("SS"))])["A"]

    assert found.late_finish == on(9)


def test_what_follows_a_task_as_late_as_possible_starts_after_it():
    late = Task("B", DAY, Constraint.AS_LATE_AS_POSSIBLE)

    found = placed(Task("A", 10 * DAY), late, Task("C", 2 * DAY), links=[("B", "C")])

    assert found["B"].late_finish == on(15)
    assert (found["C"].early_start, found["C"].total_slack) == (on(16, 8), 0)


def test_a_long_task_that_finishes_with_a_short_one_begins_with_the_plan():
    found = placed(Task("A", DAY), Task("B", 5 * DAY), links=[("A", "B", LinkKind("FF"))])["B"]

    assert (found.early_start, found.early_finish) == (on(6, 8), on(10))


def test_a_date_before_the_plan_is_kept_where_nothing_is_waited_for():
    early = Task("A", DAY, Constraint.START_NO_EARLIER, date(2020, 1, 2))

    assert placed(early)["A"].early_start == on(2, 8)


def test_a_milestone_without_slack_is_late_at_the_moment_at_which_it_is_early():
    found = placed(Task("M"), Task("A", DAY), links=[("M", "A")])["M"]

    assert found.early_start == found.late_start == found.late_finish == on(6, 8)


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
        ([Task("A", remaining=-1)], [], "A: -1 minutes left are not from 0 to"),
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

    base = clock.point(on(6, 0))
    for point in (base + minutes, clock.as_start(base + minutes)):
        assert clock.point(clock.moment(point)) == point


@given(st.lists(st.integers(0, 20), min_size=2, max_size=8), st.randoms())
def test_the_order_of_tasks_does_not_matter(days, random):
    tasks = [Task(f"T{number}", of * DAY) for number, of in enumerate(days)]
    links = [(first.key, second.key) for first, second in pairwise(tasks) if random.random() < 0.6]
    found = placed(*tasks, links=links)
    random.shuffle(tasks)
    random.shuffle(links)

    assert placed(*tasks, links=links) == found
