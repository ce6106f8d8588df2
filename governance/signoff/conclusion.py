"""The end of a sign-off: what it decided, with whose authority, in the decision log."""

from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import Partnership
from core.numbering import next_reference
from governance.bodies.models import Body, DecisionRule
from governance.signoff.authority import weigh
from governance.signoff.ledger import write_entry
from governance.signoff.models import (
    Authority,
    Condition,
    Decision,
    DecisionKind,
    SignOff,
    SignOffState,
    Stage,
    UrgentDecision,
)
from governance.signoff.own_decisions import ask_each_partner
from governance.signoff.reasons import reasons_of
from governance.signoff.recording import decision_record
from governance.signoff.rounds import counting_stages
from governance.signoff.subjects import Facts, subject_of
from governance.signoff.telling import tell_ended
from records.models import Record, Sharing

KINDS = {
    SignOffState.APPROVED: DecisionKind.APPROVE,
    SignOffState.APPROVED_WITH_CONDITIONS: DecisionKind.APPROVE_WITH_CONDITIONS,
    SignOffState.RECOMMENDED: DecisionKind.RECOMMEND,
    SignOffState.REJECTED: DecisionKind.REJECT,
}
OPENINGS = {
    SignOffState.APPROVED: "Approved",
    SignOffState.APPROVED_WITH_CONDITIONS: "Approved, with conditions,",
    SignOffState.RECOMMENDED: "Recommended to each partner",
    SignOffState.REJECTED: "Rejected",
}


def conclude(sign_off: SignOff, state: SignOffState, facts: Facts) -> None:
    """Write the end of a sign-off: approved or recommended by authority, or rejected."""
    stage = _last_stage(sign_off, state)
    conditions = [] if state == SignOffState.REJECTED else list(sign_off.conditions.all())
    decision = weighed = None
    if stage.body:
        weighed = weigh(stage.body, facts, sign_off.partnership, decided_on(stage))
        authority = weighed.authority
        state = state if state == SignOffState.REJECTED else _approval(authority, conditions)
        decision = _log(sign_off, stage, stage.body, state, authority, conditions)
    sign_off.state = state
    sign_off.save(update_fields=["state", "updated_at"])
    _note_urgent(sign_off, stage, decision)
    write_entry(sign_off, "decided", decision_record(sign_off, stage, decision, weighed))
    if state == SignOffState.RECOMMENDED:
        ask_each_partner(sign_off, facts, decided_on(stage))
    subject_of(sign_off.record).decided(sign_off.record, sign_off, decision)
    tell_ended(sign_off)


def decided_on(stage: Stage) -> date:
    """The day of the meeting that decided, else the day in London when the stage ended."""
    return stage.meeting.held_on if stage.meeting else timezone.localdate(stage.closed_at)


def decision_reference(partnership: Partnership, on: date) -> str:
    """The next number of the decision log in that year; the ledger's lock keeps it ours."""
    log = Decision.objects.filter(partnership=partnership)
    return next_reference(log, f"D{on.year}/")


def share_alike(record: Record, decision: Decision) -> None:
    """The decision is named for whom its subject is named for."""
    kind = ContentType.objects.get_for_model(record)
    logged = ContentType.objects.get_for_model(decision)
    shared = Sharing.objects.filter(content_type=kind, object_id=record.pk)
    Sharing.objects.bulk_create(
        Sharing(
            content_type=logged,
            object_id=decision.pk,
            organisation_id=sharing.organisation_id,
            person_id=sharing.person_id,
        )
        for sharing in shared
    )


def _last_stage(sign_off: SignOff, state: SignOffState) -> Stage:
    """The last stage that passed and still counts; the stage that failed, when one did."""
    if state != SignOffState.REJECTED:
        return counting_stages(sign_off)[-1]
    return sign_off.stages.select_related("body", "meeting").order_by("-closed_at", "-pk")[0]


def _approval(authority: Authority, conditions: list[Condition]) -> SignOffState:
    if authority == Authority.RECOMMENDATION:
        return SignOffState.RECOMMENDED
    return SignOffState.APPROVED_WITH_CONDITIONS if conditions else SignOffState.APPROVED


def _log(
    sign_off: SignOff,
    stage: Stage,
    body: Body,
    state: SignOffState,
    authority: Authority,
    conditions: list[Condition],
) -> Decision:
    """A row of the decision log: a body decided. A partner's or the office's no is not one."""
    record, on = sign_off.record, decided_on(stage)
    decision = Decision.objects.create(
        partnership=sign_off.partnership,
        classification=record.classification,
        part_2_ground=record.part_2_ground,
        deciding_body=record.deciding_body,
        reference=decision_reference(sign_off.partnership, on),
        decided_on=on,
        body=body,
        kind=KINDS[state],
        wording=f"{OPENINGS[state]} that {subject_of(record).clause(record)}.",
        authority=authority,
        reasons=reasons_of(stage, state),
        conditions="\n".join(condition.text for condition in conditions),
        meeting=stage.meeting,
        sign_off=sign_off,
    )
    share_alike(record, decision)
    Condition.objects.filter(pk__in=[one.pk for one in conditions]).update(decision=decision)
    return decision


def _note_urgent(sign_off: SignOff, stage: Stage, decision: Decision | None) -> None:
    """What a chair alone decided urgently waits for the body's next meeting after today."""
    if decision and stage.rule == DecisionRule.CHAIR and sign_off.route.get("is_urgent"):
        UrgentDecision.objects.filter(sign_off=sign_off).update(
            decision=decision, taken_on=sign_off.partnership.today(), updated_at=timezone.now()
        )
