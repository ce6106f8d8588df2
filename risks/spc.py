"""XmR charts: limits, special causes, and what they say (docs/rules.md 8).

All arithmetic is in exact fractions, so that "on the mean" and "on a limit" mean just that.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import groupby, pairwise

from core.errors import DomainError

SIGMAS_TO_LIMIT = Fraction("2.66")
OUTLYING_RANGE = Fraction("3.267")
TWO_THIRDS = Fraction(2, 3)
RUN = 7
WINDOW = 3


class Direction(StrEnum):
    """Which way is better for a measure."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"


class SpecialCause(StrEnum):
    """Why a point is more than noise, in the order in which the rules are asked."""

    OUTSIDE = "outside"
    TREND = "trend"
    NEAR_LIMIT = "near_limit"
    SHIFT = "shift"


class Variation(StrEnum):
    """What the latest point says; "neutral" where neither way is better."""

    COMMON_CAUSE = "common_cause"
    IMPROVING_HIGH = "improving_high"
    IMPROVING_LOW = "improving_low"
    CONCERNING_HIGH = "concerning_high"
    CONCERNING_LOW = "concerning_low"
    NEUTRAL_HIGH = "neutral_high"
    NEUTRAL_LOW = "neutral_low"


class Assurance(StrEnum):
    """Whether the process, left as it is, meets its target."""

    PASSING = "pass"
    FAILING = "fail"
    HIT_AND_MISS = "hit_and_miss"


@dataclass(frozen=True)
class Limits:
    """Mean and natural process limits, exact; `screened` says how ranges were averaged."""

    upper: Fraction
    mean: Fraction
    lower: Fraction
    screened: bool


@dataclass(frozen=True)
class Chart:
    """Measurements in order of period, their limits, and each point's special cause or None."""

    points: tuple[Fraction, ...]
    limits: Limits
    causes: tuple[SpecialCause | None, ...]


def xmr(values: Sequence[Decimal | int], *, screened: bool = False) -> Chart:
    """The XmR chart of one or more values, of any length; unscreened like the NHS spreadsheet."""
    if not values:
        raise DomainError("Nothing has been measured yet.")
    points = tuple(Fraction(value) for value in values)
    limits = _limits(points, screened=screened)
    return Chart(points, limits, _causes(points, limits))


def rebased(
    values: Sequence[Decimal | int], starts: Sequence[int], *, screened: bool = False
) -> tuple[Chart, ...]:
    """A chart for each stretch of the values; each of `starts` (from 1, in order) begins one.

    Limits and runs are of a stretch alone: nothing is carried over.
    """
    bounds = [0, *starts, len(values)]
    return tuple(xmr(values[low:high], screened=screened) for low, high in pairwise(bounds))


def variation(chart: Chart, direction: str) -> Variation:
    """The icon of the latest point: usual, better or worse, and on which side.

    `direction` is a value of Direction. A trend goes by its own direction, every other special
    cause by the side of the mean.
    """
    better = Direction(direction)
    cause, latest = chart.causes[-1], chart.points[-1]
    if cause is None:
        return Variation.COMMON_CAUSE
    before = chart.points[-2] if cause is SpecialCause.TREND else chart.limits.mean
    high = latest > before
    if better is Direction.MAINTAIN:
        return Variation.NEUTRAL_HIGH if high else Variation.NEUTRAL_LOW
    if high:
        improves = better is Direction.INCREASE
        return Variation.IMPROVING_HIGH if improves else Variation.CONCERNING_HIGH
    improves = better is Direction.DECREASE
    return Variation.IMPROVING_LOW if improves else Variation.CONCERNING_LOW


def assurance(limits: Limits, target: Decimal | int, direction: str) -> Assurance:
    """Pass or fail when both limits lie beyond the target; exactly on a limit is hit-and-miss.

    `direction` is a value of Direction. A measure to maintain fails with its target outside the
    limits, and can never be sure to pass.
    """
    better, goal = Direction(direction), Fraction(target)
    if limits.lower <= goal <= limits.upper:
        return Assurance.HIT_AND_MISS
    met_by = Direction.INCREASE if limits.lower > goal else Direction.DECREASE
    return Assurance.PASSING if better is met_by else Assurance.FAILING


def _limits(points: Sequence[Fraction], *, screened: bool) -> Limits:
    mean = sum(points, Fraction()) / len(points)
    reach = SIGMAS_TO_LIMIT * _mean_range(points, screened=screened)
    return Limits(mean + reach, mean, mean - reach, screened)


def _mean_range(points: Sequence[Fraction], *, screened: bool) -> Fraction:
    ranges = [abs(later - earlier) for earlier, later in pairwise(points)]
    if not any(ranges):
        return Fraction()
    mean = sum(ranges, Fraction()) / len(ranges)
    if screened:
        ranges = [one for one in ranges if one < OUTLYING_RANGE * mean]
        mean = sum(ranges, Fraction()) / len(ranges)
    return mean


def _causes(points: Sequence[Fraction], limits: Limits) -> tuple[SpecialCause | None, ...]:
    sides = [_sign(point - limits.mean) for point in points]
    flagged = {
        SpecialCause.OUTSIDE: _outside(points, limits),
        SpecialCause.TREND: _trends(points),
        SpecialCause.NEAR_LIMIT: _near_limit(points, sides, limits),
        SpecialCause.SHIFT: set(_runs(sides, RUN)),
    }
    return tuple(
        next((cause for cause, found in flagged.items() if at in found), None)
        for at in range(len(points))
    )


def _outside(points: Sequence[Fraction], limits: Limits) -> set[int]:
    return _where(points, lambda point: not limits.lower <= point <= limits.upper)


def _trends(points: Sequence[Fraction]) -> set[int]:
    steps = [_sign(later - earlier) for earlier, later in pairwise(points)]
    return {at + end for at in _runs(steps, RUN - 1) for end in (0, 1)}


def _near_limit(points: Sequence[Fraction], sides: Sequence[int], limits: Limits) -> set[int]:
    reach = limits.upper - limits.mean
    near = _where(points, lambda point: TWO_THIRDS * reach < abs(point - limits.mean) <= reach)
    flagged: set[int] = set()
    for first in range(len(points) - WINDOW + 1):
        window = range(first, first + WINDOW)
        close = near.intersection(window)
        if len(close) >= WINDOW - 1 and len({sides[at] for at in window}) == 1:
            flagged |= close
    return flagged


def _runs(signs: Sequence[int], length: int) -> Iterator[int]:
    """Where a sign other than 0 repeats at least `length` times on end."""
    start = 0
    for sign, group in groupby(signs):
        end = start + len(list(group))
        if sign and end - start >= length:
            yield from range(start, end)
        start = end


def _where(points: Sequence[Fraction], holds: Callable[[Fraction], bool]) -> set[int]:
    return {at for at, point in enumerate(points) if holds(point)}


def _sign(difference: Fraction) -> int:
    return (difference > 0) - (difference < 0)
