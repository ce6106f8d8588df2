"""The words of the tally: a rule, the seats that it asks, the ballots cast. No Django here."""

from dataclasses import dataclass
from enum import StrEnum


class RuleKind(StrEnum):
    """How a stage of a route decides."""

    ALL = "all"
    MAJORITY = "majority"
    AT_LEAST = "at_least"
    PER_SECTOR = "per_sector"
    CHAIR = "chair"
    QUORUM = "quorum_majority"


class Vote(StrEnum):
    """What a seat may say; leaving for an interest is a recusal, not a vote."""

    APPROVE = "approve"
    APPROVE_WITH_CONDITIONS = "approve_with_conditions"
    OBJECT = "object"
    ABSTAIN = "abstain"

    @property
    def is_approval(self) -> bool:
        return self in _APPROVALS


_APPROVALS = frozenset({Vote.APPROVE, Vote.APPROVE_WITH_CONDITIONS})


class Outcome(StrEnum):
    """How a stage ended."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_QUORATE = "not_quorate"
    RETURNED = "returned"
    DEFERRED = "deferred"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Rule:
    """One stage's rule. `n` is per sector under "per sector"; `quorum` is a number of people.

    `sectors` must each give `n` approvals under "per sector", and each be present under "quorum".
    `on_line` says that a ballot alone makes a person present; without it only attendance does.
    """

    kind: RuleKind
    n: int = 1
    quorum: int = 0
    sectors: tuple[str, ...] = ()
    casting_vote: bool = True
    on_line: bool = True

    @property
    def needed(self) -> int:
        """The approvals asked for: nothing passes without one."""
        return max(self.n, 1)


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat asked at a stage. `attended` is None until the office has recorded attendance."""

    key: int
    person: int
    deputy: int | None = None
    sector: str = ""
    is_chair: bool = False
    is_vice_chair: bool = False
    is_recused: bool = False
    attended: bool | None = None


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote of one seat, with the person who cast it; a casting vote is a ballot of its own."""

    seat: int
    cast_by: int
    vote: Vote
    is_casting: bool = False


def votes_offered(kind: RuleKind) -> tuple[Vote, ...]:
    """The votes a seat may choose from: under "all" an abstention is not offered."""
    return tuple(vote for vote in Vote if kind != RuleKind.ALL or vote != Vote.ABSTAIN)
