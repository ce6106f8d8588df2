"""Working time to the minute, for plans that were made in hours (docs/rules.md 6).

A point is a minute on the wall. Friday 17:00 and Monday 08:00 are the same minute of work, as the
end of one stretch and as the start of the next.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from itertools import accumulate

type Hours = tuple[tuple[int, int], ...]

OFFICE_HOURS: Hours = ((8 * 60, 12 * 60), (13 * 60, 17 * 60))
DAY = 24 * 60
FIRST, LAST = date(1945, 1, 1).toordinal(), date(2205, 1, 1).toordinal()
STRETCH = 800  # days that are looked up together
SATURDAY = 5


def minutes_of(hours: Hours) -> int:
    """How many minutes are worked."""
    return sum(end - start for start, end in hours)


def office_hours(day: date) -> Hours:
    """Eight hours from Monday to Friday."""
    return OFFICE_HOURS if day.weekday() < SATURDAY else ()


class Clock:
    """The stretches of minutes that are worked on each day, from midnight.

    `minutes` are those of a usual day. Counting is by halving a list, never day by day.
    """

    def __init__(
        self,
        hours_on: Callable[[date], Hours] = office_hours,
        minutes: int = minutes_of(OFFICE_HOURS),
    ) -> None:
        self.minutes = minutes
        self.hours_on = hours_on
        self._first, self._worked = 0, [0]
        self._hours: list[Hours] = []

    def point(self, moment: datetime) -> int:
        """Where a moment stands."""
        return moment.toordinal() * DAY + moment.hour * 60 + moment.minute

    def moment(self, point: int) -> datetime:
        """The time on the wall."""
        day, minute = divmod(point, DAY)
        return datetime.combine(date.fromordinal(day), time()) + timedelta(minutes=minute)

    def settle(self, point: int) -> int:
        """The same minute where work may begin or end: outside of it the next start."""
        return point if self.as_finish(point) == point else self.as_start(point)

    def start_of(self, day: date) -> int:
        """The first moment that may be worked on a day, or after it."""
        return self.as_start(day.toordinal() * DAY)

    def end_of(self, day: date) -> int:
        """The last moment that is worked by the end of a day."""
        return self.as_finish((day.toordinal() + 1) * DAY)

    def as_start(self, point: int) -> int:
        """The same minute as the start of work, where it lies between two stretches."""
        return self._earlier(point, 0)

    def as_finish(self, point: int) -> int:
        """The same minute as the end of work."""
        return self._after(point, 0)

    def later(self, point: int, minutes: int) -> int:
        """Worked `minutes` later (earlier when negative); the same point for 0."""
        if not minutes:
            return point
        return self._after(point, minutes) if minutes > 0 else self._earlier(point, -minutes)

    def between(self, start: int, end: int) -> int:
        """Minutes worked from one point to another; negative the other way."""
        self._reach(min(start, end) // DAY, max(start, end) // DAY)
        return self._by(end) - self._by(start)

    def _after(self, point: int, minutes: int) -> int:
        """The end of the work that is `minutes` long and begins at the point."""
        self._reach(point // DAY, point // DAY)
        while (target := self._by(point) + minutes) > self._worked[-1] and self._grow_later():
            pass
        while (target := self._by(point) + minutes) <= 0 and self._grow_earlier():
            pass
        if not 0 < target <= self._worked[-1]:
            return point + minutes
        at = bisect_left(self._worked, target) - 1
        rest = target - self._worked[at]
        for start, end in self._hours[at]:
            if rest <= end - start:
                break
            rest -= end - start
        return (self._first + at) * DAY + start + rest

    def _earlier(self, point: int, minutes: int) -> int:
        """The start of the work that is `minutes` long and ends at the point."""
        self._reach(point // DAY, point // DAY)
        while (target := self._by(point) - minutes) < 0 and self._grow_earlier():
            pass
        while (target := self._by(point) - minutes) >= self._worked[-1] and self._grow_later():
            pass
        if not 0 <= target < self._worked[-1]:
            return point - minutes
        at = bisect_right(self._worked, target) - 1
        rest = target - self._worked[at]
        for start, end in self._hours[at]:
            if rest < end - start:
                break
            rest -= end - start
        return (self._first + at) * DAY + start + rest

    def _by(self, point: int) -> int:
        """Minutes worked by then, from the first day that is known."""
        at, minute = point // DAY - self._first, point % DAY
        if at < 0 or at >= len(self._hours):
            return 0 if at < 0 else self._worked[-1]
        return self._worked[at] + sum(
            max(0, min(minute, end) - start) for start, end in self._hours[at]
        )

    def _reach(self, first: int, last: int) -> None:
        """Know these days, as far as they are days of a plan; a wrong year costs no more."""
        if not self._hours:
            self._first = min(max(first, FIRST), LAST)
        known = self._first + len(self._hours)
        if first < self._first or last >= known:
            start = max(first - STRETCH, FIRST) if first < self._first else self._first
            self._grow(start, min(last + STRETCH, LAST) if last >= known else known)

    def _grow_later(self) -> bool:
        end = self._first + len(self._hours)
        return self._grow(self._first, min(end + STRETCH, LAST))

    def _grow_earlier(self) -> bool:
        return self._grow(max(self._first - STRETCH, FIRST), self._first + len(self._hours))

    def _grow(self, first: int, end: int) -> bool:
        """Know the days from `first` to before `end` too; false when there are no more."""
        known = self._first + len(self._hours)
        before, after = range(first, self._first), range(known, end)
        self._hours = [
            *(self.hours_on(date.fromordinal(day)) for day in before),
            *self._hours,
            *(self.hours_on(date.fromordinal(day)) for day in after),
        ]
        self._first = min(first, self._first)
        self._worked = list(accumulate(map(minutes_of, self._hours), initial=0))
        return bool(before or after)


class Wall(Clock):
    """Elapsed time: every minute counts."""

    def __init__(self) -> None:
        super().__init__(lambda _: ((0, DAY),), DAY)

    def _after(self, point: int, minutes: int) -> int:
        return point + minutes

    def _earlier(self, point: int, minutes: int) -> int:
        return point - minutes

    def between(self, start: int, end: int) -> int:
        """Minutes from one point to another."""
        return end - start


WALL = Wall()
