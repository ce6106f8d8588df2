"""The decision log, its chain and the action log as a pack shows them."""

from datetime import date
from typing import Any

from django.db.models import Q

from accounts.models import Partnership
from governance.signoff.models import Decision, Ledger
from governance.signoff.urgent import Taken, taken_by_decision
from packs.snapshot.governed import ActionFacts, DecisionFacts
from packs.snapshot.open_rows import about_open_subjects, open_rows
from packs.snapshot.shape import ChainFacts
from packs.words import capped
from records.models import Action

TEXT = 500


def decision_facts(partnership: Partnership, on: date) -> tuple[DecisionFacts, ...]:
    """Every decision about what every member may see, oldest first; four queries."""
    found = open_rows(Decision.objects.with_about(), partnership).filter(
        Q(about=None)
        | about_open_subjects(partnership, "sign_off")
        | about_open_subjects(partnership, "ratification__urgent__sign_off")
    )
    rows = list(found.select_related("body").order_by("decided_on", "reference_order"))
    taken = taken_by_decision([row.pk for row in rows], on)
    return tuple(
        DecisionFacts(
            reference=row.reference,
            decided_on=row.decided_on,
            body=capped(row.body.name, 200),
            kind=row.get_kind_display(),
            wording=capped(row.wording, TEXT),
            authority=row.get_authority_display(),
            conditions=capped(row.conditions, TEXT),
            **_ratification(taken.get(row.pk)),
        )
        for row in rows
    )


def _ratification(taken: Taken | None) -> dict[str, Any]:
    if taken is None:
        return {}
    return {
        "ratification": taken.label,
        "ratify_on": taken.due_on,
        "is_overdue": taken.is_overdue,
    }


def chain_facts(partnership: Partnership) -> ChainFacts | None:
    """The head of the chain of decisions; none before its first link."""
    head = Ledger.objects.filter(partnership=partnership, length__gt=0).first()
    return ChainFacts(head.length, head.head) if head else None


def action_facts(partnership: Partnership, on: date) -> tuple[ActionFacts, ...]:
    """Every action that the body has not closed."""
    rows = open_rows(Action.objects.open(), partnership).select_related("owner")
    return tuple(
        ActionFacts(
            reference=row.reference,
            text=capped(row.text, TEXT),
            owner=capped(row.owner.name, 200),
            due_on=row.due_on,
            revised_due_on=row.revised_due_on,
            status=row.get_status_display(),
            is_overdue=row.is_overdue(on),
        )
        for row in rows
    )
