"""A snapshot with something of everything, for tests that need no database."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from packs.snapshot.governed import ActionFacts, DecisionFacts, ServiceFacts
from packs.snapshot.registers import (
    AgreementFacts,
    BenefitFacts,
    LimitFacts,
    MilestoneFacts,
    PartyFacts,
    PointFacts,
    ReportFacts,
    RiskFacts,
    TotalFacts,
    WorkstreamFacts,
)
from packs.snapshot.shape import ChainFacts, EngineFacts, MeetingFacts, SeatFacts, Snapshot
from tests.packs.sign_offs import change

ON = date(2020, 1, 31)
SINCE = date(2019, 12, 18)


def milestone(reference: str = "M001", **given: object) -> MilestoneFacts:
    facts = MilestoneFacts(
        reference=reference,
        name="Single point of access opens",
        short_title="Single phone line",
        workstream="WS01",
        owner="Programme Director",
        baseline=date(2020, 3, 31),
        forecast=date(2020, 3, 31),
        actual=None,
        brag="green",
        is_held_back=False,
        before=None,
        brag_before="",
        reason="",
    )
    return replace(facts, **given)


def risk(reference: str = "R01", **given: object) -> RiskFacts:
    facts = RiskFacts(
        reference=reference,
        name="Partners do not release staff",
        workstream="WS01",
        owner="Programme Director",
        consequence=4,
        likelihood=3,
        score=12,
        band="high",
        inherent=16,
        target=6,
        before=(),
        controls=("Monthly check",),
        gaps="No backfill budget",
        next_review=date(2020, 2, 28),
        is_review_overdue=False,
    )
    return replace(facts, **given)


def report(workstream: str = "WS01", **given: object) -> ReportFacts:
    facts = ReportFacts(
        workstream=workstream,
        period="January 2020",
        brag_now="amber",
        brag_last="green",
        brag_next="green",
        brag_computed="red",
        brag_reason="One milestone of six is late.",
        confidence="Amber/Green",
        assessor="Programme Director",
        assessed_on=ON,
        achieved=("The pathway was agreed.", "Staff were told."),
        planned=("The pathway starts.",),
        exceptions=(),
        decisions_asked=("Agree to buy from another.",),
        accepted_on=date(2020, 2, 6),
    )
    return replace(facts, **given)


def point(month: int, actual: str, **given: object) -> PointFacts:
    facts = PointFacts(date(2019, month, 1), Decimal(actual), Decimal(600), "", is_high=False)
    return replace(facts, **given)


def benefit(reference: str = "B01", **given: object) -> BenefitFacts:
    facts = BenefitFacts(
        reference=reference,
        name="Fewer emergency admissions",
        category="Cash-releasing",
        measure="Admissions per month",
        unit="admissions",
        direction="decrease",
        is_disbenefit=False,
        baseline=Decimal(610),
        baseline_date=date(2019, 3, 31),
        target=Decimal(540),
        target_date=date(2021, 3, 31),
        latest=Decimal(574),
        latest_period=date(2019, 12, 1),
        is_since_baseline=True,
        realised=Decimal("51.4285"),
        planned=Decimal(50),
        value=Decimal(1_850_000),
        rolls_up=(),
        source="Hospital returns",
        series=(point(11, "590"), point(12, "574")),
        limits=None,
    )
    return replace(facts, **given)


LIMITS = LimitFacts(
    upper=Decimal("95.94"),
    mean=Decimal("91.5"),
    lower=Decimal("87.06"),
    mean_range=Decimal("1.64"),
    assurance="hit_and_miss",
    variation="common_cause",
)


def measured(reference: str = "B02") -> BenefitFacts:
    """A benefit with twelve points and limits; the fifth is a special cause below the mean."""
    series = tuple(
        point(month, "91.5", planned=None, cause="outside" if month == 5 else "")
        for month in range(1, 13)
    )
    latest = replace(series[-1], actual=Decimal("94.35"))
    return benefit(
        reference,
        name="More patients seen within four hours",
        unit="%",
        direction="increase",
        target=Decimal(95),
        series=(*series[:-1], latest),
        limits=LIMITS,
        realised=None,
        planned=None,
        value=None,
        is_since_baseline=False,
    )


def agreement(reference: str = "MOU01", **given: object) -> AgreementFacts:
    facts = AgreementFacts(
        reference=reference,
        name="Memorandum of the partnership",
        kind="Memorandum of understanding",
        is_binding=False,
        version="0.9",
        status="Out for signature",
        starts_on=date(2020, 4, 1),
        review_on=date(2021, 4, 1),
        expires_on=date(2023, 3, 31),
        is_in_force=False,
        parties=(
            PartyFacts("Hounslow CCG", date(2020, 1, 22), is_bound=False),
            PartyFacts("WLT", None, is_bound=False),
        ),
    )
    return replace(facts, **given)


MEETING = MeetingFacts(
    body="Partnership Board",
    held_on=date(2020, 2, 12),
    starts_at="14:00",
    place="Civic centre",
    quorum=2,
    sectors=("Voluntary sector", "NHS provider"),
    seats=(
        SeatFacts("Independent Chair", ""),
        SeatFacts("VCS Forum Chief Officer", "Voluntary sector"),
        SeatFacts("HRCH Chief Executive", "NHS provider"),
        SeatFacts("WLT Director", "NHS provider"),
    ),
)


def snapshot(**given: object) -> Snapshot:
    facts = Snapshot(
        format=1,
        slug="hounslow",
        partnership="Hounslow Health and Care Partnership",
        place="Hounslow",
        system="North West London",
        vision="Care and support are continuous.",
        tolerance_days=14,
        on=ON,
        taken_at=datetime(2020, 2, 4, 9, 30, tzinfo=UTC),
        since=SINCE,
        meeting=MEETING,
        board_dates=(SINCE, date(2020, 2, 12)),
        engine=(EngineFacts("weasyprint", "70.0"),),
        workstreams=(
            WorkstreamFacts("WS01", "Urgent care", "ChelWest"),
            WorkstreamFacts("WS02", "Care at home", "HRCH"),
        ),
        milestones=(
            milestone("M001", brag="blue", actual=date(2020, 1, 20), forecast=date(2020, 1, 20)),
            milestone(
                "M002",
                brag="red",
                forecast=date(2020, 5, 29),
                before=date(2020, 4, 30),
                brag_before="amber",
                reason="Two boards have no February meeting",
            ),
            milestone("M003", workstream="WS02", brag="amber", forecast=date(2020, 4, 9)),
            milestone("M004", workstream="WS02", name="Gate: the board decides to proceed"),
        ),
        risks=(
            risk("R04", consequence=4, likelihood=4, score=16, band="extreme", before=(4, 3)),
            risk("R01"),
        ),
        benefits=(benefit(), measured()),
        totals=TotalFacts(Decimal(2_240_000), Decimal(-420_000), Decimal(1_820_000)),
        agreements=(agreement(),),
        services=(
            ServiceFacts(
                "Community nursing",
                "HRCH",
                "Hounslow CCG",
                "place",
                "Adults",
                Decimal(7_200_000),
                "In scope",
                date(2019, 4, 1),
            ),
        ),
        changes=(change(),),
        decisions=(
            DecisionFacts(
                "D2019/01",
                date(2019, 6, 26),
                "Partnership Board",
                "Approve",
                "Approved the joint working framework.",
                "Delegated",
                "",
            ),
        ),
        actions=(
            ActionFacts(
                "A03",
                "Report therapist vacancies",
                "HRCH Chief Operating Officer",
                date(2020, 1, 22),
                None,
                "Open",
                is_overdue=True,
            ),
        ),
        chain=ChainFacts(131, "9f86d081884c7d65" * 4),
    )
    return replace(facts, **given)
