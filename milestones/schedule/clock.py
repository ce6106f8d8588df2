"""Working time to the minute, for plans that were made in hours (docs/rules.md 6).

A point in working time is twice the minutes worked by then, and one more where it is the start
of the next stretch of work: Friday 17:00 and Monday 08:00 are the same minute, in that order.
"""

from datetime import date, datetime, time, timedelta

from milestones.schedule.calendar import MONDAY_TO_FRIDAY, WorkingDays

ORIGIN = date(1950, 1, 2).toordinal()
OFFICE_HOURS = ((8 * 60, 12 * 60), (13 * 60, 17 * 60))


class Clock:
    """Days that are worked, and the stretches of minutes worked on each, from midnight."""

    def __init__(
        self,
        days: WorkingDays = MONDAY_TO_FRIDAY,
        hours: tuple[tuple[int, int], ...] = OFFICE_HOURS,
    ) -> None:
        self.days, self.hours = days, hours
        self.minutes = sum(end - start for start, end in hours)
        self._ends = self._worked_by_end_of_each()

    def point(self, moment: datetime) -> int:
        """Where a moment stands in working time."""
        day = moment.toordinal()
        worked = self.days.between(ORIGIN, day - 1) * self.minutes
        is_worked = self.days.between(day - 1, day) == 1
        minute = moment.hour * 60 + moment.minute
        if is_worked:
            worked += sum(max(0, min(minute, end) - start) for start, end in self.hours)
        ends_work = is_worked and minute in [end for _, end in self.hours]
        return 2 * worked if ends_work else self.as_start(2 * worked)

    def start_of(self, day: date) -> int:
        """The first moment that may be worked on a day."""
        return self.point(datetime.combine(day, time()))

    def end_of(self, day: date) -> int:
        """The last moment that is worked by the end of a day."""
        return self.as_finish(self.point(datetime.combine(day, time(23, 59))))

    def as_start(self, point: int) -> int:
        """The same minute as the start of work, where it lies between two stretches."""
        minutes = point // 2
        return 2 * minutes + (minutes % self.minutes in self._ends)

    def as_finish(self, point: int) -> int:
        """The same minute as the end of work."""
        return point // 2 * 2

    def later(self, point: int, minutes: int) -> int:
        """Worked `minutes` later (earlier when negative); the same point for 0."""
        if not minutes:
            return point
        moved = 2 * (point // 2 + minutes)
        return moved if minutes > 0 else self.as_start(moved)

    def moment(self, point: int) -> datetime:
        """The time on the wall."""
        worked, is_start = divmod(point, 2)
        days, minutes = divmod(worked, self.minutes)
        if not minutes and not is_start:
            days, minutes = days - 1, self.minutes
        number = self.days.later(ORIGIN, days + 1)
        midnight = datetime.combine(date.fromordinal(number), time())
        return midnight + timedelta(minutes=self._on_the_wall(minutes, bool(is_start)))

    def _on_the_wall(self, minutes: int, is_start: bool) -> int:
        for start, end in self.hours:
            if minutes < end - start or (minutes == end - start and not is_start):
                return start + minutes
            minutes -= end - start
        raise ValueError("A day has no more minutes than are worked on it.")

    def _worked_by_end_of_each(self) -> set[int]:
        worked, found = 0, {0}
        for start, end in self.hours:
            worked += end - start
            found.add(worked % self.minutes)
        return found
