"""Counting working days on a list against counting them day by day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clear_days import add_working_days, working_days_between
from milestones.schedule import ENGLAND, MONDAY_TO_FRIDAY, WorkingDays

DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
COUNTS = st.integers(-300, 300)


@given(DAYS, COUNTS)
def test_later_is_what_notice_periods_count(day, days):
    found = ENGLAND.later(day.toordinal(), days)

    assert date.fromordinal(found) == add_working_days(day, days)


@given(DAYS, COUNTS)
def test_latest_is_the_last_day_from_which_later_is_in_time(day, days):
    found = ENGLAND.latest(day.toordinal(), days)

    assert ENGLAND.later(found, days) <= day.toordinal() < ENGLAND.later(found + 1, days)


@given(DAYS, DAYS)
def test_between_counts_the_last_day_and_not_the_first(start, end):
    start, end = sorted((start, end))
    found = ENGLAND.between(start.toordinal(), end.toordinal())

    assert found == working_days_between(start, end)
    assert ENGLAND.between(end.toordinal(), start.toordinal()) == -found


@pytest.mark.parametrize(
    ("calendar", "expected"),
    [(ENGLAND, date(2020, 4, 14)), (MONDAY_TO_FRIDAY, date(2020, 4, 10))],
)
def test_good_friday_is_worked_in_some_plans_only(calendar, expected):
    assert calendar.later(date(2020, 4, 9).toordinal(), 1) == expected.toordinal()


def test_a_calendar_of_ones_own_stretches_as_far_as_it_is_asked():
    sundays = WorkingDays(lambda day: day.weekday() == 6)

    assert date.fromordinal(sundays.later(date(2020, 1, 1).toordinal(), 1)) == date(2020, 1, 5)
    assert date.fromordinal(sundays.later(date(2120, 1, 1).toordinal(), 4)) == date(2120, 1, 28)


def test_the_furthest_dates_that_a_programme_can_have_are_counted():
    assert ENGLAND.later(date(2199, 12, 30).toordinal(), 3660) > date(2210, 1, 1).toordinal()
    assert ENGLAND.later(date(1950, 1, 2).toordinal(), -3660) < date(1940, 1, 1).toordinal()
