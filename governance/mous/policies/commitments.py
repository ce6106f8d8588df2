"""Who keeps the commitments of an agreement, and what one may say (docs/rules.md 5)."""

from collections.abc import Iterable

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import User
from governance.mous.models import Agreement, Commitment, Party
from milestones.models import Milestone
from risks.models import Benefit

OFFICE_ALONE = "Only the programme office keeps the commitments of an agreement."
CHANGED = "Somebody changed it while you wrote. Open it again: nothing of yours was saved."


def cannot_commit(agreement: Agreement, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not write commitments of an agreement; empty when they may."""
    return "" if may(user, KEEP_REGISTERS, agreement.partnership, deeds) else OFFICE_ALONE


def cannot_keep_commitment(commitment: Commitment, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not edit or retire a commitment; empty when they may."""
    if wrong := cannot_commit(commitment.agreement, user, deeds):
        return wrong
    return "It is retired: it is no longer edited." if commitment.retired_on else ""


def cannot_say(
    agreement: Agreement,
    text: str,
    party: Party | None,
    kept_by: Iterable[Milestone | Benefit],
) -> str:
    """Why that is no commitment of the agreement: no words, another's party or another's plan."""
    if not text.strip():
        return "Say what is committed to."
    if party is not None and party.agreement_id != agreement.pk:
        return "Only a party of the agreement makes a commitment in it."
    if any(each.partnership_id != agreement.partnership_id for each in kept_by):
        return "Milestones and benefits are of the agreement's own partnership."
    return ""
