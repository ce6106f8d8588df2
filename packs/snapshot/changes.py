"""Scope changes as a pack shows them, each with how far its sign-off has come."""

from collections.abc import Collection, Iterable
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch

from accounts.models import Partnership
from governance.bodies.models import Body
from governance.scope.models import Assessment, ScopeChange, Service
from governance.signoff.models import Entry, SignOff
from packs.snapshot.governed import AssessmentFacts, ChangeFacts, ConditionFacts
from packs.snapshot.open_rows import open_rows
from packs.snapshot.stages import STAGES, stage_facts
from packs.words import capped
from risks.models import Benefit, Risk

NAME = 200
TEXT = 500


def change_facts(partnership: Partnership, on: date) -> tuple[ChangeFacts, ...]:
    """Every scope change, in the order of references, with its latest sign-off; 12 queries."""
    rows = list(_changes(partnership))
    sign_offs = _sign_offs(row.pk for row in rows)
    bodies = dict(Body.objects.filter(partnership=partnership).values_list("pk", "name"))
    proofs = dict(
        Entry.objects.filter(sign_off__in=sign_offs.values())
        .order_by("number")
        .values_list("sign_off", "sha256")
    )
    return tuple(_facts(row, sign_offs.get(row.pk), bodies, proofs, on) for row in rows)


def _changes(partnership: Partnership) -> Iterable[ScopeChange]:
    """With no more of what they are linked to than every member may see."""
    return (
        open_rows(ScopeChange.objects.all(), partnership)
        .select_related("workstream")
        .prefetch_related(
            "partners_affected",
            "assessments",
            Prefetch("services", open_rows(Service.objects.all(), partnership)),
            Prefetch("benefits", open_rows(Benefit.objects.all(), partnership)),
            Prefetch("risks", open_rows(Risk.objects.all(), partnership)),
        )
    )


def _sign_offs(changes: Iterable[int]) -> dict[int, SignOff]:
    kind = ContentType.objects.get_for_model(ScopeChange)
    rows = SignOff.objects.filter(content_type=kind, object_id__in=list(changes))
    loaded = rows.prefetch_related("conditions", STAGES).order_by("pk")
    return {sign_off.object_id: sign_off for sign_off in loaded}


def _facts(
    row: ScopeChange,
    sign_off: SignOff | None,
    bodies: dict[int, str],
    proofs: dict[int, str],
    on: date,
) -> ChangeFacts:
    return ChangeFacts(
        reference=row.reference,
        name=capped(row.name, NAME),
        kind=row.get_kind_display(),
        sponsor=row.workstream.reference,
        services=tuple(capped(one.name, NAME) for one in row.services.all()),
        partners=tuple(one.short_name for one in row.partners_affected.all()),
        benefits=_references(row.benefits.all()),
        risks=_references(row.risks.all()),
        value=row.whole_life_value,
        level=row.level,
        effective_on=row.effective_on,
        state=row.get_state_display(),
        assessments=tuple(_assessment(one, on) for one in row.assessments.all()),
        stages=stage_facts(sign_off, bodies) if sign_off else (),
        conditions=_conditions(sign_off),
        document_sha256=sign_off.sha256 if sign_off else "",
        record_sha256=proofs.get(sign_off.pk, "") if sign_off else "",
    )


def _references(rows: Collection[Benefit] | Collection[Risk]) -> tuple[str, ...]:
    return tuple(row.reference for row in rows)


def _assessment(one: Assessment, on: date) -> AssessmentFacts:
    return AssessmentFacts(
        kind=one.get_kind_display(),
        state=one.get_state_display(),
        reason=capped(one.reason, TEXT),
        signed_on=one.signed_on,
        valid_until=one.valid_until,
        is_good=one.is_good(on),
    )


def _conditions(sign_off: SignOff | None) -> tuple[ConditionFacts, ...]:
    held = sign_off.conditions.all() if sign_off else ()
    return tuple(
        ConditionFacts(capped(one.text, TEXT), one.is_pre_commencement, one.standing)
        for one in held
    )
