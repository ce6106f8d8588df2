"""What predecessors' actual, else forecast, dates allow (docs/rules.md 6)."""

from collections.abc import Iterable, Sequence
from datetime import date

from milestones.schedule.arcs import Arc, arcs, least
from milestones.schedule.calendar import ENGLAND, WorkingDays
from milestones.schedule.checks import check_reach
from milestones.schedule.parts import Activity, Link


def allowed_dates(
    activities: Iterable[Activity], links: Iterable[Link], calendar: WorkingDays = ENGLAND
) -> dict[str, date]:
    """The earliest date that its predecessors allow each milestone which has any."""
    known = {activity.key: activity for activity in activities}
    rows = list(known.values())
    index = {key: number for number, key in enumerate(known)}
    ins, _ = arcs(rows, list(links), index, calendar)
    return {
        row.key: _allowed(row.key, before, rows)
        for row, before in zip(rows, ins, strict=True)
        if before
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


def _allowed(key: str, before: list[Arc], rows: Sequence[Activity]) -> date:
    day = max(least(arc, rows[arc[0]].finish.toordinal()) for arc in before)
    check_reach(key, day)
    return date.fromordinal(day)
