"""Scope changes with their sign-off, as a snapshot holds them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from packs.snapshot.governed import (
    AssessmentFacts,
    ChangeFacts,
    ConditionFacts,
    StageFacts,
    VoteFacts,
)

NOON = datetime(2020, 1, 28, 12, tzinfo=UTC)


def vote(person: str = "GP Consortium Chair", **given: object) -> VoteFacts:
    facts = VoteFacts(
        person=person,
        organisation="GP Consortium",
        cast_by="",
        vote="Approve",
        is_recused=False,
        is_submitter=False,
        attended=None,
        note="",
        at=NOON,
    )
    return replace(facts, **given)


def stage(number: int = 1, **given: object) -> StageFacts:
    facts = StageFacts(
        number=number,
        round=1,
        name="Partner sign-off",
        who="Each affected partner's signatory",
        rule="All",
        meeting_on=None,
        opened_at=NOON,
        due_at=datetime(2020, 2, 11, 23, 59, tzinfo=UTC),
        closed_at=None,
        outcome="",
        is_recorded=True,
        votes=(vote(), vote("VCS Forum Chief Officer", vote="", at=None)),
    )
    return replace(facts, **given)


def change(reference: str = "SC02", **given: object) -> ChangeFacts:
    facts = ChangeFacts(
        reference=reference,
        name="Bring social prescribing into scope",
        kind="Bring into scope",
        sponsor="WS01",
        services=("Social prescribing",),
        partners=("GP Consortium", "LBH"),
        benefits=("B01",),
        risks=("R01",),
        value=Decimal(310_000),
        level="neighbourhood",
        effective_on=date(2020, 7, 31),
        state="In sign-off",
        assessments=(
            AssessmentFacts(
                "Quality impact assessment",
                "Signed",
                "",
                date(2020, 1, 10),
                date(2021, 1, 10),
                is_good=True,
            ),
        ),
        stages=(stage(),),
        conditions=(ConditionFacts("Supervision is funded first", True, "Outstanding"),),
        document_sha256="d" * 64,
        record_sha256="e" * 64,
    )
    return replace(facts, **given)
