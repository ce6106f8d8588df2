"""What people are told of proposed changes: owners that some wait, authors what was decided."""

from collections.abc import Sequence

from django.urls import reverse

from accounts.models import User
from exchange.models import ChangeState, Proposal, ProposedChange
from milestones.models import Milestone
from records.notify import Message, tell_each


def tell_owners(proposal: Proposal, *, by: User) -> None:
    """Each owner hears how many changes of their milestones wait; nothing of what they are.

    Nobody hears of a milestone that they may not see; the author of the proposal hears nothing.
    """
    rows = proposal.changes.exclude(milestone__owner=by).select_related("milestone__owner")
    by_owner: dict[User, list[int]] = {}
    for change in rows:
        by_owner.setdefault(change.milestone.owner, []).append(change.milestone_id)
    messages = []
    for owner, numbers in by_owner.items():
        shown = Milestone.objects.visible_to(owner).filter(pk__in=set(numbers))
        seen = set(shown.values_list("pk", flat=True))
        count = sum(number in seen for number in numbers)
        if count:
            messages.append(_asked(proposal, owner, count, by))
    tell_each(proposal.partnership, messages)


def tell_author(
    proposal: Proposal,
    changes: Sequence[ProposedChange],
    state: ChangeState,
    *,
    by: User,
    reason: str,
) -> None:
    """The author hears what somebody else decided, and why."""
    if proposal.proposed_by_id == by.pk:
        return
    said = f"{by} has {state.lower()} {_many(len(changes))} that you proposed."
    message = Message(
        proposal.proposed_by,
        f"proposal/{proposal.pk}/{state}/{min(change.pk for change in changes)}",
        f"{_many(len(changes)).capitalize()} {state.lower()}: {proposal.reference}",
        f"{said} {reason}".strip(),
        _page(proposal),
    )
    tell_each(proposal.partnership, [message])


def _asked(proposal: Proposal, owner: User, count: int, by: User) -> Message:
    it = "it" if count == 1 else "each"
    return Message(
        owner,
        f"proposal/{proposal.pk}/sent",
        f"{_many(count).capitalize()} of your milestones proposed: {proposal.reference}",
        f"{by} proposes {_many(count)} of milestones that you own. Nothing changes until {it} is"
        " accepted. Accept or decline on the page of the proposal.",
        _page(proposal),
    )


def _many(count: int) -> str:
    return "1 change" if count == 1 else f"{count} changes"


def _page(proposal: Proposal) -> str:
    return reverse("exchange:proposal", args=[proposal.partnership.slug, proposal.reference])
