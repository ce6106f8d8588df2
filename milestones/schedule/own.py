"""What a milestone's own facts give it, predecessors aside, on day numbers (docs/rules.md 6)."""

from datetime import date

from core.errors import DomainError
from milestones.schedule.arcs import finish_of
from milestones.schedule.calendar import WorkingDays
from milestones.schedule.outcome import HeldBy
from milestones.schedule.parts import Activity
from milestones.schedule.passes import NEVER

type Own = tuple[int, HeldBy]


def logic_date(activity: Activity, has_predecessor: bool, calendar: WorkingDays) -> Own:
    """Where it starts from in the logic: actual, fixed, actual start, "not before", baseline."""
    if found := fact(activity):
        return found
    if activity.started:
        return at_least(activity, NEVER, calendar)
    if activity.not_before or has_predecessor:
        return _not_before(activity), HeldBy.NOT_BEFORE
    if activity.baseline is None:
        raise DomainError(
            f"{activity.key} has no date to start from: "
            "give it a baseline, a “not before” or a predecessor."
        )
    return activity.baseline.toordinal(), HeldBy.BASELINE


def expected_date(activity: Activity, has_predecessor: bool, calendar: WorkingDays) -> Own:
    """The same for the what-if, where the forecast is a "not before"."""
    if found := fact(activity):
        return found
    if activity.forecast is None and not (activity.not_before or has_predecessor):
        return activity.finish.toordinal(), HeldBy.FORECAST
    said = activity.forecast.toordinal() if activity.forecast else NEVER
    return at_least(activity, said, calendar)


def at_least(activity: Activity, said: int, calendar: WorkingDays) -> Own:
    """The earliest finish when its forecast is `said`: its other facts still count."""
    facts = (
        (said, HeldBy.FORECAST),
        (_not_before(activity), HeldBy.NOT_BEFORE),
        (_begun(activity, calendar), HeldBy.STARTED),
    )
    return max(facts, key=lambda each: each[0])


def fact(activity: Activity) -> Own | None:
    """The date that nothing moves: actual, else fixed."""
    if activity.actual:
        return activity.actual.toordinal(), HeldBy.ACTUAL
    if activity.fixed:
        return activity.fixed.toordinal(), HeldBy.FIXED
    return None


def no_earlier(own: Own, activity: Activity, status: date | None, calendar: WorkingDays) -> Own:
    """`own`, unless the status date leaves only a later one: what has not begun begins then."""
    if status is None or activity.actual:
        return own
    floor = status.toordinal()
    if not (activity.started or activity.fixed):
        floor = finish_of(activity, floor, calendar)
    return (floor, HeldBy.STATUS) if floor > own[0] else own


def _not_before(activity: Activity) -> int:
    return activity.not_before.toordinal() if activity.not_before else NEVER


def _begun(activity: Activity, calendar: WorkingDays) -> int:
    if not activity.started:
        return NEVER
    return finish_of(activity, activity.started.toordinal(), calendar)
