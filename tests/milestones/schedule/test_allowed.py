from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.schedule import Activity, Link, LinkKind, allowed_dates, find_cycle, held_back
from tests.milestones import demo_programme

KEYS = [f"M{n}" for n in range(9)]
PAIRS = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=20)
DAY = date(2020, 1, 31)


def activity(key, forecast=DAY, *, actual=None, duration=0):
    return Activity(key, DAY, forecast, actual, duration)


def test_nothing_runs_in_a_circle_without_links():
    assert find_cycle([]) is None


def test_a_diamond_is_no_cycle():
    links = [Link("M1", "M2"), Link("M1", "M3"), Link("M2", "M4"), Link("M3", "M4")]

    assert find_cycle(links) is None


def test_a_cycle_is_named_in_full_and_in_order_without_what_leads_to_it():
    links = [Link("M1", "M2"), Link("M2", "M3"), Link("M3", "M4"), Link("M4", "M2")]

    assert find_cycle(links) == ["M2", "M3", "M4", "M2"]


def test_a_milestone_that_waits_for_itself_is_a_cycle():
    assert find_cycle([Link("M1", "M1")]) == ["M1", "M1"]


def test_a_cycle_of_thousands_is_found_without_recursion():
    keys = [f"M{n}" for n in range(5000)]
    links = [Link(*pair) for pair in pairwise([*keys, keys[0]])]

    assert find_cycle(links) == [*keys, keys[0]]


@given(PAIRS)
def test_links_that_only_point_forward_have_no_cycle(pairs):
    assert find_cycle(Link(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]) is None


@given(PAIRS)
def test_a_cycle_is_real_and_without_one_the_links_can_be_put_in_order(pairs):
    cycle = find_cycle(Link(*pair) for pair in pairs)

    if cycle:
        assert cycle[0] == cycle[-1]
        assert len(set(cycle)) == len(cycle) - 1
        assert set(pairwise(cycle)) <= set(pairs)
    else:
        assert can_be_ordered(pairs)


def can_be_ordered(pairs):
    left = set(pairs)
    while ready := {key for key, _ in left} - {key for _, key in left}:
        left = {pair for pair in left if pair[0] not in ready}
    return not left


@pytest.mark.parametrize(
    ("kind", "lag", "allowed"),
    [
        (LinkKind.FINISH_TO_START, 0, DAY),
        (LinkKind.FINISH_TO_START, 30, date(2020, 3, 1)),
        (LinkKind.FINISH_TO_START, -1, date(2020, 1, 30)),
        (LinkKind.START_TO_START, 0, DAY),
        (LinkKind.FINISH_TO_FINISH, 0, DAY),
        (LinkKind.START_TO_FINISH, 7, date(2020, 2, 7)),
    ],
)
def test_a_date_without_duration_is_the_end_of_its_day(kind, lag, allowed):
    link = Link("M1", "M2", kind, lag)

    assert allowed_dates([activity("M1"), activity("M2")], [link]) == {"M2": allowed}


@pytest.mark.parametrize(
    ("kind", "days"),
    [
        (LinkKind.FINISH_TO_START, 3),
        (LinkKind.START_TO_START, 3 - 10),
        (LinkKind.FINISH_TO_FINISH, 0),
        (LinkKind.START_TO_FINISH, -10),
    ],
)
def test_each_kind_of_link_ties_its_own_two_ends(kind, days):
    ten_days, three_days = activity("M1", duration=10), activity("M2", duration=3)

    allowed = allowed_dates([ten_days, three_days], [Link("M1", "M2", kind)])

    assert allowed == {"M2": DAY + timedelta(days=days)}


def test_an_actual_date_of_a_predecessor_counts_before_its_forecast():
    done = activity("M1", date(2020, 3, 1), actual=date(2020, 2, 1))

    assert allowed_dates([done, activity("M2")], [Link("M1", "M2")]) == {"M2": date(2020, 2, 1)}


def test_the_latest_of_several_predecessors_decides():
    early, late = activity("M1", date(2020, 2, 1)), activity("M2", date(2020, 3, 1))
    links = [Link("M2", "M3"), Link("M1", "M3", lag=5)]

    assert allowed_dates([early, late, activity("M3")], links) == {"M3": date(2020, 3, 1)}


def test_the_same_day_is_not_held_back_and_the_day_before_is():
    links = [Link("M1", "M2"), Link("M1", "M3")]
    found = held_back(
        [activity("M1"), activity("M2"), activity("M3", DAY - timedelta(days=1))], links
    )

    assert found == {"M3"}


def test_what_is_complete_is_not_held_back():
    early = activity("M2", date(2020, 1, 1), actual=date(2020, 1, 1))

    assert held_back([activity("M1"), early], [Link("M1", "M2")]) == set()


@given(st.integers(-400, 400), st.sampled_from(LinkKind), st.integers(0, 60), st.integers(0, 60))
def test_a_forecast_on_the_allowed_date_is_never_held_back(lag, kind, before, after):
    first, links = activity("M1", duration=before), [Link("M1", "M2", kind, lag)]
    allowed = allowed_dates([first, activity("M2", duration=after)], links)["M2"]

    assert not held_back([first, activity("M2", allowed, duration=after)], links)
    assert held_back([first, activity("M2", allowed - timedelta(days=1), duration=after)], links)


def test_in_the_demo_only_one_milestone_is_earlier_than_its_predecessors_allow():
    activities, links = demo_programme.activities(), demo_programme.links()

    assert (len(activities), len(links)) == (40, 45)
    assert find_cycle(links) is None
    assert held_back(activities, links) == {"M005"}
    assert allowed_dates(activities, links)["M005"] == date(2020, 3, 16)
