"""Who may propose, change and submit changes of scope."""

from datetime import date

from accounts.access import KEEP_REGISTERS, may
from accounts.models import User
from governance.scope.models import AssessmentState, ChangeState, ScopeChange
from workstreams.models import Workstream

OPEN_TO_EDIT = (ChangeState.DRAFT, ChangeState.RETURNED)
OVER = (ChangeState.REJECTED, ChangeState.EFFECTIVE, ChangeState.WITHDRAWN)


def cannot_propose(workstream: Workstream, user: User) -> str:
    """Why `user` may not propose a change for that workstream; empty when they may."""
    if user.pk in (workstream.lead_id, workstream.sro_id):
        return ""
    if may(user, KEEP_REGISTERS, workstream.partnership):
        return ""
    return "Only the lead of the workstream, or the programme office, proposes a change."


def cannot_edit(change: ScopeChange, user: User) -> str:
    """Why `user` may not edit the change: only while it is a draft or returned for rework."""
    if change.state not in OPEN_TO_EDIT:
        return f"It is {change.get_state_display().lower()}: only a draft is edited."
    return _not_theirs(change, user)


def cannot_move(change: ScopeChange, workstream: Workstream, user: User) -> str:
    """Why `user` may not give the change that workstream: it must be theirs to propose for."""
    return "" if change.workstream == workstream else cannot_propose(workstream, user)


def cannot_start(change: ScopeChange, user: User) -> str:
    """Why `user` may not put the change to sign-off."""
    if change.state != ChangeState.DRAFT:
        return f"It is {change.get_state_display().lower()}: only a draft is submitted."
    return _not_theirs(change, user)


def cannot_assess(change: ScopeChange, user: User) -> str:
    """Why `user` may not record an assessment of the change."""
    if change.state in OVER:
        return f"It is {change.get_state_display().lower()}: its assessments are closed."
    return _not_theirs(change, user)


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


def _not_theirs(change: ScopeChange, user: User) -> str:
    if user.pk == change.proposed_by_id:
        return ""
    return cannot_propose(change.workstream, user) and (
        "Only who proposed it, the lead of its workstream, or the programme office may do this."
    )
