"""What a partner's own decision lets its signatory and the office do (docs/rules.md 1 and 2)."""

from datetime import date

from accounts.access import RUN_SIGN_OFFS, Deeds, may
from accounts.models import User
from core.dates import full_day
from governance.signoff.ballots import Wish
from governance.signoff.models import (
    Approvers,
    Condition,
    Entitlement,
    OwnDecision,
    OwnOutcome,
    SignOff,
    SignOffState,
)
from governance.signoff.own_decisions import BROUGHT, is_of_another_text
from governance.signoff.policies.conditions import NOT_DECIDED
from governance.signoff.policies.running import FINISHED
from governance.signoff.routes import stage_terms
from governance.signoff.rules import Vote


def cannot_vote_so(place: Entitlement, wish: Wish, on: date) -> str:
    """Why a partner's place may not say that on that day: its own body comes first."""
    if wish.vote == Vote.OBJECT or not (own := own_decision_of(place)):
        return ""
    wrong = cannot_approve_yet(own, on)
    if wish.vote == Vote.ABSTAIN:
        return wrong if own.outcome == OwnOutcome.REFUSED else ""
    return wrong


def own_body_first(place: Entitlement, on: date) -> dict[str, object]:
    """For a page to vote on: the own decision that comes first, and why it is not enough yet."""
    own = own_decision_of(place)
    if own is None:
        return {}
    return {"own": own, "own_first": cannot_approve_yet(own, on)}


def own_decision_of(place: Entitlement) -> OwnDecision | None:
    """The own decision that a partner's place at the partners' stage must wait for."""
    stage = place.stage
    if place.organisation_id is None or place.seat_id is not None:
        return None
    if stage_terms(stage.sign_off, stage.number).approvers != Approvers.PARTNERS:
        return None
    rows = stage.sign_off.own_decisions.select_related("organisation", "sign_off", "version")
    return rows.filter(organisation=place.organisation_id).first()


def cannot_approve_yet(own: OwnDecision, on: date) -> str:
    """Why the partner's signatory may not approve on that day; objecting is always open."""
    body = own.body_name
    if own.is_decided and is_of_another_text(own):
        return f"{body} decided on an earlier text. What changed is material: it decides again."
    match own.outcome:
        case OwnOutcome.PENDING:
            meets = f"it meets on {full_day(own.meets_on)}" if own.meets_on else "no meeting is set"
            return f"{body} of {own.organisation} decides first: {meets}."
        case OwnOutcome.REFUSED:
            said = f" on {full_day(own.decided_on)}" if own.decided_on else ""
            return f"{body} refused it{said}: you can only object."
    if own.is_called_in:
        return f"The decision of {body} is called in: it has no effect until the call-in has ended."
    effective = own.effective_on
    if effective is None:
        return f"The decision of {body} is not published yet: it can still be called in."
    if effective > on:
        return (
            f"The decision of {body} takes effect on {full_day(effective)}: approve from then on."
        )
    return ""


def cannot_bring_into_effect(
    sign_off: SignOff, user: User, on: date, deeds: Deeds | None = None
) -> str:
    """Why `user` may not, on that day, bring what was recommended into effect.

    Every partner's own decision must have taken effect. `deeds` are the user's where known.
    """
    if not may(user, RUN_SIGN_OFFS, sign_off.partnership, deeds):
        return "Only the programme office brings a recommendation into effect."
    if wrong := _not_recommended(sign_off):
        return wrong
    decisions = sign_off.own_decisions.select_related("organisation", "sign_off", "version")
    if not decisions:
        return "No partner's own decision is recorded."
    for own in decisions:
        if wrong := cannot_approve_yet(own, on):
            return f"{own.organisation} has not agreed with effect. {wrong}"
    conditions = Condition.objects.outstanding().filter(sign_off=sign_off)
    if conditions.filter(is_pre_commencement=True).exists():
        return "A condition that must be met before it starts is outstanding."
    return ""


def over(sign_off: SignOff) -> str:
    """Why nothing more is recorded: it has ended, unless as a recommendation not yet in effect."""
    return "" if sign_off.is_unfinished else _not_recommended(sign_off)


def _not_recommended(sign_off: SignOff) -> str:
    if sign_off.state != SignOffState.RECOMMENDED:
        return NOT_DECIDED if sign_off.is_unfinished else FINISHED
    if brought := sign_off.entries.filter(kind=BROUGHT).first():
        first = date.fromisoformat(brought.data["from"])
        return f"It was brought into effect from {full_day(first)}."
    return ""
