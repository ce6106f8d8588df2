from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.months import add_months

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2020, 1, 31), 1, date(2020, 2, 29)),
        (date(2021, 1, 31), 1, date(2021, 2, 28)),
        (date(2020, 8, 31), 6, date(2021, 2, 28)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2020, 2, 29), 1, date(2020, 3, 29)),
        (date(2019, 11, 30), 1, date(2019, 12, 30)),
        (date(2019, 12, 15), 1, date(2020, 1, 15)),
        (date(2020, 3, 31), -1, date(2020, 2, 29)),
        (date(2020, 1, 31), 0, date(2020, 1, 31)),
    ],
)
def test_months_keep_the_day_or_end_with_the_month(day, months, later):
    assert add_months(day, months) == later


@given(DAYS, st.integers(-600, 600))
def test_the_month_moves_by_exactly_that_many(day, months):
    moved = add_months(day, months)

    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day <= day.day
