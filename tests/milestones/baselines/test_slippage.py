"""Slippage summed up, by exact cases and by properties."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milestones.baselines.slippage import dates_in, grouped, summed


@dataclass(frozen=True)
class Slip:
    days: int
    who: str = "Trust"


@pytest.mark.parametrize(
    ("days", "late", "mean", "worst"),
    [
        ([11, 49], 2, "30.0", 49),
        ([10, 0, -3], 1, "2.3", 10),
        ([1, 0, 0, 0], 1, "0.3", 1),
        ([-1, 0, 0, 0], 0, "-0.3", 0),
        ([0], 0, "0.0", 0),
    ],
)
def test_count_late_mean_and_worst(days, late, mean, worst):
    found = summed(Slip(each) for each in days)

    assert (found.count, found.late, found.mean, found.worst.days) == (
        len(days),
        late,
        Decimal(mean),
        worst,
    )


def test_of_nothing_there_is_no_summary():
    assert summed([]) is None
    assert grouped([], lambda slip: slip.who) == []


def test_groups_stand_the_latest_on_average_first_then_by_name():
    slips = [Slip(10, "b"), Slip(0, "b"), Slip(5, "A"), Slip(30, "c"), Slip(-40, "c")]

    found = grouped(slips, lambda slip: slip.who)

    assert [(name, group.mean) for name, group in found] == [("A", 5), ("b", 5), ("c", -5)]


@given(st.lists(st.builds(Slip, st.integers(-900, 900), st.sampled_from("abcd"))))
def test_groups_add_up_to_the_whole_and_no_order_matters(slips):
    found = grouped(slips, lambda slip: slip.who)

    assert sum(group.count for _, group in found) == len(slips)
    assert sum(group.late for _, group in found) == sum(slip.days > 0 for slip in slips)
    again = grouped(slips[::-1], lambda slip: slip.who)
    assert [(name, group.mean, group.worst.days) for name, group in again] == [
        (name, group.mean, group.worst.days) for name, group in found
    ]


def test_a_baseline_keeps_the_date_of_the_one_before_it_where_it_moves_none():
    first, second, third = date(2020, 1, 31), date(2020, 3, 20), date(2020, 6, 1)
    given = [(1, 3, third), (1, 1, first), (2, 1, first), (1, 2, second), (3, 2, second)]

    assert dates_in(given, 1) == {1: first, 2: first}
    assert dates_in(given, 2) == {1: second, 2: first, 3: second}
    assert dates_in(given, 3) == {1: third, 2: first, 3: second}
    assert dates_in(given, 0) == {}
