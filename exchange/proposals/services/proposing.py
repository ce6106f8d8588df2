"""The verbs of proposed changes: propose, send, throw away, withdraw."""

from django.utils import timezone

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import DomainError, Refused
from core.numbering import next_reference
from exchange.models import ChangeState, Proposal, ProposedChange
from exchange.proposals import policies, telling
from exchange.proposals.comparing import compare_sheet
from exchange.proposals.sheet import SHEET
from exchange.reader import read_workbook

SERIES = "PC"
TOLD, MOST_LEFT = 10, 200
NOTHING = "Nothing in this workbook differs from what Accord has and can be proposed."


def propose_changes(partnership: Partnership, *, name: str, data: bytes, by: User) -> Proposal:
    """Make a draft of what the workbook proposes; an earlier draft of the same person goes.

    DomainError names the cells that cannot be read, or what was left out when nothing remains.
    """
    if wrong := policies.cannot_propose(partnership, by):
        raise Refused(wrong)
    workbook = read_workbook(data, specs=(SHEET,))
    if workbook.errors:
        raise DomainError(_first([str(problem) for problem in workbook.errors]))
    found = compare_sheet(workbook, partnership, by)
    if not found.changes:
        raise DomainError(_first([NOTHING, *found.left_out]))
    with deed("drafted proposed changes", partnership, by=by):
        partnership = Partnership.objects.select_for_update(no_key=True).get(pk=partnership.pk)
        for earlier in Proposal.objects.drafts().filter(partnership=partnership, proposed_by=by):
            _delete(earlier)
        proposal = Proposal.objects.create(
            partnership=partnership,
            reference=next_reference(Proposal.objects.filter(partnership=partnership), SERIES),
            proposed_by=by,
            name=name[-200:],
            left_out=found.left_out[:MOST_LEFT],
        )
        for change in found.changes:
            change.proposal = proposal
        ProposedChange.objects.bulk_create(found.changes)
    return proposal


def send_proposal(proposal: Proposal, *, by: User) -> Proposal:
    """Put every change to its owner, who is told once, by mail too."""
    with deed("sent proposed changes", proposal, by=by):
        proposal = _locked(proposal)
        if wrong := policies.cannot_send(proposal, by):
            raise Refused(wrong)
        proposal.sent_at = timezone.now()
        proposal.save(update_fields=["sent_at", "updated_at"])
        telling.tell_owners(proposal, by=by)
    return proposal


def discard_proposal(proposal: Proposal, *, by: User) -> None:
    """Throw a draft away."""
    with deed("threw proposed changes away", proposal, by=by):
        proposal = _locked(proposal)
        if wrong := policies.cannot_send(proposal, by):
            raise Refused(wrong)
        _delete(proposal)


def withdraw_proposal(proposal: Proposal, *, by: User) -> int:
    """Take back what still waits, and say how many changes that were."""
    with deed("withdrew proposed changes", proposal, by=by):
        proposal = _locked(proposal)
        if wrong := policies.cannot_withdraw(proposal, by):
            raise Refused(wrong)
        rows = proposal.changes.open().select_for_update().order_by("pk")
        numbers = list(rows.values_list("pk", flat=True))
        now = timezone.now()
        return ProposedChange.objects.filter(pk__in=numbers).update(
            state=ChangeState.WITHDRAWN, decided_at=now, decided_by=by, updated_at=now
        )


def _locked(proposal: Proposal) -> Proposal:
    found = Proposal.objects.select_for_update().filter(pk=proposal.pk).first()
    if found is None:
        raise Refused("This proposal has been thrown away.")
    return found


def _delete(proposal: Proposal) -> None:
    proposal.changes.all().delete()
    proposal.delete()


def _first(sentences: list[str]) -> str:
    more = len(sentences) - TOLD
    return " ".join(sentences[:TOLD]) + (f" And {more} more." if more > 0 else "")
