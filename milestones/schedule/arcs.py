"""Dependencies as arithmetic on day numbers: the finish of one gives the least of the other.

In calendar days every kind of link is a number to add. Working days, and a predecessor whose
start is a fact, need a function; `back` is the latest finish of the predecessor that fits.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from milestones.schedule.calendar import WorkingDays
from milestones.schedule.parts import FROM_START, TO_START, Held, Lasting

FREE = 10**9


class Shift(Protocol):
    """A dependency that is more than a number to add."""

    def on(self, finish: int) -> int:
        """The least finish of the successor."""

    def back(self, finish: int) -> int:
        """The latest finish of the predecessor; `FREE` when nothing is asked of it."""


# A dependency by number: predecessor, successor, days to add, or the function instead.
type Arc = tuple[int, int, int, Shift | None]


@dataclass(frozen=True, slots=True)
class FromKnownStart:
    """The predecessor has started: its finish changes nothing, and nothing is asked of it."""

    least: int

    def on(self, finish: int) -> int:
        """The least finish of the successor, whatever `finish` is."""
        return self.least

    def back(self, finish: int) -> int:
        """Nothing is asked."""
        return FREE


@dataclass(frozen=True, slots=True)
class Counted:
    """Lag or durations in working days."""

    link: Held[Any]
    before: Lasting
    after: Lasting
    calendar: WorkingDays

    def on(self, finish: int) -> int:
        """The least finish of the successor."""
        held = start_of(self.before, finish, self.calendar)
        return self.from_end(held if self.link.kind in FROM_START else finish)

    def from_end(self, day: int) -> int:
        """The least finish of the successor, from the end of the predecessor that holds it."""
        day = _later(day, self.link.lag, self.link.in_working_days, self.calendar)
        if self.link.kind in TO_START:
            day = finish_of(self.after, day, self.calendar)
        return day

    def back(self, finish: int) -> int:
        """The latest finish of the predecessor."""
        if self.link.kind in TO_START:
            finish = start_of(self.after, finish, self.calendar)
        lag, in_working_days = self.link.lag, self.link.in_working_days
        day = self.calendar.latest(finish, lag) if in_working_days else finish - lag
        if self.link.kind in FROM_START:
            return finish_of(self.before, day + 1, self.calendar) - 1
        return day


def start_of(activity: Lasting, finish: int, calendar: WorkingDays) -> int:
    """The day number at whose end an activity starts that ends on `finish`."""
    if activity.in_working_days:
        return calendar.latest(finish, activity.duration)
    return finish - activity.duration


def finish_of(activity: Lasting, start: int, calendar: WorkingDays) -> int:
    """The day number on which an activity ends that starts at the end of `start`."""
    return _later(start, activity.duration, activity.in_working_days, calendar)


def least(arc: Arc, finish: int) -> int:
    """The least finish of the successor, from the predecessor's."""
    return finish + arc[2] if arc[3] is None else arc[3].on(finish)


def arcs[K](
    activities: Sequence[Lasting],
    links: Iterable[Held[K]],
    index: Mapping[K, int],
    calendar: WorkingDays,
) -> tuple[list[list[Arc]], list[list[Arc]]]:
    """What each activity waits for, and what waits for each, by number.

    What has started is held at its finish alone.
    """
    ins: list[list[Arc]] = [[] for _ in activities]
    outs: list[list[Arc]] = [[] for _ in activities]
    for link in links:
        first, second = index[link.predecessor], index[link.successor]
        step = step_of(link, activities[first], activities[second], calendar)
        if step is not None:
            arc = (first, second, *step)
            ins[second].append(arc)
            outs[first].append(arc)
    return ins, outs


def step_of(
    link: Held[Any], before: Lasting, after: Lasting, calendar: WorkingDays
) -> tuple[int, Shift | None] | None:
    """Days to add to the finish of `before`, or the function instead; None where nothing holds."""
    kind, shift = link.kind, None
    if (
        link.in_working_days
        or before.in_working_days
        or after.in_working_days
        or before.started
        or after.started
    ):
        if after.started and kind in TO_START:
            return None
        shift = _shift(link, before, after, calendar)
    days = link.lag
    if kind in FROM_START:
        days -= before.duration
    if kind in TO_START:
        days += after.duration
    return days, shift


def _shift(link: Held[Any], before: Lasting, after: Lasting, calendar: WorkingDays) -> Shift | None:
    if before.started and link.kind in FROM_START:
        start = before.started.toordinal()
        return FromKnownStart(Counted(link, before, after, calendar).from_end(start))
    if link.in_working_days or before.in_working_days or after.in_working_days:
        return Counted(link, before, after, calendar)
    return None


def _later(day: int, days: int, in_working_days: bool, calendar: WorkingDays) -> int:
    return calendar.later(day, days) if in_working_days else day + days
