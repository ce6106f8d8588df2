"""What each step of the flow does: open a stage, close it, ask again, end the sign-off."""

from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from accounts.models import User
from core.clear_days import LONDON, deadline
from core.dates import full_day
from governance.bodies.models import Meeting
from governance.signoff.approvers import Asked, as_entitlements, who_is_asked
from governance.signoff.conclusion import conclude
from governance.signoff.interests import propose_handlings
from governance.signoff.last_stage import without_body
from governance.signoff.ledger import write_entry
from governance.signoff.models import (
    Approvers,
    Condition,
    Entitlement,
    SignOff,
    SignOffState,
    Stage,
)
from governance.signoff.own_decisions import ask_own_bodies
from governance.signoff.policies.running import NO_STAGE, dead_end
from governance.signoff.recording import opening_record, stage_record
from governance.signoff.rounds import counting_stages
from governance.signoff.routes import Terms, applies, terms_of
from governance.signoff.rules import Outcome
from governance.signoff.sittings import next_sitting
from governance.signoff.standing import Standing, standing_of
from governance.signoff.subjects import Facts, subject_of
from governance.signoff.telling import tell_asked
from governance.signoff.telling_held import tell_held
from governance.signoff.telling_interests import tell_who_rules
from governance.signoff.texts import add_version, changed_fields, material, take_text, text_now
from governance.signoff.to_sign import assessments_for

STATE_AFTER = {
    Outcome.PASSED: SignOffState.RUNNING,
    Outcome.FAILED: SignOffState.REJECTED,
    Outcome.NOT_QUORATE: SignOffState.STALLED,
    Outcome.EXPIRED: SignOffState.STALLED,
    Outcome.RETURNED: SignOffState.RETURNED,
    Outcome.DEFERRED: SignOffState.DEFERRED,
    Outcome.WITHDRAWN: SignOffState.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Opening:
    """The stage that opens next: on which facts, for which meeting and day, and whom it asks."""

    terms: Terms
    facts: Facts
    meeting: Meeting | None
    on: date
    asked: tuple[Asked, ...]


def open_next(sign_off: SignOff) -> None:
    """Open the next stage that applies; wait when it may not open; end when none is left."""
    facts = subject_of(sign_off.record).facts(sign_off.record)
    opening = next_opening(sign_off, facts)
    if opening is None:
        _end(sign_off, facts)
        return
    sign_off.next_number = opening.terms.number
    if reasons := _blockers(sign_off, opening):
        move(sign_off, SignOffState.WAITING, because=" ".join(reasons))
        return
    _open(sign_off, opening)


def next_opening(sign_off: SignOff, facts: Facts) -> Opening | None:
    """The next stage whose condition these facts meet, as it would open today."""
    left = terms_of(sign_off)[sign_off.next_number - 1 :]
    terms = next((terms for terms in left if applies(terms.condition, facts)), None)
    if terms is None:
        return None
    partnership = sign_off.partnership
    meeting = next_meeting(sign_off, terms)
    on = meeting.held_on if meeting else partnership.today()
    return Opening(terms, facts, meeting, on, who_is_asked(terms, facts, partnership, on))


def next_meeting(sign_off: SignOff, terms: Terms) -> Meeting | None:
    """The body's first meeting ahead that leaves its notice, if papers go out today."""
    if not terms.needs_meeting:
        return None
    sitting = next_sitting(terms, sign_off.partnership.today(), sign_off)
    return sitting.meeting if sitting else None


def blockers(sign_off: SignOff) -> list[str]:
    """Why the next stage cannot open today; empty when it can."""
    opening = next_opening(sign_off, subject_of(sign_off.record).facts(sign_off.record))
    return _blockers(sign_off, opening) if opening else _undecided(sign_off)


def _end(sign_off: SignOff, facts: Facts) -> None:
    """No stage is left: the last one has decided, or the sign-off waits for the office."""
    if reasons := _undecided(sign_off):
        move(sign_off, SignOffState.WAITING, because=" ".join(reasons))
    else:
        conclude(sign_off, SignOffState.APPROVED, facts)


def _undecided(sign_off: SignOff) -> list[str]:
    """Why a sign-off without a stage left has no decision: none was passed, or no body's last."""
    passed = counting_stages(sign_off)
    if not passed:
        return [NO_STAGE]
    return [] if passed[-1].body_id else [without_body(passed[-1].name)]


def _blockers(sign_off: SignOff, opening: Opening) -> list[str]:
    """A stage that nobody could pass waits for who is missing; it does not end by itself."""
    terms, facts, on = opening.terms, opening.facts, opening.on
    record, partnership = sign_off.record, sign_off.partnership
    if terms.needs_meeting and opening.meeting is None:
        after = f"after {full_day(partnership.today())} that leaves its notice"
        return [f"{terms.name} has no meeting planned {after}. Plan one."]
    reasons = [dead_end(terms, facts, partnership, sign_off.submitted_by, on, opening.asked)]
    subject = subject_of(record)
    if assessments := assessments_for(terms, terms_of(sign_off), facts, subject):
        reasons += subject.blockers(record, on, assessments)
    return [reason for reason in reasons if reason]


def due_at(opened_at: datetime, working_days: int, meeting: Meeting | None) -> datetime:
    """A stage's deadline; where a meeting decides, its days are counted from the meeting."""
    if meeting is None:
        return deadline(opened_at, working_days)
    held = datetime.combine(meeting.held_on, time(12), tzinfo=LONDON)
    return deadline(max(opened_at, held), working_days)


def close(
    sign_off: SignOff,
    outcome: Outcome,
    *,
    by: User | None = None,
    reason: str = "",
    until: date | None = None,
) -> None:
    """End the open stage with `outcome`; the proposal goes where that outcome leads.

    After a stage that passed the flow goes on in the same deed, and then tells the subject.
    """
    standing = _end_stage(sign_off, outcome, by, reason)
    if outcome == Outcome.PASSED:
        _attach_conditions(sign_off, standing)
        sign_off.next_number = standing.stage.number + 1
        _stand(sign_off, STATE_AFTER[outcome], reason, until)
        return
    move(sign_off, STATE_AFTER[outcome], because=reason, until=until)
    if outcome == Outcome.FAILED:
        facts = subject_of(sign_off.record).facts(sign_off.record)
        conclude(sign_off, SignOffState.REJECTED, facts)
    elif outcome != Outcome.WITHDRAWN:
        tell_held(sign_off, by=by)


def close_at_deadline(sign_off: SignOff) -> None:
    """The deadline has passed: the open stage is closed as it stands."""
    stage = sign_off.stages.open().select_related("sign_off").get()
    outcome = standing_of(stage).outcome(closed=True)
    close(sign_off, outcome or Outcome.EXPIRED, reason="The deadline passed.")


def resubmit(sign_off: SignOff, *, by: User) -> None:
    """Freeze the proposal as it is now and begin a new round at the first stage."""
    document = text_now(sign_off)
    changed = changed_fields(sign_off.document, document)
    take_text(sign_off, document)
    if changed:
        add_version(sign_off, by=by, changed=changed, is_material=bool(material(sign_off, changed)))
    go_back(sign_off, 1)
    sign_off.round += 1
    sign_off.save(update_fields=["round"])
    write_entry(sign_off, "resubmitted", {"document": sign_off.sha256, "round": sign_off.round})
    move(sign_off, SignOffState.RUNNING)


def ask_again(sign_off: SignOff, *, number: int, by: User, reason: str) -> None:
    """Begin again at stage `number` in a new round, since what was voted on has changed."""
    if sign_off.stages.open().exists():
        _end_stage(sign_off, Outcome.RETURNED, by, reason)
    go_back(sign_off, number)
    begin_round(sign_off)


def go_back(sign_off: SignOff, number: int) -> None:
    """Stage `number` is next: conditions of votes from there on fall away, their ballots stay."""
    sign_off.conditions.filter(ballot__entitlement__stage__number__gte=number).delete()
    sign_off.next_number = number
    sign_off.save(update_fields=["next_number", "updated_at"])


def go_on(sign_off: SignOff) -> None:
    """Nothing blocks the next stage any more."""
    move(sign_off, SignOffState.RUNNING)


def begin_round(sign_off: SignOff) -> None:
    """Put the same stage again, in a new round, to those who sit there now."""
    sign_off.round += 1
    sign_off.save(update_fields=["round"])
    write_entry(sign_off, "new round", {"stage": sign_off.next_number, "round": sign_off.round})
    move(sign_off, SignOffState.RUNNING)


def withdraw(sign_off: SignOff, *, by: User, reason: str) -> None:
    """End the sign-off without a decision; an open stage ends with it."""
    if sign_off.stages.open().exists():
        close(sign_off, Outcome.WITHDRAWN, by=by, reason=reason)
    move(sign_off, SignOffState.WITHDRAWN, because=reason)
    write_entry(sign_off, "withdrawn", {"by": by.name, "reason": reason})
    tell_held(sign_off, by=by)


def move(
    sign_off: SignOff, state: SignOffState, *, because: str = "", until: date | None = None
) -> None:
    """Write where the sign-off stands and tell its subject."""
    _stand(sign_off, state, because, until)
    subject_of(sign_off.record).moved(sign_off.record, sign_off)


def _stand(sign_off: SignOff, state: SignOffState, because: str, until: date | None) -> None:
    sign_off.state, sign_off.held_because, sign_off.deferred_until = state, because, until
    sign_off.save(
        update_fields=["state", "held_because", "deferred_until", "next_number", "updated_at"]
    )


def _open(sign_off: SignOff, opening: Opening) -> None:
    terms, meeting, opened_at = opening.terms, opening.meeting, timezone.now()
    stage = Stage.objects.create(
        sign_off=sign_off,
        number=terms.number,
        round=sign_off.round,
        name=terms.name,
        rule=terms.rule,
        body_id=terms.body,
        meeting=meeting,
        sha256=sign_off.sha256,
        opened_at=opened_at,
        due_at=due_at(opened_at, terms.deadline_working_days, meeting),
    )
    _entitle(stage, as_entitlements(opening.asked, sign_off.submitted_by_id))
    move(sign_off, SignOffState.RUNNING)
    standing = standing_of(stage)
    write_entry(sign_off, "stage opened", opening_record(standing))
    if terms.approvers == Approvers.PARTNERS:
        organisations = [place.organisation for place in opening.asked]
        ask_own_bodies(sign_off, opening.facts, organisations, opening.on)
    tell_asked(standing)
    tell_who_rules(stage, propose_handlings(stage, opening.facts))


def _end_stage(sign_off: SignOff, outcome: Outcome, by: User | None, reason: str) -> Standing:
    stage = sign_off.stages.open().select_related("sign_off", "meeting", "body").get()
    standing = standing_of(stage)
    stage.outcome, stage.closed_at = outcome.value, timezone.now()
    stage.closed_by, stage.reason = by, reason
    stage.save(update_fields=["outcome", "closed_at", "closed_by", "reason", "updated_at"])
    write_entry(sign_off, "stage closed", stage_record(standing, outcome.value))
    return standing


def _entitle(stage: Stage, entitlements: list[Entitlement]) -> None:
    for entitlement in entitlements:
        entitlement.stage = stage
    Entitlement.objects.bulk_create(entitlements)


def _attach_conditions(sign_off: SignOff, standing: Standing) -> None:
    """The conditions of the approvals that counted become obligations."""
    recused = {place.pk for place in standing.entitlements if place.recused_at}
    Condition.objects.bulk_create(
        Condition(
            sign_off=sign_off,
            ballot=ballot,
            text=ballot.conditions,
            is_pre_commencement=ballot.is_pre_commencement,
        )
        for ballot in standing.ballots
        if ballot.conditions and ballot.entitlement_id not in recused
    )
