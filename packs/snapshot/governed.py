"""What a pack shows of scope, sign-offs, decisions and actions, as plain frozen values."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True)
class ServiceFacts:
    """`scope` is the words of its state on the day of the pack, `since` when that began."""

    name: str
    provider: str
    commissioner: str
    level: str
    population: str
    value: Decimal | None
    scope: str
    since: date | None


@dataclass(frozen=True)
class AssessmentFacts:
    kind: str
    state: str
    reason: str
    signed_on: date | None
    valid_until: date | None
    is_good: bool


@dataclass(frozen=True)
class VoteFacts:
    """Who was asked at a stage and what they said; empty words while they have not."""

    person: str
    organisation: str
    cast_by: str
    vote: str
    is_recused: bool
    is_submitter: bool
    attended: bool | None
    note: str
    at: datetime | None


@dataclass(frozen=True)
class StageFacts:
    """`outcome` is empty while the stage is open, and so is `opened_at` before it opens."""

    number: int
    round: int
    name: str
    who: str
    rule: str
    meeting_on: date | None
    opened_at: datetime | None
    due_at: datetime | None
    closed_at: datetime | None
    outcome: str
    is_recorded: bool
    votes: tuple[VoteFacts, ...]

    @property
    def is_open(self) -> bool:
        """Waiting for votes."""
        return self.opened_at is not None and not self.outcome


@dataclass(frozen=True)
class ConditionFacts:
    text: str
    is_pre_commencement: bool
    state: str


@dataclass(frozen=True)
class ChangeFacts:
    reference: str
    name: str
    kind: str
    sponsor: str
    services: tuple[str, ...]
    partners: tuple[str, ...]
    benefits: tuple[str, ...]
    risks: tuple[str, ...]
    value: Decimal | None
    level: str
    effective_on: date
    state: str
    assessments: tuple[AssessmentFacts, ...]
    stages: tuple[StageFacts, ...]
    conditions: tuple[ConditionFacts, ...]
    document_sha256: str
    record_sha256: str


TO_RATIFY, NOT_RATIFIED = ("To be ratified", "Ratification overdue"), "Not ratified"


@dataclass(frozen=True)
class DecisionFacts:
    """`ratification` says how one that a chair took urgently stands; empty for all others."""

    reference: str
    decided_on: date
    body: str
    kind: str
    wording: str
    authority: str
    conditions: str
    ratification: str = ""
    ratify_on: date | None = None
    is_overdue: bool = False

    @property
    def is_to_ratify(self) -> bool:
        """Taken urgently by the chair, and not yet answered by the body."""
        return self.ratification in TO_RATIFY

    @property
    def is_flagged(self) -> bool:
        """Overdue, or not ratified by the body: the board is to see it."""
        return self.is_overdue or self.ratification == NOT_RATIFIED


@dataclass(frozen=True)
class ActionFacts:
    reference: str
    text: str
    owner: str
    due_on: date
    revised_due_on: date | None
    status: str
    is_overdue: bool

    @property
    def now_due_on(self) -> date:
        """The revised due date, else the original one."""
        return self.revised_due_on or self.due_on
