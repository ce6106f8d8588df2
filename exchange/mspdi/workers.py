"""Whose hours a task is worked in: those of the people it is given to.

As Microsoft Project documents it: a task that is given to people is scheduled by their calendars,
for as long as their work takes; one with a calendar of its own by the hours that are in both,
unless it ignores theirs. A task of fixed duration lasts that long whoever does it.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from exchange.mspdi.calendars import NONE, Calendars
from exchange.mspdi.document import Element
from exchange.mspdi.values import minutes, share, whole
from milestones.schedule.clock import Clock, Hours

WORK = 1  # the type of a resource that is a person or a machine, not material or cost
FIXED_DURATION = 1
A_MONDAY, FOUR_WEEKS = date(2020, 1, 6), 28


@dataclass(frozen=True, slots=True)
class Worked:
    """The hours that a task is worked in; how many minutes it takes, and how many are left."""

    clock: Clock
    minutes: int
    left: int


@dataclass(frozen=True, slots=True)
class _Part:
    """What one of the people does of a task."""

    calendar: str
    minutes: int
    left: int


class Workers:
    """The calendars of the people that each task is given to."""

    def __init__(self, project: Element, calendars: Calendars) -> None:
        self._calendars, self._plan = calendars, calendars.of_plan()
        self._parts: defaultdict[str, list[_Part]] = defaultdict(list)
        own = {
            each.say("UID"): each.say("CalendarUID")
            for each in project.each("Resources", "Resource")
            if whole(each, "Type", WORK) == WORK and each.say("CalendarUID") not in NONE
        }
        for each in project.each("Assignments", "Assignment"):
            units = share(each, "Units")
            if (calendar := own.get(each.say("ResourceUID"))) and units > 0:
                work = minutes(each, "Work")
                left = minutes(each, "RemainingWork") if each.say("RemainingWork") else work
                part = _Part(calendar, round(work / units), round(left / units))
                self._parts[each.say("TaskUID")].append(part)

    def of(self, row: Element, own: Clock | None, notes: list[str]) -> Worked | None:
        """How people work on a task; None where its own calendar, or the plan's, says it all."""
        parts = self._parts[row.say("UID")]
        if whole(row, "Type") == FIXED_DURATION or (
            own and row.say("IgnoreResourceCalendar") == "1"
        ):
            return None
        usual = own or self._plan
        clocks = [self._calendars.of(part.calendar) or usual for part in parts if part.minutes]
        if all(clock is usual for clock in clocks):
            return None
        clock = clocks[0] if own is None else _both(own, clocks[0])
        wrong = _wrong(clocks, clock)
        if wrong:
            notes.append(f"Task {row.say('UID')} {wrong}: theirs are left out.")
            return None
        return Worked(clock, max(part.minutes for part in parts), max(part.left for part in parts))


def _wrong(clocks: list[Clock], clock: Clock) -> str:
    if any(each is not clocks[0] for each in clocks):
        return "is given to people with different calendars"
    if not any(clock.hours_on(A_MONDAY + timedelta(days=ahead)) for ahead in range(FOUR_WEEKS)):
        return "and the people it is given to have no hours in common"
    return ""


def _both(one: Clock, other: Clock) -> Clock:
    return Clock(_in_both(one.hours_on, other.hours_on), one.minutes)


def _in_both(
    one: Callable[[date], Hours], other: Callable[[date], Hours]
) -> Callable[[date], Hours]:
    def hours_on(day: date) -> Hours:
        pairs = [(first, second) for first in one(day) for second in other(day)]
        shared = ((max(a[0], b[0]), min(a[1], b[1])) for a, b in pairs)
        return tuple(sorted(each for each in shared if each[0] < each[1]))

    return hours_on
