"""What predecessors' actual, else forecast, dates allow (docs/rules.md 6)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from milestones.schedule.arcs import step_of
from milestones.schedule.calendar import ENGLAND, WorkingDays
from milestones.schedule.checks import FIRST, LAST, out_of_years
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
    found: dict[K, int] = {}
    for link in links:
        before, after = ends[link.predecessor], link.successor
        step = step_of(link, before, ends[after], calendar)
        if step is not None:
            days, shift = step
            finish = before.finish.toordinal()
            day = finish + days if shift is None else shift.on(finish)
            found[after] = max(day, found.get(after, day))
    for key, day in found.items():
        if not FIRST <= day <= LAST:
            raise out_of_years(str(key))
    return {key: date.fromordinal(day) for key, day in found.items()}


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
