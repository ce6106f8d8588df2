"""Baselines as pages list them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from accounts.models import Partnership, User
from governance.signoff.models import Decision
from milestones.models import Baseline, BaselineDate, BaselineState, Milestone

STATE_COLOURS = {
    BaselineState.DRAFT: "grey",
    BaselineState.IN_SIGN_OFF: "yellow",
    BaselineState.RETURNED: "orange",
    BaselineState.DEFERRED: "grey",
    BaselineState.APPROVED: "green",
    BaselineState.APPROVED_WITH_CONDITIONS: "green",
    BaselineState.RECOMMENDED: "blue",
    BaselineState.REJECTED: "red",
    BaselineState.WITHDRAWN: "grey",
    BaselineState.ADOPTED: "green",
}


@dataclass(frozen=True)
class Listed:
    """A baseline in a row of the list; its decision when the reader may see it."""

    baseline: Baseline
    colour: str
    count: int
    decision: Decision | None
    is_in_force: bool


def baselines_for(user: User, partnership: Partnership) -> QuerySet[Baseline]:
    """The partnership's baselines that `user` may see, the latest reference first.

    Each has `count`, the number of its milestones, whoever may see those.
    """
    return (
        Baseline.objects.visible_to(user)
        .filter(partnership=partnership)
        .select_related("proposed_by")
        .annotate(count=Count("dates"))
        .order_by("-reference_order")
    )


def listed(baselines: Iterable[Baseline], user: User) -> list[Listed]:
    """Rows of the list; one more query, for the decisions."""
    rows = list(baselines)
    seen = Decision.objects.visible_to(user).in_bulk([row.decision_id for row in rows])
    last = max((row.number or 0 for row in rows), default=0)
    return [
        Listed(
            baseline=row,
            colour=STATE_COLOURS[BaselineState(row.state)],
            count=getattr(row, "count", 0),
            decision=seen.get(row.decision_id or 0),
            is_in_force=bool(last) and row.number == last,
        )
        for row in rows
    ]


def seen_dates(baseline: Baseline, user: User) -> QuerySet[BaselineDate]:
    """The dates of `baseline` for milestones that `user` may see, by reference."""
    seen = Milestone.objects.visible_to(user)
    rows = BaselineDate.objects.filter(baseline=baseline, milestone__in=seen.values("pk"))
    return rows.select_related("milestone__workstream", "milestone__organisation").order_by(
        "milestone__reference_order"
    )
