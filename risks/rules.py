"""What follows from a score: when to look again, who hears of it, whether it is borne.

Each is a default that the programme office may change (docs/rules.md 7).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from core.months import add_months
from risks.scoring import (
    CEILINGS,
    ESCALATION,
    REVIEW_MONTHS,
    Appetite,
    Band,
    band,
    escalates_to,
    is_outside_appetite,
    review_every,
)

PARTNERSHIP_BOARD, PROGRAMME_BOARD = ESCALATION[15], ESCALATION[8]
ASSURANCE_DAYS = 180


@dataclass(frozen=True)
class Rules:
    """The rules of one partnership's register.

    `months` between reviews by band; `board_from` and `programme_from` are the lowest scores that
    go up to those boards; `ceilings` by appetite; `appetites` by category, cautious where none is
    said; an assurance is stale when it is more than `assurance_days` old.
    """

    months: Mapping[Band, int] = field(default_factory=lambda: REVIEW_MONTHS)
    board_from: int = 15
    programme_from: int = 8
    ceilings: Mapping[Appetite, int] = field(default_factory=lambda: CEILINGS)
    appetites: Mapping[str, Appetite] = field(default_factory=dict)
    assurance_days: int = ASSURANCE_DAYS

    @property
    def levels(self) -> dict[int, str]:
        """The kind of body by the lowest score that goes up to it."""
        return {self.board_from: PARTNERSHIP_BOARD, self.programme_from: PROGRAMME_BOARD}

    def next_review(self, score: int, reviewed_on: date) -> date:
        """When a risk of that score, reviewed on that day, is to be looked at again."""
        return add_months(reviewed_on, review_every(band(score), self.months))

    def escalates_to(self, score: int) -> str | None:
        """The kind of body that a score goes up to; None below all."""
        return escalates_to(score, self.levels)

    def appetite(self, category: str) -> Appetite:
        """How much risk of that category the partnership is ready to bear."""
        return self.appetites.get(category, Appetite.CAUTIOUS)

    def ceiling(self, category: str) -> int:
        """The highest score of that category that is within appetite."""
        return self.ceilings[self.appetite(category)]

    def is_outside_appetite(self, score: int, category: str) -> bool:
        """Above, not on, the ceiling of its category."""
        return is_outside_appetite(score, self.appetite(category), self.ceilings)

    def is_stale(self, given_on: date, on: date) -> bool:
        """Whether an assurance of that day counts no longer on the day `on`."""
        return given_on < self.oldest_that_counts(on)

    def oldest_that_counts(self, on: date) -> date:
        """The first day from which an assurance still counts on the day `on`."""
        return on - timedelta(days=self.assurance_days)


DEFAULT = Rules()
