"""Working days in England, clear days of notice, and deadlines (docs/rules.md 3 and 9)."""

from collections.abc import Container
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

LONDON = ZoneInfo("Europe/London")
DAY = timedelta(days=1)
CLOSE = time(23, 59)
SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Monday to Friday, bank holidays in England excepted."""
    return day.weekday() < SATURDAY and day not in _bank_holidays(day.year)


def add_working_days(day: date, n: int) -> date:
    """The `n`-th working day after `day` (before it when negative); `day` itself for 0."""
    step = DAY if n > 0 else -DAY
    for _ in range(abs(n)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def working_days_between(start: date, end: date) -> int:
    """Working days from `start`, itself not counted, to `end`, counted; negative backwards.

    It undoes `add_working_days`: between `day` and its n-th working day after there are n.
    """
    step = 1 if end >= start else -1
    days = range(step, (end - start).days + step, step)
    return step * sum(is_working_day(start + timedelta(days=ahead)) for ahead in days)


def publish_by(meeting: date, days: int, *, working: bool = True) -> date:
    """The last day to publish for `days` clear days, neither that day nor the meeting's counted."""
    if working:
        return add_working_days(meeting, -(days + 1))
    return meeting - timedelta(days=days + 1)


def deadline(opened_at: datetime, working_days: int) -> datetime:
    """23:59 in London on the `working_days`-th working day after the London day of `opened_at`."""
    if opened_at.utcoffset() is None:
        raise ValueError("A deadline is counted from a moment with a time zone.")
    opened_on = opened_at.astimezone(LONDON).date()
    return datetime.combine(add_working_days(opened_on, working_days), CLOSE, tzinfo=LONDON)


@cache
def _bank_holidays(year: int) -> Container[date]:
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))
