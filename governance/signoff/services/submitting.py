from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import User
from core.canonical import digest, plain
from core.deeds import deed
from core.errors import Refused
from governance.signoff import flows, policies
from governance.signoff.approvers import as_entitlements, who_is_asked
from governance.signoff.ledger import write_entry
from governance.signoff.models import (
    Entitlement,
    Route,
    SignOff,
    Stage,
    StageOutcome,
    UrgentDecision,
)
from governance.signoff.recording import stage_record, submission_record
from governance.signoff.routes import Terms, freeze, stage_terms
from governance.signoff.standing import standing_of
from governance.signoff.subjects import subject_of
from governance.signoff.texts import add_version
from governance.signoff.urgent import consulted_words
from records.models import Record


def submit_for_sign_off(
    record: Record, *, route: Route, by: User, urgency: policies.Urgency | None = None
) -> SignOff:
    """Put a proposal on `route`: its text and the route are frozen, its first stage opens.

    An urgent route is taken with its `urgency`, and no other is (docs/rules.md 3). Refused when it
    is in sign-off already, is not ready, or no stage could pass it.
    """
    with deed("submitted for sign-off", record, by=by):
        record = type(record).objects.select_for_update().get(pk=record.pk)  # type: ignore[attr-defined]
        frozen, facts = freeze(route), subject_of(record).facts(record)
        if wrong := policies.cannot_take_route(frozen, facts, urgency, record.partnership):
            raise Refused(wrong)
        if wrong := policies.cannot_submit(record, frozen, by, facts):
            raise Refused(wrong)
        sign_off = _new(record, route, frozen, submitted_by=by, by=by)
        urgent = _declare(sign_off, urgency, by) if urgency else None
        write_entry(sign_off, "submitted", submission_record(sign_off, urgent))
        flows.begin(sign_off)
    sign_off.refresh_from_db()
    return sign_off


def open_running(
    record: Record, *, route: Route, stage: int, submitted_by: User, by: User | None
) -> SignOff:
    """Take over a sign-off that was already at `stage` when Accord first heard of it.

    The stages before it count as passed; who signed them reads "not recorded".
    """
    with deed("took over a running sign-off", record, by=by):
        frozen = freeze(route)
        sign_off = _new(record, route, frozen, submitted_by=submitted_by, by=by or submitted_by)
        write_entry(sign_off, "submitted", submission_record(sign_off))
        for number in range(1, stage):
            _pass_unrecorded(sign_off, stage_terms(sign_off, number))
        sign_off.next_number = stage
        sign_off.save(update_fields=["next_number"])
        flows.begin(sign_off)
    sign_off.refresh_from_db()
    return sign_off


def _new(
    record: Record, route: Route, frozen: dict[str, Any], *, submitted_by: User, by: User
) -> SignOff:
    subject = subject_of(record)
    document = plain(subject.document(record))
    sign_off = SignOff.objects.create(
        partnership=record.partnership,
        content_type=ContentType.objects.get_for_model(record),
        object_id=record.pk,
        title=subject.title(record),
        template=route,
        route=frozen,
        document=document,
        sha256=digest(document),
        submitted_by=submitted_by,
    )
    add_version(sign_off, by=by)
    return sign_off


def _declare(sign_off: SignOff, urgency: policies.Urgency, by: User) -> UrgentDecision:
    if wrong := policies.cannot_consult(urgency.people, sign_off.partnership, by):
        raise Refused(wrong)
    urgent = UrgentDecision.objects.create(
        sign_off=sign_off,
        reason=urgency.reason,
        consulted=consulted_words(urgency.people, urgency.consulted, sign_off.partnership),
        declared_by=by,
    )
    for person in urgency.people:
        urgent.people_consulted.create(person=person)
    return urgent


def _pass_unrecorded(sign_off: SignOff, terms: Terms) -> None:
    now = timezone.now()
    stage = Stage.objects.create(
        sign_off=sign_off,
        number=terms.number,
        round=sign_off.round,
        name=terms.name,
        rule=terms.rule,
        body_id=terms.body,
        sha256=sign_off.sha256,
        opened_at=now,
        due_at=now,
        is_recorded=False,
        outcome=StageOutcome.PASSED,
        closed_at=now,
    )
    facts = subject_of(sign_off.record).facts(sign_off.record)
    asked = who_is_asked(terms, facts, sign_off.partnership, sign_off.partnership.today())
    places = as_entitlements(asked, sign_off.submitted_by_id)
    for place in places:
        place.stage = stage
    Entitlement.objects.bulk_create(places)
    write_entry(sign_off, "stage closed", stage_record(standing_of(stage), stage.outcome))
