"""No splitting: changes that belong together count together (docs/rules.md 2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import (
    BooleanField,
    Exists,
    Expression,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
)

from accounts.models import User
from core.months import add_months
from governance.scope.models import ChangeState, LinkAdjustment, ScopeChange
from governance.scope.models.change import ChangedService

MONTHS = 12
NOT_COUNTED = (ChangeState.REJECTED, ChangeState.WITHDRAWN)
WHY = {"shares_service": "Same service", "shares_workstream": "Same workstream"}


@dataclass(frozen=True)
class LinkedPart:
    """Another change, whether it counts with the one that is asked about, and why."""

    change: ScopeChange
    because: str
    counts: bool
    adjustment: LinkAdjustment | None


def linked_parts(change: ScopeChange, on: date, reader: User | None = None) -> list[LinkedPart]:
    """Changes that count with this one and those that the office took out, by reference.

    For a page, those that `reader` may see; three queries.
    """
    word = {one.other_id: one for one in change.link_adjustments.select_related("adjusted_by")}
    others = _others(change, on).filter(Q(is_linked=True) | Q(pk__in=word))
    if reader:
        others = others.filter(pk__in=ScopeChange.objects.visible_to(reader).values("pk"))
    return [_part(other, word.get(other.pk)) for other in others.order_by("reference_order")]


def linked_changes(change: ScopeChange, on: date) -> list[ScopeChange]:
    """Other changes that count with this one.

    Those of the last 12 months to the same service or from the same workstream, but for rejected
    and withdrawn ones; one not yet decided, a draft too, is of today. The office's word goes first.
    """
    return [part.change for part in linked_parts(change, on) if part.counts]


def sum_of(change: ScopeChange, parts: Iterable[LinkedPart]) -> Decimal | None:
    """The change's value with that of the parts that count; an unknown one adds nothing."""
    counted = [change, *(part.change for part in parts if part.counts)]
    known = [one.whole_life_value for one in counted if one.whole_life_value is not None]
    return sum(known, Decimal(0)) if known else None


def _others(change: ScopeChange, on: date) -> QuerySet[ScopeChange]:
    """Every other change that may count, with why it is linked of itself; no unrelated one."""
    same_service = ChangedService.objects.filter(service__in=change.services.values("pk"))
    recent = Q(decided_on=None) | Q(decided_on__gte=add_months(on, -MONTHS))
    same = Q(shares_service=True) | Q(shares_workstream=True)
    sponsored = ScopeChange.objects.filter(workstream=change.workstream_id).order_by()
    related = sponsored.values("pk").union(
        same_service.values("change"), change.link_adjustments.values("other")
    )
    rows = ScopeChange.objects.filter(partnership=change.partnership_id, pk__in=related)
    return (
        rows.exclude(pk=change.pk)
        .exclude(state__in=NOT_COUNTED)
        .annotate(
            shares_service=Exists(same_service.filter(change=OuterRef("pk"))),
            shares_workstream=_whether(Q(workstream=change.workstream_id)),
            is_linked=_whether(same & recent),
        )
    )


def _whether(condition: Q) -> Expression:
    return ExpressionWrapper(condition, output_field=BooleanField())


def _part(other: ScopeChange, adjustment: LinkAdjustment | None) -> LinkedPart:
    held = vars(other)
    because = [words for name, words in WHY.items() if held["is_linked"] and held[name]]
    counts = adjustment.counts if adjustment else held["is_linked"]
    return LinkedPart(other, "; ".join(because).capitalize(), counts, adjustment)
