"""Working days as the schedule counts them, on day numbers (`date.toordinal`)."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date

from core.clear_days import SATURDAY, is_working_day
from core.dates import EARLIEST, LATEST

MOST_DAYS = 3_660
MARGIN = 3 * MOST_DAYS


class WorkingDays:
    """Which days are worked; counting is by halving a list of them, never day by day."""

    def __init__(self, is_worked: Callable[[date], bool]) -> None:
        self._is_worked = is_worked
        self._years: dict[int, list[int]] = {}
        self._days: list[int] = []
        self._first = self._last = 0

    def later(self, day: int, days: int) -> int:
        """The `days`-th working day after `day` (before it when negative); `day` itself for 0."""
        if not days:
            return day
        worked = self._reach(day, days)
        if days > 0:
            return worked[bisect_right(worked, day) + days - 1]
        return worked[bisect_left(worked, day) + days]

    def latest(self, day: int, days: int) -> int:
        """The latest day from which `later` by `days` is not after `day`."""
        if not days:
            return day
        worked = self._reach(day, -days)
        at = bisect_right(worked, day) - days
        return worked[at] - 1 if days > 0 else worked[at - 1]

    def between(self, start: int, end: int) -> int:
        """Working days after `start` up to and with `end`; the same, negative, the other way."""
        self._reach(start, 0)
        worked = self._reach(end, 0)
        return bisect_right(worked, end) - bisect_right(worked, start)

    def _reach(self, day: int, days: int) -> list[int]:
        near, far = sorted((day, day + 2 * days))
        if not self._days or near - 60 < self._first or far + 60 > self._last:
            self._stretch(near - MARGIN // 3, far + MARGIN // 3)
        return self._days

    def _stretch(self, first: int, last: int) -> None:
        if self._days:
            first, last = min(first, self._first), max(last, self._last)
        start, end = (date.fromordinal(max(day, 366)).year for day in (first, last))
        self._first = date(start, 1, 1).toordinal()
        self._last = date(end, 12, 31).toordinal()
        self._days = [day for year in range(start, end + 1) for day in self._of(year)]

    def _of(self, year: int) -> list[int]:
        if year not in self._years:
            first = date(year, 1, 1).toordinal()
            of_year = range(first, date(year + 1, 1, 1).toordinal())
            self._years[year] = [d for d in of_year if self._is_worked(date.fromordinal(d))]
        return self._years[year]


def _is_monday_to_friday(day: date) -> bool:
    return day.weekday() < SATURDAY


def _is_worked_in_england(day: date) -> bool:
    if EARLIEST <= day <= LATEST:
        return is_working_day(day)
    return _is_monday_to_friday(day)


ENGLAND = WorkingDays(_is_worked_in_england)
MONDAY_TO_FRIDAY = WorkingDays(_is_monday_to_friday)
