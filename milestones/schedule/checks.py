"""What no schedule can be made of, refused with the milestone's name and the cure."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from core.dates import EARLIEST, LATEST
from core.errors import DomainError
from milestones.schedule.calendar import MOST_DAYS
from milestones.schedule.cycles import Pair, find_cycle
from milestones.schedule.parts import Activity, Link

YEARS = f"{EARLIEST.year} to {LATEST.year}"
FIRST, LAST = EARLIEST.toordinal(), LATEST.toordinal()
DATES = ("baseline", "forecast", "actual", "started", "not_before", "not_after", "fixed")


class Tie(Pair, Protocol):
    """A dependency of any kind of plan."""

    @property
    def lag(self) -> int:
        """How long after."""


def check(activities: Sequence[Activity], links: Iterable[Link]) -> None:
    """Refuse what is wrong in the parts, by name; circles are refused by `refuse_cycle`."""
    keys = set()
    for activity in activities:
        if activity.key in keys:
            raise DomainError(f"{activity.key} is given twice: each reference names one milestone.")
        keys.add(activity.key)
        _check_activity(activity)
    for link in links:
        first, second = link.predecessor, link.successor
        if first == second or first not in keys or second not in keys or abs(link.lag) > MOST_DAYS:
            refuse_link(link, keys)


def refuse_link(link: Tie, keys: set[str], most: int = MOST_DAYS, unit: str = "days") -> None:
    """Refuse a dependency on itself, on what is not there, or with a lag of more than ten years."""
    shown = f"{link.predecessor} → {link.successor}"
    for key in (link.predecessor, link.successor):
        if key not in keys:
            raise DomainError(f"{shown}: there is no milestone {key} here: check the reference.")
    if link.predecessor == link.successor:
        raise DomainError(f"{link.successor} cannot wait for itself: name another milestone.")
    if abs(link.lag) > most:
        raise DomainError(
            f"{shown}: a lag of {link.lag} {unit} is more than {most} (ten years): check it."
        )


def check_day(key: str, day: date, what: str = "date") -> None:
    """Refuse a day outside the years that a programme can have: a slip of the keyboard."""
    if not EARLIEST <= day <= LATEST:
        words = f"{day.day}/{day.month}/{day.year:04}"
        raise DomainError(f"{key}: the {what} {words} is outside the years {YEARS}: check it.")


def check_reach(key: str, day: int) -> None:
    """Refuse a date that dependencies, durations or leads put outside those years."""
    if not FIRST <= day <= LAST:
        raise out_of_years(key)


def out_of_years(key: str) -> DomainError:
    """The refusal of what dependencies put outside the years that a programme can have."""
    return DomainError(
        f"{key}: its dependencies put it outside the years {YEARS}: "
        "look at the lags and durations that lead to it."
    )


def refuse_cycle(links: Iterable[Pair]) -> None:
    """Name a circle in full. Which one, when there are several, does not hang on their order."""
    pairs = sorted(links, key=lambda link: (link.predecessor, link.successor))
    if cycle := find_cycle(pairs):
        raise DomainError(f"These wait for each other in a circle: {' → '.join(cycle)}.")


def _check_activity(activity: Activity) -> None:
    key = activity.key
    for day in (
        activity.baseline,
        activity.forecast,
        activity.actual,
        activity.started,
        activity.not_before,
        activity.not_after,
        activity.fixed,
    ):
        if day is not None and not EARLIEST <= day <= LATEST:
            name = next(name for name in DATES if getattr(activity, name) == day)
            check_day(key, day, name.replace("_", " "))
    if not 0 <= activity.duration <= MOST_DAYS:
        raise DomainError(
            f"{key}: a duration of {activity.duration} days is not from 0 to {MOST_DAYS}."
        )
    if activity.actual and activity.started and activity.actual < activity.started:
        raise DomainError(f"{key}: it cannot finish before it starts: check its actual dates.")
    if activity.not_before and activity.not_after and activity.not_after < activity.not_before:
        raise DomainError(f"{key}: its “not after” is earlier than its “not before”: change one.")
