"""The 5 by 5 risk matrix: scores, bands, cadence, escalation, appetite (docs/rules.md 7).

Source: NPSA, A risk matrix for risk managers, 2008. Cadence, escalation and ceilings are
defaults that a programme office may change; the matrix is not.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from core.errors import DomainError

CONSEQUENCES = MappingProxyType(
    {1: "Negligible", 2: "Minor", 3: "Moderate", 4: "Major", 5: "Catastrophic"}
)
LIKELIHOODS = MappingProxyType(
    {1: "Rare", 2: "Unlikely", 3: "Possible", 4: "Likely", 5: "Almost certain"}
)
SCORES = frozenset(c * likelihood for c in CONSEQUENCES for likelihood in LIKELIHOODS)


class Band(StrEnum):
    """How grave a score is, from the NPSA matrix."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    EXTREME = "extreme"

    @property
    def word(self) -> str:
        """Low, Moderate, High or Extreme."""
        return self.value.capitalize()


class Appetite(StrEnum):
    """How much risk of a category the partnership is ready to bear."""

    AVERSE = "averse"
    MINIMAL = "minimal"
    CAUTIOUS = "cautious"
    OPEN = "open"
    EAGER = "eager"


BAND_TOPS = MappingProxyType({3: Band.LOW, 6: Band.MODERATE, 12: Band.HIGH, 25: Band.EXTREME})
REVIEW_MONTHS = MappingProxyType({Band.EXTREME: 1, Band.HIGH: 3, Band.MODERATE: 6, Band.LOW: 12})
ESCALATION = MappingProxyType({15: "partnership_board", 8: "programme_board"})
CEILINGS = MappingProxyType(
    {
        Appetite.AVERSE: 4,
        Appetite.MINIMAL: 6,
        Appetite.CAUTIOUS: 9,
        Appetite.OPEN: 12,
        Appetite.EAGER: 16,
    }
)


def score(consequence: int, likelihood: int) -> int:
    """Consequence times likelihood, each from 1 to 5."""
    if consequence not in CONSEQUENCES:
        raise DomainError(f"Consequence is a whole number from 1 to 5, not {consequence!r}.")
    if likelihood not in LIKELIHOODS:
        raise DomainError(f"Likelihood is a whole number from 1 to 5, not {likelihood!r}.")
    return int(consequence) * int(likelihood)


def band(score: int) -> Band:
    """1-3 Low, 4-6 Moderate, 8-12 High, 15-25 Extreme; a score of no cell is a DomainError."""
    if score not in SCORES:
        raise DomainError(f"No consequence and likelihood give a score of {score}.")
    return next(found for top, found in BAND_TOPS.items() if score <= top)


def review_every(band: Band, months: Mapping[Band, int] = REVIEW_MONTHS) -> int:
    """Months between reviews of a risk in `band`."""
    return months[band]


def escalates_to(score: int, levels: Mapping[int, str] = ESCALATION) -> str | None:
    """The kind of body that a score goes up to, from the highest level it reaches; None below."""
    band(score)
    reached = [level for level in levels if score >= level]
    return levels[max(reached)] if reached else None


def is_outside_appetite(
    score: int, appetite: Appetite, ceilings: Mapping[Appetite, int] = CEILINGS
) -> bool:
    """Above, not on, the ceiling of its category's appetite."""
    band(score)
    return score > ceilings[appetite]
