"""Periods of dated rows, and what held on a day, against a slow statement of the rule."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given

from governance.scope.rules import Period, held_on, periods
from tests.governance.scope.standing import DAYS, ROWS, slow


@given(ROWS, DAYS)
def test_what_held_on_a_day_is_what_the_latest_row_says(rows, day):
    assert held_on(rows.items(), day) == slow(rows, day)


@given(ROWS, DAYS)
def test_a_day_lies_in_one_period_at_most_and_in_one_from_the_first_row_on(rows, day):
    about = [
        period
        for period in periods(rows.items())
        if (period.starts_on is None or period.starts_on <= day)
        and (period.ends_on is None or day <= period.ends_on)
    ]

    begun = None in rows or any(starts_on <= day for starts_on in rows if starts_on)
    assert [period.value for period in about] == ([slow(rows, day)] if begun else [])


@given(ROWS)
def test_periods_follow_each_other_without_a_gap(rows):
    found = periods(rows.items())

    for one, after in pairwise(found):
        assert one.ends_on + timedelta(1) == after.starts_on
    assert [period.ends_on for period in found[-1:]] == [None] * bool(found)


def test_no_row_has_no_period():
    assert periods([]) == []
    assert periods([(None, "HRCH")]) == [Period("HRCH", None, None)]
