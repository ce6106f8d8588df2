"""Dependencies between milestones: cycles, and what predecessors allow (docs/rules.md 6).

Dates are the ends of their days: an activity of some days ends on its date and starts at the end
of the day that many days before, so that its own duration of 0 lets it follow on the same day.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class LinkKind(StrEnum):
    """Which end of the predecessor holds which end of the successor."""

    FINISH_TO_START = "FS"
    START_TO_START = "SS"
    FINISH_TO_FINISH = "FF"
    START_TO_FINISH = "SF"


@dataclass(frozen=True)
class Activity:
    """A milestone as the schedule sees it; `duration` in calendar days."""

    key: str
    baseline: date
    forecast: date
    actual: date | None = None
    duration: int = 0

    @property
    def finish(self) -> date:
        """The date that its successors go by: actual, else forecast."""
        return self.actual or self.forecast


@dataclass(frozen=True)
class Link:
    """`successor` waits for `predecessor`; `lag` in calendar days, a lead is negative."""

    predecessor: str
    successor: str
    kind: LinkKind = LinkKind.FINISH_TO_START
    lag: int = 0


def find_cycle(links: Iterable[Link]) -> list[str] | None:
    """The first cycle, in order and closed by the key that it starts with; None without one."""
    successors: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        successors[link.predecessor].append(link.successor)
    done: set[str] = set()
    for key in list(successors):
        if cycle := _cycle_from(key, successors, done):
            return cycle
    return None


def allowed_dates(activities: Iterable[Activity], links: Iterable[Link]) -> dict[str, date]:
    """The earliest date that its predecessors allow each milestone which has any."""
    known = {activity.key: activity for activity in activities}
    allowed: dict[str, date] = {}
    for link in links:
        floor = _allowed_by(link, known[link.predecessor], known[link.successor])
        allowed[link.successor] = max(floor, allowed.get(link.successor, floor))
    return allowed


def held_back(activities: Sequence[Activity], links: Iterable[Link]) -> set[str]:
    """Milestones not yet complete whose forecast is earlier than their predecessors allow."""
    allowed = allowed_dates(activities, links)
    return {
        activity.key
        for activity in activities
        if activity.actual is None and activity.forecast < allowed.get(activity.key, date.min)
    }


def _allowed_by(link: Link, predecessor: Activity, successor: Activity) -> date:
    days = link.lag
    if link.kind in (LinkKind.START_TO_START, LinkKind.START_TO_FINISH):
        days -= predecessor.duration
    if link.kind in (LinkKind.FINISH_TO_START, LinkKind.START_TO_START):
        days += successor.duration
    return predecessor.finish + timedelta(days=days)


def _cycle_from(
    start: str, successors: defaultdict[str, list[str]], done: set[str]
) -> list[str] | None:
    if start in done:
        return None
    path: dict[str, Iterator[str]] = {start: iter(successors[start])}
    while path:
        key = next(reversed(path))
        following = next(path[key], None)
        if following is None:
            done.add(key)
            del path[key]
        elif following in path:
            keys = list(path)
            return [*keys[keys.index(following) :], following]
        elif following not in done:
            path[following] = iter(successors[following])
    return None
