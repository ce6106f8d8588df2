"""What a pack shows of the registers, as plain frozen values.

What a rule works out (ratings, bands, who is bound) is kept as it was worked out that day.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class WorkstreamFacts:
    reference: str
    name: str
    lead: str


@dataclass(frozen=True)
class MilestoneFacts:
    """`before` is the forecast that held at the last board, where it has moved since."""

    reference: str
    name: str
    short_title: str
    workstream: str
    owner: str
    baseline: date
    forecast: date
    actual: date | None
    brag: str
    is_held_back: bool
    before: date | None
    brag_before: str
    reason: str

    @property
    def day(self) -> date:
        """Actual, else forecast."""
        return self.actual or self.forecast

    @property
    def slippage_days(self) -> int:
        """Days from baseline; plus is late."""
        return (self.day - self.baseline).days

    @property
    def is_open(self) -> bool:
        """Not complete on the day of the pack."""
        return self.brag != "blue"


@dataclass(frozen=True)
class RiskFacts:
    """`before` is consequence and likelihood at the last board, where a review says them."""

    reference: str
    name: str
    workstream: str
    owner: str
    consequence: int
    likelihood: int
    score: int
    band: str
    inherent: int
    target: int
    before: tuple[int, ...]
    controls: tuple[str, ...]
    gaps: str
    next_review: date | None
    is_review_overdue: bool

    @property
    def score_before(self) -> int | None:
        """The score at the last board, None when it had not been reviewed by then."""
        return self.before[0] * self.before[1] if self.before else None

    @property
    def change(self) -> int | None:
        """Score now less score then."""
        return None if self.score_before is None else self.score - self.score_before


@dataclass(frozen=True)
class HappenedFacts:
    """A risk that has happened, by the open issue that it has become."""

    risk: str
    issue: str
    name: str
    raised_on: date


@dataclass(frozen=True)
class StandingFacts:
    """What the rules of the register say of open risks, by reference, worst first.

    `stale` have a line of assurance whose newest word is too old to count.
    """

    to_board: tuple[str, ...]
    to_programme: tuple[str, ...]
    outside: tuple[str, ...]
    overdue: tuple[str, ...]
    unassured: tuple[str, ...]
    stale: tuple[str, ...]
    happened: tuple[HappenedFacts, ...]


@dataclass(frozen=True)
class PointFacts:
    """One period; `cause` names why it is special, `is_high` on which side or which way it is."""

    period: date
    actual: Decimal
    planned: Decimal | None
    cause: str
    is_high: bool


@dataclass(frozen=True)
class LimitFacts:
    """Of an XmR chart; unscreened, like the NHS spreadsheet.

    `target` is what the latest point is judged against, where that is not the benefit's own.
    """

    upper: Decimal
    mean: Decimal
    lower: Decimal
    mean_range: Decimal
    assurance: str
    variation: str
    target: Decimal | None = None


@dataclass(frozen=True)
class BenefitFacts:
    """`realised` and `planned` are per cents of the way from baseline to target.

    `few` names the figures that are counts of 1 to 4 people (baseline, target, latest, series):
    they are not in the snapshot, nor is what would give them away.
    """

    reference: str
    name: str
    category: str
    measure: str
    unit: str
    direction: str
    is_disbenefit: bool
    baseline: Decimal | None
    baseline_date: date | None
    target: Decimal | None
    target_date: date | None
    latest: Decimal | None
    latest_period: date | None
    is_since_baseline: bool
    realised: Decimal | None
    planned: Decimal | None
    value: Decimal | None
    rolls_up: tuple[str, ...]
    source: str
    series: tuple[PointFacts, ...]
    limits: LimitFacts | None
    few: tuple[str, ...] = ()

    @property
    def has_few(self) -> bool:
        """Whether something is left out so that few people are not told of."""
        return bool(self.few)


@dataclass(frozen=True)
class TotalFacts:
    """Cash-releasing pounds of a full year."""

    gross: Decimal
    disbenefits: Decimal
    net: Decimal


@dataclass(frozen=True)
class PartyFacts:
    organisation: str
    signed_on: date | None
    is_bound: bool


@dataclass(frozen=True)
class AgreementFacts:
    reference: str
    name: str
    kind: str
    is_binding: bool
    version: str
    status: str
    starts_on: date
    review_on: date | None
    expires_on: date | None
    is_in_force: bool
    parties: tuple[PartyFacts, ...]


@dataclass(frozen=True)
class ReportFacts:
    """The last accepted highlight report of a workstream, as it was frozen; texts by line."""

    workstream: str
    period: str
    brag_now: str
    brag_last: str
    brag_next: str
    brag_computed: str
    brag_reason: str
    confidence: str
    assessor: str
    assessed_on: date | None
    achieved: tuple[str, ...]
    planned: tuple[str, ...]
    exceptions: tuple[str, ...]
    decisions_asked: tuple[str, ...]
    accepted_on: date | None
