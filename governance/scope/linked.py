"""No splitting: changes that belong together count together (docs/rules.md 2)."""

from datetime import date
from decimal import Decimal

from django.db.models import Q, Sum

from accounts.models import User
from core.months import add_months
from governance.scope.models import ChangeState, ScopeChange

MONTHS = 12
NOT_COUNTED = (ChangeState.DRAFT, ChangeState.REJECTED, ChangeState.WITHDRAWN)


def linked_changes(change: ScopeChange, on: date) -> list[ScopeChange]:
    """Other changes of the last 12 months to the same service or from the same workstream.

    Drafts, rejected and withdrawn ones are left out; those not yet decided are of today.
    """
    since = add_months(on, -MONTHS)
    same = Q(workstream=change.workstream_id) | Q(services__in=change.services.values("pk"))
    recent = Q(decided_on=None) | Q(decided_on__gte=since)
    others = ScopeChange.objects.filter(same, recent, partnership=change.partnership_id)
    return list(others.exclude(pk=change.pk).exclude(state__in=NOT_COUNTED).distinct())


def linked_value(change: ScopeChange, on: date, reader: User | None = None) -> Decimal | None:
    """Whole-life value in pounds with that of the linked changes; None when its own is unknown.

    Thresholds count every linked change; a page, those that `reader` may see.
    """
    if change.whole_life_value is None:
        return None
    seen = ScopeChange.objects.visible_to(reader) if reader else ScopeChange.objects.all()
    others = seen.filter(pk__in=[c.pk for c in linked_changes(change, on)])
    added: Decimal | None = others.aggregate(added=Sum("whole_life_value"))["added"]
    return change.whole_life_value + (added or 0)
