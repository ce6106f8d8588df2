"""When a partner's own body may decide, and who records it (docs/rules.md 2)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from accounts.access import RUN_SIGN_OFFS, Deeds, may
from accounts.models import Organisation, Partner, PartnerKind, User
from core.dates import full_day
from governance.bodies.models import Absence
from governance.signoff.key_decision import call_in_ends_on, earliest_decision
from governance.signoff.models import (
    Ballot,
    BallotVote,
    NoticeException,
    OwnDecision,
    OwnOutcome,
    SignOff,
    SignOffState,
)
from governance.signoff.own_decisions import is_of_another_text, why_key
from governance.signoff.policies.own_body_first import over

TO_COME = "That day is still to come."
TEXT_MOVED = (
    "The proposal has changed since you opened this page. Look at what changed, then record it."
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of a meeting of a partner's own body before it decides."""

    body_name: str
    meets_on: date | None = None
    is_key_decision: bool = False
    notice_on: date | None = None
    exception: str = ""
    agreed_by: str = ""


def cannot_record_own_decision(own: OwnDecision, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not record anything of that decision now; `deeds` are theirs where known."""
    if not _records_for(own.organisation, own.sign_off, user, deeds):
        return f"The signatory of {own.organisation}, or the programme office, records this."
    return over(own.sign_off)


def cannot_add_own_decision(sign_off: SignOff, organisation: Organisation, user: User) -> str:
    """Why `user` may not say that the partner's own body decides too."""
    if not _records_for(organisation, sign_off, user):
        return f"The signatory of {organisation}, or the programme office, records this."
    if wrong := over(sign_off):
        return wrong
    if organisation not in partners_to_add(sign_off, user):
        return f"{organisation} is not a full partner, or its own decision is here already."
    return ""


def partners_to_add(
    sign_off: SignOff, user: User, deeds: Deeds | None = None
) -> list[Organisation]:
    """The full partners without an own decision here for which `user` may add one."""
    if over(sign_off):
        return []
    partners = Partner.objects.on(sign_off.partnership.today()).filter(
        partnership=sign_off.partnership, kind=PartnerKind.FULL
    )
    left = partners.exclude(organisation__own_decisions__sign_off=sign_off)
    if not may(user, RUN_SIGN_OFFS, sign_off.partnership, deeds):
        left = left.filter(Q(signatory=user) | Q(signatory__in=_covered_by(user, sign_off)))
    return [partner.organisation for partner in left.select_related("organisation")]


def cannot_drop_own_decision(own: OwnDecision, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not take back that the partner's own body decides too."""
    if wrong := cannot_record_own_decision(own, user, deeds):
        return wrong
    return f"{own.organisation} has to decide this itself." if _has_to_decide(own) else ""


def cannot_plan_own_decision(own: OwnDecision, plan: Plan, user: User) -> str:
    """Why `user` may not record that plan: notice that is too short is named with its remedies."""
    if wrong := cannot_record_own_decision(own, user):
        return wrong
    if own.is_decided:
        return f"{own.body_name} has decided already."
    if not plan.body_name:
        return "Name the body that decides."
    if plan.exception and not plan.is_key_decision:
        return "Only a key decision needs an exception from its notice."
    if plan.exception == NoticeException.SPECIAL_URGENCY and not plan.agreed_by:
        return "Special urgency needs the scrutiny chair's agreement: name who gave it."
    if not plan.is_key_decision and (why := why_key(own)):
        return why
    if plan.meets_on is None or not plan.is_key_decision or plan.notice_on is None:
        return ""
    return too_early(plan.notice_on, plan.exception, plan.meets_on)


def cannot_decide_own(
    own: OwnDecision,
    outcome: str,
    decided_on: date,
    published_on: date | None,
    user: User,
    today: date,
) -> str:
    """Why `user` may not record, `today`, that the partner's own body decided so on that day."""
    return (
        cannot_record_own_decision(own, user)
        or cannot_correct(own)
        or ("Say whether it agreed or refused." if outcome == OwnOutcome.PENDING else "")
        or _wrong_days(own, decided_on, published_on, today)
    )


def cannot_call_in(
    own: OwnDecision, on: date, user: User, today: date, deeds: Deeds | None = None
) -> str:
    """Why `user` may not record, `today`, that the decision was called in on that day."""
    if wrong := cannot_record_own_decision(own, user, deeds):
        return wrong
    if own.called_in_on:
        return "It has been called in already."
    if own.outcome != OwnOutcome.AGREED or own.published_on is None or not own.call_in_days:
        return "Only a decision that was published, and is open to call-in, is called in."
    if on > today:
        return TO_COME
    ends = call_in_ends_on(own.published_on, own.call_in_days)
    if not own.published_on <= on <= ends:
        return f"It could be called in from {full_day(own.published_on)} to {full_day(ends)}."
    return ""


def cannot_end_call_in(own: OwnDecision, on: date, user: User, today: date) -> str:
    """Why `user` may not record, `today`, that the call-in ended on that day."""
    if wrong := cannot_record_own_decision(own, user):
        return wrong
    if not own.is_called_in or own.called_in_on is None:
        return "No call-in is running."
    if on > today:
        return TO_COME
    return "" if on >= own.called_in_on else f"It was called in on {full_day(own.called_in_on)}."


def cannot_ask_again(own: OwnDecision, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not put the proposal before the partner's own body once more."""
    if wrong := cannot_record_own_decision(own, user, deeds):
        return wrong
    if not own.is_decided:
        return f"{own.body_name} has not decided yet."
    if not is_of_another_text(own):
        return "What it decided on has not changed materially since."
    return ""


def too_early(notice_on: date, exception: str, decides_on: date) -> str:
    """Why a key decision on that day has had too little notice, and what would help."""
    if decides_on >= (earliest := earliest_decision(notice_on, exception)):
        return ""
    first = full_day(earliest)
    said = f"With notice on {full_day(notice_on)}, a key decision can be taken from {first}"
    if exception == NoticeException.SPECIAL_URGENCY:
        return f"{said}."
    urgent = "any day with special urgency, if the scrutiny chair agrees"
    if exception == NoticeException.GENERAL:
        return f"{said} by the general exception; or on {urgent}."
    general = earliest_decision(notice_on, NoticeException.GENERAL)
    return f"{said}; from {full_day(general)} by the general exception; or on {urgent}."


def _records_for(
    organisation: Organisation, sign_off: SignOff, user: User, deeds: Deeds | None = None
) -> bool:
    """The office, the partner's signatory, or who covers the signatory's absence today."""
    partnership = sign_off.partnership
    if may(user, RUN_SIGN_OFFS, partnership, deeds):
        return True
    signing = Partner.objects.filter(partnership=partnership, organisation=organisation)
    mine = Q(signatory=user) | Q(signatory__in=_covered_by(user, sign_off))
    return signing.filter(mine).exists()


def _covered_by(user: User, sign_off: SignOff) -> QuerySet[Absence, Any]:
    """Numbers of the people whose absence today `user` covers, as a subquery."""
    partnership = sign_off.partnership
    absences = Absence.objects.on(partnership.today()).filter(partnership=partnership, deputy=user)
    return absences.values("person")


def _has_to_decide(own: OwnDecision) -> bool:
    """It has decided, or is a partner today that decides first or that it was recommended to."""
    if own.is_decided:
        return True
    partners = Partner.objects.on(own.sign_off.partnership.today()).filter(
        partnership=own.sign_off.partnership,
        organisation=own.organisation,
        kind=PartnerKind.FULL,
    )
    if own.sign_off.state != SignOffState.RECOMMENDED:
        partners = partners.filter(decides_itself_first=True)
    return partners.exists()


def cannot_correct(own: OwnDecision) -> str:
    """Why a decision that is recorded stays as it is."""
    if not own.is_decided:
        return ""
    if is_of_another_text(own):
        return "It decided on an earlier text: first say that it is asked again."
    if own.called_in_on:
        return "It has been called in: record how the call-in ended."
    approvals = (BallotVote.APPROVE, BallotVote.APPROVE_WITH_CONDITIONS)
    signed = Ballot.objects.filter(
        entitlement__stage__sign_off=own.sign_off_id,
        entitlement__organisation=own.organisation_id,
        entitlement__seat=None,
        vote__in=approvals,
        at__gte=max(own.created_at, own.version.made_at if own.version else own.created_at),
    )
    return "Its signatory has signed on it: it stays as it is." if signed.exists() else ""


def _wrong_days(own: OwnDecision, decided_on: date, published_on: date | None, today: date) -> str:
    if max(decided_on, published_on or decided_on) > today:
        return TO_COME
    if published_on and published_on < decided_on:
        return "It cannot be published before it is decided."
    if not own.is_key_decision:
        return ""
    if own.notice_on is None and own.exception != NoticeException.SPECIAL_URGENCY:
        return "It is a key decision: first record the day of its notice."
    return too_early(own.notice_on, own.exception, decided_on) if own.notice_on else ""
