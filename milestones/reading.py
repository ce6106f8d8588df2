"""Milestones as every page, pack and answer of the API shows them: judged for one day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import FETCH_RAISE, QuerySet

from accounts.models import Partnership, User
from milestones.brag import Brag, brag
from milestones.models import Dependency, Milestone
from milestones.networks import FACTS, TIES, activity_of, link_of
from milestones.schedule import Activity, allowed_dates


@dataclass(frozen=True)
class JudgedMilestone:
    """A milestone with its BRAG, and the earliest date that its predecessors allow, if any."""

    milestone: Milestone
    brag: Brag
    allowed: date | None

    @property
    def slippage_days(self) -> int:
        """Actual (or forecast) minus baseline, in days; plus is late."""
        return self.milestone.slippage_days

    @property
    def is_held_back(self) -> bool:
        """Still open, with a forecast earlier than its predecessors allow."""
        early = self.allowed is not None and self.milestone.forecast_date < self.allowed
        return early and self.milestone.actual_date is None


def milestones_for(user: User, partnership: Partnership) -> QuerySet[Milestone]:
    """The partnership's milestones that `user` may see.

    With their workstream and organisation, and who rated them by hand.
    """
    return (
        Milestone.objects.visible_to(user)
        .filter(partnership=partnership)
        .select_related("workstream", "organisation", "hand_set_by")
        .fetch_mode(FETCH_RAISE)
    )


def judged(
    milestones: Iterable[Milestone], partnership: Partnership, *, on: date | None = None
) -> list[JudgedMilestone]:
    """`milestones` (a queryset, often) in their order, judged for `on`: today when not given.

    One query for the milestones and one for their dependencies, however many there are.
    Predecessors count even where the reader may not see them; nothing here names them.
    """
    rows = list(milestones)
    allowed = _allowed(rows)
    day = on or partnership.today()
    tolerance = partnership.slippage_tolerance_days
    return [_judge(row, allowed.get(row.pk), day, tolerance) for row in rows]


def activity(milestone: Milestone) -> Activity:
    """A milestone as the schedule sees it."""
    return activity_of(str(milestone.pk), *(getattr(milestone, name) for name in FACTS))


def _judge(row: Milestone, allowed: date | None, day: date, tolerance: int) -> JudgedMilestone:
    colour = brag(
        baseline=row.baseline_date,
        forecast=row.forecast_date,
        actual=row.actual_date,
        on=day,
        tolerance_days=tolerance,
        allowed=allowed,
        recovering=bool(row.recovery_plan),
    )
    return JudgedMilestone(row, colour, allowed)


def _allowed(rows: list[Milestone]) -> dict[int, date]:
    activities = {row.pk: activity(row) for row in rows}
    found = Dependency.objects.filter(successor__in=list(activities)).values_list(
        "predecessor_id", "successor_id", *TIES, *(f"predecessor__{name}" for name in FACTS)
    )
    links = []
    for before, after, kind, lag, in_working_days, *facts in found:
        if before not in activities:
            activities[before] = activity_of(str(before), *facts)
        links.append(link_of(str(before), str(after), kind, lag, in_working_days))
    return {int(key): day for key, day in allowed_dates(activities.values(), links).items()}
