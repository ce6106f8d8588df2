"""Everything that a pack shows, as plain frozen values: no row of the database, no drawing."""

from dataclasses import dataclass
from datetime import date, datetime

from packs.snapshot.engagement import EngagementFacts
from packs.snapshot.governed import ActionFacts, ChangeFacts, DecisionFacts, ServiceFacts
from packs.snapshot.registers import (
    AgreementFacts,
    BenefitFacts,
    MilestoneFacts,
    ReportFacts,
    RiskFacts,
    StandingFacts,
    TotalFacts,
    WorkstreamFacts,
)

FORMAT = 1


@dataclass(frozen=True)
class SeatFacts:
    """A voting seat; an independent chair counts to no sector."""

    person: str
    sector: str


@dataclass(frozen=True)
class MeetingFacts:
    """The meeting that the pack is for, and what makes it quorate."""

    body: str
    held_on: date
    starts_at: str
    place: str
    quorum: int | None
    sectors: tuple[str, ...]
    seats: tuple[SeatFacts, ...]


@dataclass(frozen=True)
class EngineFacts:
    """What turned the snapshot into pages: another version may draw other bytes."""

    name: str
    version: str


@dataclass(frozen=True)
class ChainFacts:
    """The head of the chain of decisions: the number of its last link, and that link's hash."""

    number: int
    sha256: str


@dataclass(frozen=True)
class Snapshot:
    """A pack's whole content; `taken_at` is when Accord held it so, `on` the day it is judged for.

    `since` is the last meeting of the board by `on`: changes are counted from it.
    """

    format: int
    slug: str
    partnership: str
    place: str
    system: str
    vision: str
    tolerance_days: int
    on: date
    taken_at: datetime
    since: date | None
    meeting: MeetingFacts | None
    board_dates: tuple[date, ...]
    engine: tuple[EngineFacts, ...]
    workstreams: tuple[WorkstreamFacts, ...]
    milestones: tuple[MilestoneFacts, ...]
    risks: tuple[RiskFacts, ...]
    benefits: tuple[BenefitFacts, ...]
    totals: TotalFacts
    agreements: tuple[AgreementFacts, ...]
    services: tuple[ServiceFacts, ...]
    changes: tuple[ChangeFacts, ...]
    decisions: tuple[DecisionFacts, ...]
    actions: tuple[ActionFacts, ...]
    chain: ChainFacts | None = None
    reports: tuple[ReportFacts, ...] = ()
    engagement: EngagementFacts | None = None
    standing: StandingFacts | None = None
