"""Milestones as every page, pack and answer of the API shows them: judged for one day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import FETCH_RAISE, QuerySet

from accounts.models import Partnership, User
from core.written import among
from milestones.brag import Brag, brag, slippage_days
from milestones.models import Dependency, Milestone
from milestones.networks import FACTS, TIES, activity_of
from milestones.outline import Outline
from milestones.schedule import Activity, End, Tie, allowed_ends

HELD = ("predecessor_id", "successor_id", *TIES)
ENDS = ("duration_days", "in_working_days", "actual_date", "forecast_date")


class Judged[M: (Milestone, Outline)](NamedTuple):
    """A milestone with its BRAG, and the earliest date that its predecessors allow, if any."""

    milestone: M
    brag: Brag
    allowed: date | None

    @property
    def slippage_days(self) -> int:
        """Actual (or forecast) minus baseline, in days; plus is late."""
        row = self.milestone
        return slippage_days(
            baseline=row.baseline_date, forecast=row.forecast_date, actual=row.actual_date
        )

    @property
    def is_held_back(self) -> bool:
        """Still open, with a forecast earlier than its predecessors allow."""
        early = self.allowed is not None and self.milestone.forecast_date < self.allowed
        return early and self.milestone.actual_date is None


type JudgedMilestone = Judged[Milestone]
type JudgedOutline = Judged[Outline]


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


def judged[M: (Milestone, Outline)](
    milestones: Iterable[M], partnership: Partnership, *, on: date | None = None
) -> list[Judged[M]]:
    """`milestones` (a queryset, or outlines of very many) in their order, judged for `on`.

    That is today when not given. One query for their dependencies, however many there are, one
    for the milestones, and one for what outlines wait for besides each other, where they do.
    Predecessors count even where the reader may not see them; nothing here names them.
    """
    rows = list(milestones)
    allowed = _allowed(rows)
    day = on or partnership.today()
    tolerance = partnership.slippage_tolerance_days
    return [_judge(row, allowed.get(row.pk), day, tolerance) for row in rows]


def activity(milestone: Milestone | Outline) -> Activity:
    """A milestone as the schedule sees it."""
    return activity_of(str(milestone.pk), *(getattr(milestone, name) for name in FACTS))


def _judge[M: (Milestone, Outline)](
    row: M, allowed: date | None, day: date, tolerance: int
) -> Judged[M]:
    colour = brag(
        baseline=row.baseline_date,
        forecast=row.forecast_date,
        actual=row.actual_date,
        on=day,
        tolerance_days=tolerance,
        allowed=allowed,
        recovering=bool(row.recovery_plan),
    )
    return Judged(row, colour, allowed)


def end_of(row: Milestone | Outline) -> End:
    """A milestone as an end of its dependencies."""
    return End(row.duration_days, row.in_working_days, row.actual_date or row.forecast_date)


def _allowed(rows: Sequence[Milestone | Outline]) -> dict[int, date]:
    ends = {row.pk: end_of(row) for row in rows}
    held = Dependency.objects.filter(among("successor", ends))
    if rows and isinstance(rows[0], Outline):  # of very many, which wait for one another
        ties = [Tie._make(each) for each in held.values_list(*HELD)]
        others = {tie.predecessor for tie in ties}.difference(ends)
        return allowed_ends(ends | _ends_of(others) if others else ends, ties)
    found = list(held.values_list(*HELD, *(f"predecessor__{name}" for name in ENDS)))
    before = {each[0]: _end(*each[len(HELD) :]) for each in found}
    return allowed_ends(before | ends, [Tie._make(each[: len(HELD)]) for each in found])


def _ends_of(numbers: Iterable[int]) -> dict[int, End]:
    found = Milestone.objects.filter(among("pk", numbers)).order_by().values_list("pk", *ENDS)
    return {number: _end(*facts) for number, *facts in found}


def _end(duration: int, in_working_days: bool, actual: date | None, forecast: date) -> End:
    return End(duration, in_working_days, actual or forecast)
