from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.clear_days import (
    add_working_days,
    deadline,
    is_working_day,
    publish_by,
    working_days_between,
)

LONDON = ZoneInfo("Europe/London")
DAYS = st.dates(date(2018, 1, 1), date(2032, 12, 31))


def strictly_between(start, end):
    return [start + timedelta(days=n) for n in range(1, (end - start).days)]


@pytest.mark.parametrize(
    ("meeting", "published"),
    [
        (date(2026, 12, 29), date(2026, 12, 17)),
        (date(2027, 1, 5), date(2026, 12, 23)),
        (date(2026, 4, 8), date(2026, 3, 27)),
        (date(2027, 4, 1), date(2027, 3, 22)),
    ],
)
def test_five_clear_working_days_step_over_bank_holidays(meeting, published):
    assert publish_by(meeting, 5) == published


def test_calendar_days_count_every_day():
    assert publish_by(date(2020, 2, 12), 28, working=False) == date(2020, 1, 14)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2020, 1, 31), True),
        (date(2020, 2, 1), False),
        (date(2020, 2, 2), False),
        (date(2020, 4, 10), False),
        (date(2020, 5, 4), True),
        (date(2020, 5, 8), False),
        (date(2022, 9, 19), False),
        (date(2026, 12, 28), False),
        (date(2020, 3, 17), True),  # St Patrick's Day: not in England
    ],
)
def test_working_days_are_those_of_england(day, works):
    assert is_working_day(day) is works


@pytest.mark.parametrize(
    ("day", "n", "reached"),
    [
        (date(2020, 1, 31), 1, date(2020, 2, 3)),
        (date(2020, 4, 9), 1, date(2020, 4, 14)),
        (date(2020, 4, 14), -1, date(2020, 4, 9)),
        (date(2020, 2, 1), 0, date(2020, 2, 1)),
        (date(2020, 2, 1), 1, date(2020, 2, 3)),
    ],
)
def test_working_days_are_added_from_the_day_after(day, n, reached):
    assert add_working_days(day, n) == reached


def test_working_days_between_count_the_last_day_and_not_the_first():
    assert working_days_between(date(2020, 4, 9), date(2020, 4, 14)) == 1
    assert working_days_between(date(2020, 4, 14), date(2020, 4, 9)) == -1
    assert working_days_between(date(2020, 4, 9), date(2020, 4, 9)) == 0


@given(DAYS, st.integers(-60, 60))
@settings(deadline=None)
def test_counting_undoes_adding(day, n):
    assert working_days_between(day, add_working_days(day, n)) == n


@given(DAYS, st.integers(0, 30))
@settings(deadline=None)
def test_notice_has_exactly_its_clear_days_and_cannot_be_later(meeting, days):
    published = publish_by(meeting, days)

    clear = [day for day in strictly_between(published, meeting) if is_working_day(day)]
    assert len(clear) == days
    assert is_working_day(published)
    later = add_working_days(published, 1)
    assert later >= meeting or sum(map(is_working_day, strictly_between(later, meeting))) < days


@given(DAYS, st.integers(0, 60))
def test_calendar_notice_has_exactly_its_clear_days(meeting, days):
    published = publish_by(meeting, days, working=False)

    assert len(strictly_between(published, meeting)) == days


def test_a_deadline_is_one_minute_to_midnight_in_london():
    opened = datetime(2020, 7, 1, 9, 0, tzinfo=UTC)

    due = deadline(opened, 5)

    assert due == datetime(2020, 7, 8, 22, 59, tzinfo=UTC)
    assert due.astimezone(LONDON).isoformat() == "2020-07-08T23:59:00+01:00"


def test_a_deadline_is_counted_from_the_london_day():
    half_past_midnight_in_london = datetime(2020, 7, 1, 23, 30, tzinfo=UTC)

    assert deadline(half_past_midnight_in_london, 1).date() == date(2020, 7, 3)


def test_a_deadline_needs_a_time_zone():
    naive = datetime(2020, 7, 1, 9, 0, tzinfo=UTC).replace(tzinfo=None)

    with pytest.raises(ValueError, match="time zone"):
        deadline(naive, 5)
