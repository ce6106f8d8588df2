from datetime import date
from typing import Any

from django.utils import timezone

from accounts.access import RUN_SIGN_OFFS, Deeds, may
from accounts.models import Partnership, User
from core.dates import full_day
from governance.signoff.approvers import (
    Asked,
    as_seats,
    partners_without_signatory,
    signs_twice,
    who_is_asked,
)
from governance.signoff.ballots import LONGEST
from governance.signoff.last_stage import no_body_decides
from governance.signoff.models import Approvers, SignOff, SignOffState
from governance.signoff.policies.another_route import cannot_stay
from governance.signoff.policies.stage import closed
from governance.signoff.routes import Terms, applies, read_terms
from governance.signoff.rules import cannot_pass
from governance.signoff.standing import Standing
from governance.signoff.subjects import Facts, subject_of
from records.models import Record

NOT_THE_OFFICE = "Only the programme office may do this."
FINISHED = "This sign-off has ended."
NO_REASON = "Give the reason."
NO_STAGE = "This route has no stage for such a proposal."
TOO_LONG = "The reason is too long: keep it under 10,000 characters."


def cannot_submit(record: Record, frozen: dict[str, Any], by: User, facts: Facts) -> str:
    """Why the record, of which these are the facts, may not be put to sign-off so by `by`."""
    subject, on = subject_of(record), record.partnership.today()
    if running := SignOff.objects.about(record).unfinished().first():
        since = full_day(timezone.localdate(running.submitted_at))
        return f"It is already in sign-off, since {since}."
    if wrong := subject.cannot_submit(record, on):
        return wrong
    return impossible_stage(frozen, facts, record.partnership, by, on)


def impossible_stage(
    frozen: dict[str, Any],
    facts: Facts,
    partnership: Partnership,
    by: User,
    on: date,
    first: int = 1,
) -> str:
    """Why the route could not decide on this proposal: no stage of a body is its last, or some
    stage from number `first` on could never pass it.
    """
    stages = [terms for terms in read_terms(frozen) if applies(terms.condition, facts)]
    if not stages:
        return NO_STAGE
    if wrong := no_body_decides(stages, facts):
        return wrong
    reasons = (
        dead_end(terms, facts, partnership, by, on, who_is_asked(terms, facts, partnership, on))
        for terms in stages
        if terms.number >= first
    )
    return next((reason for reason in reasons if reason), "")


def dead_end(
    terms: Terms,
    facts: Facts,
    partnership: Partnership,
    by: User,
    on: date,
    asked: tuple[Asked, ...],
) -> str:
    """Why a stage that asked these on that day could not pass a proposal that `by` submitted."""
    asks_partners = terms.approvers == Approvers.PARTNERS
    unsigned = partners_without_signatory(facts, partnership, on) if asks_partners else []
    if unsigned:
        return f"{unsigned[0]} is affected and has no signatory."
    if asks_partners and (twice := signs_twice(asked, by.pk)):
        return twice
    seats = as_seats(asked)
    reason = cannot_pass(terms.as_rule(), seats, submitter=by.pk)
    return f"{terms.name} could not pass it: {reason}." if reason else ""


def cannot_return(
    sign_off: SignOff,
    standing: Standing | None,
    user: User,
    reason: str,
    deeds: Deeds | None = None,
) -> str:
    """Why `user` may not return the proposal for rework; `deeds` are theirs where known."""
    if standing is None:
        return f"No stage is open: it is now “{sign_off.get_state_display()}”."
    if wrong := closed(standing.stage):
        return wrong
    return wrong_reason(reason) or _not_chair_or_office(sign_off, standing, user, deeds)


def cannot_defer(
    sign_off: SignOff, standing: Standing | None, user: User, reason: str, until: date
) -> str:
    """Why `user` may not put the proposal off to that day."""
    if until <= sign_off.partnership.today():
        return "Defer to a later day than today."
    return cannot_return(sign_off, standing, user, reason)


def cannot_extend(
    sign_off: SignOff,
    standing: Standing | None,
    user: User,
    reason: str,
    working_days: int = 1,
) -> str:
    """Why `user` may not give the open stage more time: only before its deadline."""
    if working_days < 1:
        return "Extend by one working day or more."
    return cannot_return(sign_off, standing, user, reason)


def cannot_withdraw(sign_off: SignOff, user: User, reason: str, deeds: Deeds | None = None) -> str:
    """Why `user` may not withdraw the proposal."""
    if not sign_off.is_unfinished:
        return FINISHED
    if wrong := wrong_reason(reason):
        return wrong
    if user.pk == sign_off.submitted_by_id or is_office(sign_off, user, deeds):
        return ""
    return "Only the person who submitted it, or the programme office, may withdraw it."


def cannot_resubmit(sign_off: SignOff, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not put the returned proposal to sign-off again."""
    if sign_off.state != SignOffState.RETURNED:
        return "It has not been returned for rework."
    if user.pk != sign_off.submitted_by_id and not is_office(sign_off, user, deeds):
        return "Only the person who submitted it, or the programme office, may submit it again."
    record, on = sign_off.record, sign_off.partnership.today()
    subject = subject_of(record)
    facts = subject.facts(record)
    wrong = subject.cannot_submit(record, on) or cannot_stay(sign_off, facts)
    return wrong or impossible_stage(
        sign_off.route, facts, sign_off.partnership, sign_off.submitted_by, on
    )


def cannot_reopen(sign_off: SignOff, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not put the stage again in a new round."""
    if sign_off.state not in (SignOffState.STALLED, SignOffState.DEFERRED):
        return "Only a stage that was deferred or did not decide can be put again."
    return "" if is_office(sign_off, user, deeds) else "Only the programme office reopens a stage."


def cannot_open(
    sign_off: SignOff, user: User, blockers: list[str], deeds: Deeds | None = None
) -> str:
    """Why `user` may not open the stage that waits: what blocks it, in its own words."""
    if sign_off.state != SignOffState.WAITING:
        return "No stage waits to open."
    if not is_office(sign_off, user, deeds):
        return "Only the programme office opens a stage."
    return " ".join(blockers)


def wrong_reason(reason: str) -> str:
    """Why a reason is not one: there is none, or nobody would read it to its end."""
    if not reason:
        return NO_REASON
    return TOO_LONG if len(reason) > LONGEST else ""


def _not_chair_or_office(
    sign_off: SignOff, standing: Standing, user: User, deeds: Deeds | None
) -> str:
    if leads(standing, user) or is_office(sign_off, user, deeds):
        return ""
    body = standing.stage.body
    if body is None:
        return NOT_THE_OFFICE
    return f"Only the chair of the {body} or the programme office may do this."


def leads(standing: Standing, user: User) -> bool:
    """Whether `user` presides at the stage, or acts for who does."""
    return any(
        place.pk == standing.presiding and user.pk in standing.actors[place.pk]
        for place in standing.entitlements
    )


def is_office(sign_off: SignOff, user: User, deeds: Deeds | None = None) -> bool:
    """Whether `user` runs the sign-offs of its partnership; `deeds` are theirs where known."""
    return may(user, RUN_SIGN_OFFS, sign_off.partnership, deeds)
