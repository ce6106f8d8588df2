"""What later money is worth today, against published factors."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DomainError
from risks.present_value import (
    RateKind,
    discount_factor,
    discounted,
    net_present_value,
    rates_on,
)

TODAY = date(2020, 1, 31)
STANDARD = rates_on(RateKind.STANDARD, TODAY)
HEALTH = rates_on(RateKind.HEALTH, TODAY)
money = st.decimals(-(10**9), 10**9, places=2)
flows = st.dictionaries(st.integers(0, 125), money, max_size=12)


@pytest.mark.parametrize(
    ("year", "factor"),
    [
        (0, "1.0000"),
        (1, "0.9662"),
        (2, "0.9335"),
        (5, "0.8420"),
        (10, "0.7089"),
        (30, "0.3563"),
        (31, "0.3459"),
    ],
)
def test_factors_are_those_that_the_green_book_prints(year, factor):
    assert round(discount_factor(STANDARD, year), 4) == Decimal(factor)


@pytest.mark.parametrize(
    ("rates", "year", "percent"),
    [
        (STANDARD, 30, "3.5"),
        (STANDARD, 31, "3.0"),
        (STANDARD, 75, "3.0"),
        (STANDARD, 76, "2.5"),
        (STANDARD, 125, "2.5"),
        (HEALTH, 30, "1.5"),
        (HEALTH, 31, "1.29"),
        (HEALTH, 76, "1.07"),
    ],
)
def test_the_rate_falls_from_year_31_and_76(rates, year, percent):
    step = discount_factor(rates, year - 1) / discount_factor(rates, year)

    assert round(step, 12) == 1 + Decimal(percent) / 100


def test_the_present_value_shows_each_factor():
    years = discounted({0: Decimal(-100), 10: Decimal(200)}, STANDARD)

    assert [(year.number, round(year.factor, 4)) for year in years] == [
        (0, Decimal(1)),
        (10, Decimal("0.7089")),
    ]
    assert net_present_value({0: Decimal(-100), 10: Decimal(200)}, STANDARD) == Decimal("41.78")


@given(flows)
def test_a_sum_of_years_is_the_sum_of_each_years_worth(amounts):
    each = sum(
        (net_present_value({year: sum_}, STANDARD) for year, sum_ in amounts.items()), Decimal()
    )

    assert abs(net_present_value(amounts, STANDARD) - each) <= Decimal("0.01") * len(amounts)


@given(st.integers(1, 125))
def test_what_comes_later_is_worth_less_and_health_more_than_money(year):
    assert discount_factor(STANDARD, year) < discount_factor(STANDARD, year - 1)
    assert discount_factor(HEALTH, year) > discount_factor(STANDARD, year)


def test_money_may_be_whole_or_written_with_a_point():
    assert net_present_value({0: -100, 1: 50.5, 2: Decimal(70)}, STANDARD) == Decimal("14.14")
    assert net_present_value({}, STANDARD) == 0


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (float("nan"), "The money of year 1 must be a number"),
        ("50", "The money of year 1 must be a number"),
        (10**20, "The money of year 1 is too large"),
    ],
)
def test_what_is_no_money_is_refused_with_its_year(amount, said):
    with pytest.raises(DomainError, match=said):
        net_present_value({1: amount}, STANDARD)


@pytest.mark.parametrize("year", [-1, 126, 1.0, "1"])
def test_a_year_without_a_rate_is_refused(year):
    with pytest.raises(DomainError, match="from 0 to 125"):
        discount_factor(STANDARD, year)


def test_there_is_no_health_rate_before_it_was_published():
    with pytest.raises(DomainError, match="no health discount rate before 16 March 2018"):
        rates_on(RateKind.HEALTH, date(2018, 3, 15))


PUBLISHED = {
    STANDARD: ((30, "0.035"), (75, "0.030"), (125, "0.025")),
    HEALTH: ((30, "0.015"), (75, "0.0129"), (125, "0.0107")),
}


@pytest.mark.parametrize("rates", [STANDARD, HEALTH], ids=["standard", "health"])
def test_every_factor_to_year_125_is_the_exact_product_of_its_steps(rates):
    exact = Fraction(1)
    for year in range(1, 126):
        rate = next(Fraction(percent) for last, percent in PUBLISHED[rates] if year <= last)
        exact /= 1 + rate
        assert abs(Fraction(discount_factor(rates, year)) / exact - 1) < Fraction(1, 10**45)


@pytest.mark.parametrize(
    ("rates", "year", "factor"),
    [
        (STANDARD, 75, "0.0942"),
        (STANDARD, 76, "0.0919"),
        (STANDARD, 125, "0.0274"),
        (HEALTH, 1, "0.9852"),
        (HEALTH, 30, "0.6398"),
        (HEALTH, 75, "0.3594"),
        (HEALTH, 125, "0.2111"),
    ],
)
def test_factors_of_far_years_follow_from_the_published_rates(rates, year, factor):
    assert round(discount_factor(rates, year), 4) == Decimal(factor)
