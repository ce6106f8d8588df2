"""XmR charts: limits, special causes, and what they say (docs/rules.md 8).

All arithmetic is in exact fractions, so that "on the mean" and "on a limit" mean just that.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import groupby, pairwise
from math import lcm

from core.errors import DomainError
from core.exact import Number, all_exact, exact

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


def xmr(values: Iterable[Number], *, screened: bool = False) -> Chart:
    """The XmR chart of one or more values, of any length; unscreened like the NHS spreadsheet.

    DomainError names the first that is no number.
    """
    return _chart(all_exact(values, "Point"), screened=screened)


def rebased(
    values: Iterable[Number], starts: Sequence[int], *, screened: bool = False
) -> tuple[Chart, ...]:
    """A chart for each stretch of the values; each of `starts` (from 1, in order) begins one.

    Limits and runs are of a stretch alone: nothing is carried over.
    """
    points = all_exact(values, "Point")
    bounds = [0, *starts, len(points)]
    if any(high <= low for low, high in pairwise(bounds)) and points:
        raise DomainError(
            f"Stretches begin at {', '.join(map(str, starts))}: each must begin after the one"
            f" before it, from 1 to {len(points) - 1}."
        )
    return tuple(_chart(points[low:high], screened=screened) for low, high in pairwise(bounds))


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


def assurance(limits: Limits, target: Number, direction: str) -> Assurance:
    """Pass or fail when both limits lie beyond the target; exactly on a limit is hit-and-miss.

    `direction` is a value of Direction. A measure to maintain fails with its target outside the
    limits, and can never be sure to pass.
    """
    better, goal = Direction(direction), exact(target, "The target")
    lower, upper = exact(limits.lower, "The lower limit"), exact(limits.upper, "The upper limit")
    if lower <= goal <= upper:
        return Assurance.HIT_AND_MISS
    met_by = Direction.INCREASE if lower > goal else Direction.DECREASE
    return Assurance.PASSING if better is met_by else Assurance.FAILING


def _chart(points: tuple[Fraction, ...], *, screened: bool) -> Chart:
    if not points:
        raise DomainError("Nothing has been measured yet.")
    whole, common = _whole(points)
    mean = Fraction(sum(whole), len(whole))
    reach = SIGMAS_TO_LIMIT * _mean_range(whole, screened=screened)
    upper, lower = (mean + reach) / common, (mean - reach) / common
    limits = Limits(upper, mean / common, lower, screened)
    return Chart(points, limits, _causes(whole, mean, reach))


def _whole(points: Sequence[Fraction]) -> tuple[list[int], int]:
    """The points as whole numbers over their common denominator, and that denominator."""
    ratios = [point.as_integer_ratio() for point in points]
    common = lcm(*{below for _, below in ratios})
    if common == 1:
        return [above for above, _ in ratios], 1
    return [above * (common // below) for above, below in ratios], common


def _mean_range(whole: Sequence[int], *, screened: bool) -> Fraction:
    ranges = [abs(later - earlier) for earlier, later in pairwise(whole)]
    if not any(ranges):
        return Fraction()
    mean = Fraction(sum(ranges), len(ranges))
    if screened:
        most = OUTLYING_RANGE * mean
        ranges = [one for one in ranges if one < most]
        mean = Fraction(sum(ranges), len(ranges))
    return mean


def _causes(
    whole: Sequence[int], mean: Fraction, reach: Fraction
) -> tuple[SpecialCause | None, ...]:
    """Judged in whole numbers: how far points are off the mean, the reach, two thirds of it."""
    (middle, far, third), common = _whole([mean, reach, TWO_THIRDS * reach])
    off = [point * common - middle for point in whole]
    sides = [(each > 0) - (each < 0) for each in off]
    sizes = [abs(each) for each in off]
    flagged = (
        (SpecialCause.OUTSIDE, {at for at, size in enumerate(sizes) if size > far}),
        (SpecialCause.TREND, _trends(whole)),
        (SpecialCause.NEAR_LIMIT, _near_limit(sizes, sides, third, far)),
        (SpecialCause.SHIFT, set(_runs(sides, RUN))),
    )
    causes: list[SpecialCause | None] = [None] * len(whole)
    for cause, found in reversed(flagged):
        for at in found:
            causes[at] = cause
    return tuple(causes)


def _trends(whole: Sequence[int]) -> set[int]:
    steps = [(later > earlier) - (later < earlier) for earlier, later in pairwise(whole)]
    return {at + end for at in _runs(steps, RUN - 1) for end in (0, 1)}


def _near_limit(sizes: Sequence[int], sides: Sequence[int], third: int, far: int) -> set[int]:
    near = [at for at, size in enumerate(sizes) if third < size <= far]
    flagged: set[int] = set()
    for one, other in pairwise(near):
        if other - one < WINDOW and _is_together(one, other, sides):
            flagged |= {one, other}
    return flagged


def _is_together(one: int, other: int, sides: Sequence[int]) -> bool:
    """Whether a window of three that holds both points lies on one side of the mean."""
    firsts = range(max(other - WINDOW + 1, 0), min(one, len(sides) - WINDOW) + 1)
    return any(len({*sides[first : first + WINDOW]}) == 1 for first in firsts)


def _runs(signs: Sequence[int], length: int) -> Iterator[int]:
    """Where a sign other than 0 repeats at least `length` times on end."""
    start = 0
    for sign, group in groupby(signs):
        end = start + len(list(group))
        if sign and end - start >= length:
            yield from range(start, end)
        start = end
