"""Who may propose, change and submit changes of scope, and keep what is known of services."""

from collections.abc import Collection, Iterable
from datetime import date

from accounts.access import KEEP_REGISTERS, RUN_SIGN_OFFS, Deeds, may
from accounts.models import Organisation, Partnership, Succession, User
from core.dates import full_day
from core.words import join
from governance.scope.disclosure import kept_out
from governance.scope.effect import RUNNING
from governance.scope.linked import NOT_COUNTED
from governance.scope.models import (
    AssessmentState,
    ChangeState,
    JointCommissioner,
    ScopeChange,
    Service,
)
from governance.signoff.models import SignOff
from governance.signoff.policies import cannot_revise
from records.disclosures import disclosure_of
from workstreams.models import Workstream

OPEN_TO_EDIT = (ChangeState.DRAFT, ChangeState.RETURNED)
OVER = (ChangeState.REJECTED, ChangeState.EFFECTIVE, ChangeState.WITHDRAWN)

NO_URGENT_ROUTE = (
    "There is no urgent route in use for such a change. The programme office can publish one, or"
    " start the ordinary sign-off."
)


def cannot_propose(workstream: Workstream, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not propose a change for that workstream; empty when they may."""
    if user.pk in (workstream.lead_id, workstream.sro_id):
        return ""
    if may(user, KEEP_REGISTERS, workstream.partnership, deeds):
        return ""
    return "Only the lead of the workstream, or the programme office, proposes a change."


def cannot_edit(change: ScopeChange, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not edit the change: a draft, rework, or what is in sign-off by its rules."""
    if change.state in OPEN_TO_EDIT:
        return _not_theirs(change, user, deeds)
    if running := _running(change):
        return cannot_revise(running, user, deeds)
    return f"It is {change.get_state_display().lower()}: it is no longer edited."


def cannot_move(change: ScopeChange, workstream: Workstream, user: User) -> str:
    """Why `user` may not give the change that workstream: it must be theirs to propose for."""
    return "" if change.workstream == workstream else cannot_propose(workstream, user)


def cannot_start(change: ScopeChange, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not put the change to sign-off."""
    if change.state != ChangeState.DRAFT:
        return f"It is {change.get_state_display().lower()}: only a draft is submitted."
    return _not_theirs(change, user, deeds)


def cannot_disclose(change: ScopeChange, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not say who may see the change."""
    if wrong := cannot_classify(change.partnership, user, deeds):
        return wrong
    if change.state not in (ChangeState.DRAFT, *RUNNING):
        return f"It is {change.get_state_display().lower()}: who may see it is settled."
    return ""


def cannot_classify(partnership: Partnership, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not say who sees the records of the partnership."""
    if may(user, KEEP_REGISTERS, partnership, deeds):
        return ""
    return "Only the programme office says who may see a change."


def cannot_keep_from_asked(change: ScopeChange) -> str:
    """Why the change cannot be as closed as it is: somebody who is asked about it is shut out."""
    if disclosure_of(change).is_for_all:
        return ""
    names = [person.name for person in kept_out(change)]
    if not names:
        return ""
    cure = "Name them, or their partners, too."
    return f"{join(names)} would be asked about it and could not see it. {cure}"


def cannot_assess(change: ScopeChange, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not record an assessment of the change."""
    if change.state in OVER:
        return f"It is {change.get_state_display().lower()}: its assessments are closed."
    return _not_theirs(change, user, deeds)


def cannot_add_evidence(change: ScopeChange, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not add a file that shows how the change was co-produced."""
    if change.state in OVER:
        return f"It is {change.get_state_display().lower()}: its evidence is closed."
    return _not_theirs(change, user, deeds)


def cannot_record_assessment(
    state: str, reason: str, signed_on: date | None, valid_until: date | None, on: date
) -> str:
    """Why an assessment is not whole on that day."""
    if state == AssessmentState.NOT_REQUIRED and not reason:
        return "Say why it is not required."
    if state != AssessmentState.SIGNED:
        return ""
    if signed_on is None:
        return "Give the day it was signed."
    if signed_on > on:
        return "It cannot have been signed on a day to come."
    if valid_until and valid_until < signed_on:
        return "It cannot end before it was signed."
    return ""


def cannot_adjust_links(change: ScopeChange, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not say which other changes count with this one."""
    if not may(user, RUN_SIGN_OFFS, change.partnership, deeds):
        return "Only the programme office says which changes count together."
    if change.state not in (ChangeState.DRAFT, *RUNNING):
        return f"It is {change.get_state_display().lower()}: what counts with it is settled."
    return ""


def cannot_adjust_link(
    change: ScopeChange, other: ScopeChange, counts: bool, reason: str, linked: Collection[int]
) -> str:
    """Why `other` may not be counted in or out; `linked` are the numbers of those that count."""
    if other.pk == change.pk:
        return "A change always counts with itself."
    if other.partnership_id != change.partnership_id:
        return "It is a change of another partnership."
    if other.state in NOT_COUNTED:
        return f"{other.reference} is {other.get_state_display().lower()}: it does not count."
    if counts and other.pk in linked:
        return f"{other.reference} counts already."
    if not counts and other.pk not in linked:
        return f"{other.reference} does not count as it is."
    return "" if reason.strip() else "Say why."


def cannot_keep_services(partnership: Partnership, user: User) -> str:
    """Why `user` may not record who provides or commissions services."""
    if may(user, KEEP_REGISTERS, partnership):
        return ""
    return "Only the programme office records who provides or commissions a service."


def cannot_become_responsible(
    organisation: Organisation, starts_on: date, held_by: Organisation, reason: str
) -> str:
    """Why the organisation may not take a service over from `held_by` on that day."""
    if organisation == held_by:
        return f"It is {organisation} already on {full_day(starts_on)}."
    return _is_not_there(organisation, starts_on) or ("" if reason.strip() else "Say why.")


def cannot_commission_jointly(
    joint: JointCommissioner, lead: Organisation, others: Iterable[JointCommissioner]
) -> str:
    """Why the organisation may not commission beside `lead`, who does so on its first day.

    `others` are its own other periods for the service, which may not overlap.
    """
    first = joint.starts_on or date.min
    if joint.organisation == lead:
        return f"{lead} is its lead commissioner on {full_day(first)}."
    if joint.ends_on and joint.ends_on < first:
        return "The last day is before the first."
    for other in others:
        if _overlap(joint, other):
            since = f" since {full_day(other.starts_on)}" if other.starts_on else ""
            return f"{joint.organisation} commissions it jointly{since} already."
    wrong = _is_not_there(joint.organisation, first)
    return wrong or ("" if joint.reason.strip() else "Say why.")


def cannot_end_jointly(
    joint: JointCommissioner, ends_on: date, others: Iterable[JointCommissioner], reason: str
) -> str:
    """Why its joint commissioning may not end on that day; `others` are its other periods."""
    first = joint.starts_on or date.min
    for other in others:
        if other.starts_on and first < other.starts_on <= ends_on:
            return f"It commissions it jointly anew from {full_day(other.starts_on)}."
    return "" if reason.strip() else "Say why."


def cannot_hand_over(
    succession: Succession, chosen: Collection[Service], held: Collection[Service]
) -> str:
    """Why these services may not go over; `held` are those of the predecessor on the day."""
    if not held:
        return f"{succession.predecessor} has no service to hand over on that day."
    if not chosen:
        return "Choose the services that it took over."
    if foreign := [service for service in chosen if service not in held]:
        return f"{foreign[0]} is not with {succession.predecessor} on that day."
    if succession.is_whole and len(chosen) < len(held):
        return f"{succession.successor} took everything over: hand over every service."
    return ""


def _overlap(one: JointCommissioner, other: JointCommissioner) -> bool:
    first = max(one.starts_on or date.min, other.starts_on or date.min)
    return first <= min(one.ends_on or date.max, other.ends_on or date.max)


def _is_not_there(organisation: Organisation, starts_on: date) -> str:
    if organisation.opened_on and starts_on < organisation.opened_on:
        return f"{organisation} opens only on {full_day(organisation.opened_on)}."
    if organisation.closed_on and organisation.closed_on < starts_on:
        return f"{organisation} closes on {full_day(organisation.closed_on)}."
    return ""


def _running(change: ScopeChange) -> SignOff | None:
    unfinished = SignOff.objects.about(change).unfinished()
    return unfinished.select_related("partnership").first()


def _not_theirs(change: ScopeChange, user: User, deeds: Deeds | None = None) -> str:
    if user.pk == change.proposed_by_id:
        return ""
    return cannot_propose(change.workstream, user, deeds) and (
        "Only the person who proposed it, the lead of its workstream, or the programme office"
        " may do this."
    )
