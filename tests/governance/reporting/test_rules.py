"""Periods, deadlines and how a workstream stands, with their exact values."""

from datetime import date

import pytest

from governance.reporting.rules import Period, deadline, last_period, month_of, overall
from milestones.brag import Brag


@pytest.mark.parametrize(
    ("ends_on", "working_days", "due"),
    [
        (date(2020, 1, 31), 5, date(2020, 2, 7)),
        (date(2020, 1, 31), 1, date(2020, 2, 3)),
        (date(2019, 12, 31), 5, date(2020, 1, 8)),  # New Year's Day is no working day
        (date(2020, 3, 31), 8, date(2020, 4, 14)),  # nor are Good Friday and Easter Monday
    ],
)
def test_a_deadline_is_the_nth_working_day_in_england_after_the_period(ends_on, working_days, due):
    assert deadline(ends_on, working_days) == due


def test_the_deadline_is_the_fifth_working_day_by_default():
    assert deadline(date(2020, 1, 31)) == date(2020, 2, 7)


@pytest.mark.parametrize(
    ("on", "months", "first", "last"),
    [
        (date(2020, 1, 31), 1, date(2019, 12, 1), date(2019, 12, 31)),
        (date(2020, 2, 1), 1, date(2020, 1, 1), date(2020, 1, 31)),
        (date(2020, 3, 1), 1, date(2020, 2, 1), date(2020, 2, 29)),
        (date(2020, 3, 31), 3, date(2019, 10, 1), date(2019, 12, 31)),
        (date(2020, 4, 1), 3, date(2020, 1, 1), date(2020, 3, 31)),
    ],
)
def test_the_last_period_is_the_last_that_is_over(on, months, first, last):
    assert last_period(on, months) == Period(first, last)


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2020, 1, 1), date(2020, 1, 31), "January 2020"),
        (date(2019, 10, 1), date(2019, 12, 31), "October to December 2019"),
        (date(2019, 12, 1), date(2020, 1, 31), "December 2019 to January 2020"),
        (date(2020, 1, 6), date(2020, 1, 31), "6 Jan 2020 to 31 Jan 2020"),
        (date(2020, 1, 1), date(2020, 1, 30), "1 Jan 2020 to 30 Jan 2020"),
    ],
)
def test_a_period_is_called_by_its_months_where_they_fit(first, last, name):
    assert Period(first, last).name == name


@pytest.mark.parametrize(
    ("first", "last", "ends_on"),
    [
        (date(2020, 1, 1), date(2020, 1, 31), date(2020, 2, 29)),
        (date(2019, 10, 1), date(2019, 12, 31), date(2020, 3, 31)),
        (date(2020, 1, 6), date(2020, 1, 19), date(2020, 2, 2)),
    ],
)
def test_the_next_period_is_as_long_and_follows_at_once(first, last, ends_on):
    following = Period(first, last).next

    assert (following.starts_on - last).days == 1
    assert following.ends_on == ends_on


def test_a_month_has_all_its_days():
    assert month_of(date(2020, 2, 10)) == Period(date(2020, 2, 1), date(2020, 2, 29))
    assert month_of(date(2020, 2, 10)).days == 29


@pytest.mark.parametrize(
    ("ratings", "worst"),
    [
        ([Brag.BLUE, Brag.GREEN, Brag.AMBER, Brag.RED], Brag.RED),
        ([Brag.BLUE, Brag.GREEN, Brag.AMBER], Brag.AMBER),
        ([Brag.BLUE, Brag.GREEN], Brag.GREEN),
        ([Brag.BLUE], Brag.BLUE),
        ([], None),
    ],
)
def test_a_workstream_stands_as_its_worst_milestone(ratings, worst):
    assert overall(ratings) == worst
