"""What predecessors' actual, else forecast, dates allow (docs/rules.md 6)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from milestones.schedule.arcs import Arc, arcs, least
from milestones.schedule.calendar import ENGLAND, WorkingDays
from milestones.schedule.checks import check_reach
from milestones.schedule.parts import Activity, Held, Lasting, Link


def allowed_dates(
    activities: Iterable[Activity], links: Iterable[Link], calendar: WorkingDays = ENGLAND
) -> dict[str, date]:
    """The earliest date that its predecessors allow each milestone which has any."""
    return allowed_ends({activity.key: activity for activity in activities}, links, calendar)


def allowed_ends[K](
    ends: Mapping[K, Lasting], links: Iterable[Held[K]], calendar: WorkingDays = ENGLAND
) -> dict[K, date]:
    """The same of whatever has a duration and a finish, by its key."""
    rows = list(ends.values())
    index = {key: number for number, key in enumerate(ends)}
    ins, _ = arcs(rows, links, index, calendar)
    return {
        key: _allowed(key, before, rows) for key, before in zip(ends, ins, strict=True) if before
    }


def held_back(
    activities: Sequence[Activity], links: Iterable[Link], calendar: WorkingDays = ENGLAND
) -> set[str]:
    """Milestones not yet complete whose forecast is earlier than their predecessors allow."""
    allowed = allowed_dates(activities, links, calendar)
    return {
        activity.key
        for activity in activities
        if activity.actual is None and activity.finish < allowed.get(activity.key, date.min)
    }


def _allowed(key: object, before: list[Arc], rows: Sequence[Lasting]) -> date:
    day = max([least(arc, rows[arc[0]].finish.toordinal()) for arc in before])
    check_reach(str(key), day)
    return date.fromordinal(day)
