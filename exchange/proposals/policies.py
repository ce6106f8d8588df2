"""Who proposes changes by a workbook, who decides them, who takes them back (docs/rules.md 6)."""

from accounts.access import KEEP_REGISTERS, Deeds
from accounts.models import Membership, Partnership, Role, User
from exchange.models import ChangeState, Proposal, ProposedChange, ProposedField
from exchange.proposals.fields import DAYS
from milestones import policies as of_milestones
from milestones.models import Milestone

MOST_AT_ONCE = 200
READERS = (Role.VIEWER, Role.AUDITOR)
NOT_THEIRS = (
    "Only the owner of a milestone, the lead of a workstream, a board member, a signatory or the"
    " programme office proposes changes."
)
NOTHING_CHOSEN = "Choose at least one change."
TOO_MANY = f"Choose {MOST_AT_ONCE} changes at most."


def cannot_propose(partnership: Partnership, user: User) -> str:
    """Why `user` may propose no changes there; at most two queries."""
    held = Membership.objects.current().filter(user=user, partnership=partnership)
    if held.exclude(role__in=READERS).exists():
        return ""
    owned = Milestone.objects.visible_to(user).filter(partnership=partnership, owner=user)
    return "" if owned.exists() else NOT_THEIRS


def cannot_send(proposal: Proposal, user: User) -> str:
    """Why `user` may neither send the proposal nor throw it away."""
    if proposal.proposed_by_id != user.pk:
        return "Only the person who made this proposal sends it."
    return "It has been sent already." if proposal.sent_at else ""


def cannot_accept(
    change: ProposedChange, user: User, deeds: Deeds, partners: frozenset[int] = frozenset()
) -> str:
    """Why `user`, who may do `deeds`, does not accept it.

    `partners` are the organisations for which its author is here. A date is accepted by the
    milestone's owner; by the programme office too, when the author is of the same partner and
    another person. Anything else is accepted by whoever may change it on the milestone's page.
    """
    if wrong := _is_closed(change):
        return wrong
    milestone = change.milestone
    if change.field in DAYS:
        if milestone.owner_id == user.pk:
            return ""
        is_own = milestone.organisation_id in partners
        if is_own and KEEP_REGISTERS in deeds and change.proposal.proposed_by_id != user.pk:
            return ""
        others = ", or the programme office," if is_own else ","
        return f"Only {milestone.owner}, who owns it{others} accepts a date."
    if change.field == ProposedField.ESTIMATE:
        return of_milestones.cannot_estimate(milestone, user, deeds)
    return of_milestones.cannot_edit_milestone(milestone, user, deeds)


def cannot_decline(change: ProposedChange, user: User, deeds: Deeds) -> str:
    """Why `user` does not decline it."""
    if wrong := _is_closed(change):
        return wrong
    milestone = change.milestone
    if KEEP_REGISTERS in deeds or user.pk in (milestone.owner_id, milestone.workstream.lead_id):
        return ""
    return "Only the owner, the workstream's lead or the programme office declines it."


def cannot_withdraw(proposal: Proposal, user: User) -> str:
    """Why `user` may not take back what of the proposal still waits."""
    if proposal.proposed_by_id != user.pk:
        return "Only the person who made this proposal withdraws it."
    if proposal.sent_at is None:
        return "It has not been sent: throw it away instead."
    if not proposal.changes.open().exists():
        return "Nothing of it waits any more."
    return ""


def _is_closed(change: ProposedChange) -> str:
    if change.proposal.sent_at is None:
        return "It has not been sent yet."
    if change.state != ChangeState.OPEN:
        return f"It is {change.get_state_display().lower()} already."
    return ""
