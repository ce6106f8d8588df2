from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DomainError
from risks.benefit_rules import (
    Totals,
    Worth,
    check_value,
    financial_totals,
    realised_percent,
    rolled_up_value,
)

DEMO = [
    Worth("B01", False, None),
    Worth("B02", True, Decimal(1850000)),
    Worth("B03", False, Decimal(640000)),
    Worth("B04", True, Decimal(390000)),
    Worth("B05", False, None),
    Worth("B06", False, None),
    Worth("B07", False, Decimal(510000)),
    Worth("B08", False, None),
    Worth("B09", True, Decimal(-420000), is_disbenefit=True),
    Worth("B10", True, Decimal(1820000), rolls_up=frozenset({"B02", "B04", "B09"})),
]
POUNDS = st.decimals(-(10**9), 10**9, places=2)
POSITIVE = st.decimals(0, 10**9, places=2)


def test_the_demo_shows_gross_disbenefits_and_net_apart():
    totals = financial_totals(DEMO)

    assert totals == Totals(gross=Decimal(2240000), disbenefits=Decimal(-420000))
    assert totals.net == Decimal(1820000)


def test_the_demos_roll_up_is_worth_what_it_rolls_up():
    assert rolled_up_value("B10", DEMO) == Decimal(1820000)


def test_only_cash_releasing_money_is_added():
    assert financial_totals([Worth("B03", False, Decimal(640000))]) == Totals(
        Decimal(0), Decimal(0)
    )


def test_a_roll_up_alone_is_not_added_either():
    roll_up = Worth("B10", True, Decimal(1820000), rolls_up=frozenset({"B02"}))

    assert financial_totals([roll_up]).net == 0


def test_a_part_of_two_roll_ups_is_counted_once():
    benefits = [
        Worth("B1", True, Decimal(5)),
        Worth("B2", True, Decimal(7)),
        Worth("B3", True, Decimal(12), rolls_up=frozenset({"B1", "B2"})),
        Worth("B4", True, Decimal(12), rolls_up=frozenset({"B3", "B1"})),
    ]

    assert rolled_up_value("B4", benefits) == Decimal(12)


def test_roll_ups_in_a_circle_come_to_an_end():
    benefits = [
        Worth("B1", True, None, rolls_up=frozenset({"B2"})),
        Worth("B2", True, None, rolls_up=frozenset({"B1", "B3"})),
        Worth("B3", True, Decimal(3)),
    ]

    assert rolled_up_value("B1", benefits) == Decimal(3)


def test_no_value_is_not_nought_but_adds_nothing():
    assert financial_totals([Worth("B1", True, None)]).gross == 0


@pytest.mark.parametrize("value", [None, Decimal(0), Decimal(-1)])
def test_a_disbenefit_costs_or_is_worth_nothing(value):
    check_value(value, is_disbenefit=True)
    check_value(Decimal(1), is_disbenefit=False)

    with pytest.raises(DomainError, match="zero or negative"):
        check_value(Decimal("0.01"), is_disbenefit=True)


@pytest.mark.parametrize(
    ("baseline", "target", "actual", "percent"),
    [
        (610, 540, 575, 50),
        (610, 540, 540, 100),
        (610, 540, 624, -20),
        (0, 2200, 550, 25),
        (100, 200, 250, 150),
    ],
)
def test_realised_is_the_share_of_the_way_from_baseline_to_target(
    baseline, target, actual, percent
):
    assert realised_percent(Decimal(baseline), Decimal(target), Decimal(actual)) == percent


def test_realised_is_undefined_when_the_target_is_the_baseline():
    assert realised_percent(Decimal(5), Decimal("5.00"), Decimal(6)) is None


@pytest.mark.parametrize("wrong", ["575", Decimal("NaN"), None])
def test_what_is_no_number_is_not_realised(wrong):
    with pytest.raises(DomainError, match="The actual must be a number"):
        realised_percent(610, 540.0, wrong)


@given(POUNDS, POUNDS)
def test_the_baseline_is_nothing_realised_and_the_target_all(baseline, target):
    if baseline == target:
        assert realised_percent(baseline, target, target) is None
    else:
        assert realised_percent(baseline, target, baseline) == 0
        assert realised_percent(baseline, target, target) == 100


@given(st.lists(st.tuples(st.booleans(), st.booleans(), POSITIVE)), st.randoms())
def test_totals_do_not_depend_on_order_and_net_is_their_sum(drawn, random):
    benefits = [
        Worth(f"B{at}", cash, -value if bad else value, is_disbenefit=bad)
        for at, (cash, bad, value) in enumerate(drawn)
    ]
    totals = financial_totals(benefits)
    random.shuffle(benefits)

    assert financial_totals(benefits) == totals
    assert totals.net == sum(one.value for one in benefits if one.is_cash_releasing)
    assert totals.disbenefits <= 0 <= totals.gross
