"""Accepting and declining what was proposed, through the services of the milestones' own pages."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import pghistory
from django.utils import timezone

from accounts.access import deeds_of
from accounts.models import Membership, Partnership, User
from core.deeds import deed
from core.errors import Refused
from exchange.models import ChangeState, Proposal, ProposedChange, ProposedField
from exchange.proposals import policies, telling
from exchange.proposals.fields import DAYS, FIELDS, as_day, as_estimate
from milestones import services
from milestones.models import Milestone
from milestones.services import Answer, Details, Said
from milestones.services.editing import FIELDS as DETAILS

LONGEST = 1000
GONE = "One of them is not here any more, or not for you."


def accept_changes(
    proposal: Proposal,
    seen: Mapping[int, str],
    *,
    despite: Collection[int] = (),
    by: User,
    asks_owners: bool = False,
) -> int:
    """Carry out the changes of these numbers, all or none, each as if `by` had made it.

    `seen` has the value that each milestone had on the page; `despite` names the changes that are
    wanted although the milestone was changed after the file was taken. History keeps who proposed.
    """
    author = proposal.proposed_by
    why = f"{proposal.reference}, proposed by {author}"
    with (
        deed("accepted proposed changes", proposal, by=by, why=why),
        pghistory.context(proposal=proposal.reference, proposed_by=author.pk),
    ):
        found, deeds = _found(proposal, seen, by), deeds_of(by, proposal.partnership)
        partners = partners_of(proposal.partnership, author)
        for change in found:
            wrong = policies.cannot_accept(change, by, deeds, partners)
            if wrong := wrong or _overtaken(change, seen[change.pk], despite):
                raise Refused(f"{change.milestone.reference}: {wrong}")
        _edit([change for change in found if change.field not in DAYS], by)
        said = [_said(change, proposal) for change in found if change.field in DAYS]
        services.update_forecasts(said, by=by, asks_owners=asks_owners)
        return _close(proposal, found, ChangeState.ACCEPTED, by)


def decline_changes(proposal: Proposal, numbers: Collection[int], *, reason: str, by: User) -> int:
    """Turn the changes of these numbers down, all or none; their author is told why."""
    reason = reason.strip()
    if not reason:
        raise Refused("Say why you decline.")
    if len(reason) > LONGEST:
        raise Refused(f"The reason is too long: keep it under {LONGEST + 1} characters.")
    with deed("declined proposed changes", proposal, by=by, why=reason):
        found, deeds = _found(proposal, numbers, by), deeds_of(by, proposal.partnership)
        for change in found:
            if wrong := policies.cannot_decline(change, by, deeds):
                raise Refused(f"{change.milestone.reference}: {wrong}")
        return _close(proposal, found, ChangeState.DECLINED, by, reason)


def partners_of(partnership: Partnership, user: User) -> frozenset[int]:
    """The organisations for which `user` is in the partnership today."""
    held = Membership.objects.current().filter(user=user, partnership=partnership)
    named = held.exclude(organisation=None).values_list("organisation_id", flat=True)
    return frozenset(number for number in named if number)


def _found(proposal: Proposal, numbers: Collection[int], by: User) -> list[ProposedChange]:
    """The changes, locked with their milestones, in the order in which they are carried out."""
    if not numbers:
        raise Refused(policies.NOTHING_CHOSEN)
    if len(numbers) > policies.MOST_AT_ONCE:
        raise Refused(policies.TOO_MANY)
    rows = ProposedChange.objects.visible_to(by).filter(proposal=proposal, pk__in=list(numbers))
    found = list(
        rows.select_related(
            "proposal", "milestone__workstream", "milestone__partnership", "milestone__owner"
        )
        .select_for_update(of=("self", "milestone"))
        .order_by("milestone_id", "pk")
    )
    if len(found) < len(numbers):
        raise Refused(GONE)
    order = list(ProposedField.values)
    return sorted(found, key=lambda each: (each.milestone_id, order.index(each.field)))


def _overtaken(change: ProposedChange, seen: str, despite: Collection[int]) -> str:
    held = FIELDS[change.field].held(change.milestone)
    if held != seen:
        return "it has changed since you looked at it. Nothing is saved: look again."
    if is_clash(change, held) and change.pk not in despite:
        return "it was changed after the file was taken. Tick it to accept it all the same."
    return ""


def is_clash(change: ProposedChange, held: str) -> bool:
    """Whether Accord has something else by now than the author had, or the file may be older."""
    return bool(change.doubt) or held not in (change.before, change.after)


def _edit(changes: Iterable[ProposedChange], by: User) -> None:
    together: dict[int, list[ProposedChange]] = {}
    for change in changes:
        together.setdefault(change.milestone_id, []).append(change)
    for several in together.values():
        milestone = several[0].milestone
        said = {str(each.field): each.after for each in several}
        estimate = said.pop(ProposedField.ESTIMATE, None)
        if said:
            held = {name: getattr(milestone, name) for name in DETAILS}
            details = replace(Details(**held), **said)  # type: ignore[arg-type]
            services.edit_milestone(milestone, details=details, by=by)
        if estimate is not None:
            _estimate(milestone, estimate, by)


def _estimate(milestone: Milestone, days: str, by: User) -> None:
    at_best, likely, at_worst = as_estimate(days)
    services.estimate_milestone(
        milestone, optimistic=at_best, likely=likely, pessimistic=at_worst, by=by
    )


def _said(change: ProposedChange, proposal: Proposal) -> Said:
    answer = Answer.DONE if change.field == ProposedField.DONE else Answer.LATER
    source = f"proposed by {proposal.proposed_by} in {proposal.reference}"
    reason = f"{change.reason[: LONGEST - len(source) - 3]} ({source})" if change.reason else ""
    return Said(change.milestone, answer, as_day(change.after), reason or f"As {source}")


def _close(
    proposal: Proposal,
    changes: Sequence[ProposedChange],
    state: ChangeState,
    by: User,
    reason: str = "",
) -> int:
    now = timezone.now()
    for change in changes:
        change.state, change.decided_at, change.decided_by = state, now, by
        change.decision_reason, change.updated_at = reason, now
    fields = ["state", "decided_at", "decided_by", "decision_reason", "updated_at"]
    ProposedChange.objects.bulk_update(changes, fields)
    telling.tell_author(proposal, changes, state, by=by, reason=reason)
    return len(changes)
