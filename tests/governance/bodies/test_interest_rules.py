"""When an interest is due, and which half-year a day belongs to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.bodies.interest_rules import due_on, late_words, period_of

BEGAN = date(2020, 1, 1)
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def test_an_interest_is_due_28_days_after_it_began():
    assert due_on(BEGAN) == date(2020, 1, 29)
    assert due_on(date(2020, 2, 1)) == date(2020, 2, 29)


def test_day_28_is_in_time_and_day_29_is_late():
    assert late_words(BEGAN, date(2020, 1, 29)) == ""
    assert late_words(BEGAN, date(2020, 1, 30)) == (
        "Declared 29 days after it began; due within 28."
    )
    assert late_words(BEGAN, date(2020, 2, 10)) == (
        "Declared 40 days after it began; due within 28."
    )


def test_who_joins_with_an_interest_has_28_days_from_joining():
    joined = date(2020, 3, 2)

    assert due_on(BEGAN, joined) == date(2020, 3, 30)
    assert late_words(BEGAN, date(2020, 3, 30), joined) == ""
    assert late_words(BEGAN, date(2020, 3, 31), joined) == (
        "Declared 29 days after their joining; due within 28."
    )
    assert due_on(BEGAN, date(2019, 4, 1)) == date(2020, 1, 29)


def test_an_interest_may_be_declared_before_it_begins():
    assert late_words(BEGAN, date(2019, 12, 1)) == ""


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2020, 1, 31), date(2019, 10, 1), date(2020, 3, 31)),
        (date(2020, 3, 31), date(2019, 10, 1), date(2020, 3, 31)),
        (date(2020, 4, 1), date(2020, 4, 1), date(2020, 9, 30)),
        (date(2020, 9, 30), date(2020, 4, 1), date(2020, 9, 30)),
        (date(2020, 10, 1), date(2020, 10, 1), date(2021, 3, 31)),
        (date(2020, 12, 31), date(2020, 10, 1), date(2021, 3, 31)),
    ],
)
def test_half_years_begin_on_1_april_and_1_october(day, first, last):
    period = period_of(day)

    assert (period.starts_on, period.ends_on) == (first, last)


def test_a_partnership_may_ask_once_a_year():
    period = period_of(date(2020, 3, 31), starts=((4, 1),))

    assert (period.starts_on, period.ends_on) == (date(2019, 4, 1), date(2020, 3, 31))


@given(DAYS)
def test_each_day_is_in_one_period_and_periods_meet(day):
    period = period_of(day)

    assert period.starts_on <= day <= period.ends_on
    assert period_of(period.starts_on) == period_of(period.ends_on) == period
    assert period_of(period.ends_on + timedelta(1)).starts_on == period.ends_on + timedelta(1)
