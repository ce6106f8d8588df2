"""What the simulation answers, in dates and shares of the runs."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from milestones.confidence.estimates import Target


class Spread(NamedTuple):
    """The days by which 10, 50, 80 and 90 runs in a hundred have reached a milestone."""

    p10: date
    p50: date
    p80: date
    p90: date


class Driver(NamedTuple):
    """A milestone that drives the end date.

    `criticality` is the share of runs in which it lies on a longest path to the end,
    `correlation` how its own surprises and the end date go together, `cruciality` their product.
    """

    key: str
    criticality: float
    correlation: float
    cruciality: float


class Bar(NamedTuple):
    """How many runs end from `first` to `last`, both counted."""

    first: date
    last: date
    runs: int


class Ends(NamedTuple):
    """When the programme ends in each of the runs: day numbers, in order."""

    spread: Spread
    days: Sequence[int]

    def by(self, day: date) -> float:
        """The share of the runs that end by `day`."""
        return bisect_right(self.days, day.toordinal()) / len(self.days)


@dataclass(frozen=True)
class Confidence:
    """How sure the dates are: of `runs` repeatable runs. `end` is None for an empty plan.

    `calm` are the ends of the same runs if no risk struck; None where no risk was told.
    """

    runs: int
    end: Spread | None
    calm: Ends | None
    spreads: Mapping[str, Spread]
    chances: Mapping[Target, float]
    criticality: Mapping[str, float]
    drivers: tuple[Driver, ...]
    histogram: tuple[Bar, ...]
