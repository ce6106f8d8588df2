"""Writing down what parties commit to, changing it, and letting it go (docs/rules.md 5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.mous import policies
from governance.mous.models import Agreement, Commitment, Party
from milestones.models import Milestone
from risks.models import Benefit


@dataclass(frozen=True)
class CommitmentSaid:
    """What is committed to, by whom (all parties when by none), by when, and what keeps it."""

    text: str
    party: Party | None = None
    due_on: date | None = None
    milestones: Sequence[Milestone] = ()
    benefits: Sequence[Benefit] = ()


def add_commitment(agreement: Agreement, said: CommitmentSaid, *, by: User) -> Commitment:
    """Write down what parties of an agreement commit to."""
    with deed("added a commitment", agreement, by=by):
        rows = Agreement.objects.select_related("partnership").select_for_update(of=("self",))
        found = rows.get(pk=agreement.pk)
        if wrong := policies.cannot_commit(found, by) or _wrong(found, said):
            raise Refused(wrong)
        last = found.commitments.aggregate(last=Max("number"))["last"] or 0
        commitment = Commitment.objects.create(
            agreement=found,
            number=last + 1,
            text=said.text.strip(),
            party=said.party,
            due_on=said.due_on,
        )
        _link(commitment, said, by)
    return commitment


def edit_commitment(
    commitment: Commitment, said: CommitmentSaid, *, by: User, seen_at: datetime | None = None
) -> Commitment:
    """Change what is said; `seen_at` is its `updated_at` as the editor saw it."""
    with deed("edited a commitment", commitment.agreement, by=by):
        found = _locked(commitment, by)
        if wrong := _wrong(found.agreement, said):
            raise Refused(wrong)
        if seen_at is not None and seen_at != found.updated_at:
            raise Refused(policies.CHANGED)
        found.text, found.party, found.due_on = said.text.strip(), said.party, said.due_on
        found.save(update_fields=["text", "party", "due_on", "updated_at"])
        _link(found, said, by)
    return found


def retire_commitment(commitment: Commitment, *, why: str, by: User) -> Commitment:
    """Say that it holds no longer, and why; it stays with the agreement."""
    with deed("retired a commitment", commitment.agreement, by=by, why=why.strip()):
        found = _locked(commitment, by)
        if not why.strip():
            raise Refused("Say why it holds no longer.")
        found.retired_on = found.agreement.partnership.today()
        found.retired_by, found.retired_why = by, why.strip()
        found.save(update_fields=["retired_on", "retired_by", "retired_why", "updated_at"])
    return found


def _locked(commitment: Commitment, by: User) -> Commitment:
    rows = Commitment.objects.select_related("agreement__partnership")
    found = rows.select_for_update(of=("self",)).get(pk=commitment.pk)
    if wrong := policies.cannot_keep_commitment(found, by):
        raise Refused(wrong)
    return found


def _wrong(agreement: Agreement, said: CommitmentSaid) -> str:
    kept_by: list[Milestone | Benefit] = [*said.milestones, *said.benefits]
    return policies.cannot_say(agreement, said.text, said.party, kept_by)


def _link(commitment: Commitment, said: CommitmentSaid, by: User) -> None:
    """What `by` may not see of the links stays as it is."""
    seen = Milestone.objects.visible_to(by).values("pk")
    hidden = commitment.milestones.exclude(pk__in=seen)
    seen_benefits = Benefit.objects.visible_to(by).values("pk")
    hidden_benefits = commitment.benefits.exclude(pk__in=seen_benefits)
    commitment.milestones.set([*said.milestones, *hidden])
    commitment.benefits.set([*said.benefits, *hidden_benefits])
