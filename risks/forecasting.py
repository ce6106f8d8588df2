"""Where a measure will be at its target date, from its figures alone (docs/rules.md 8).

A straight line is fitted by least squares to the latest points; the interval is the 95 per cent
prediction interval of one new value on that line. It assumes that the trend goes on, and that
points scatter about it independently and evenly; where neighbours resemble each other the true
interval is wider, and the forecast says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import sqrt

FEWEST = 8
MOST = 24
NORMAL_95 = 1.959963984540054
ENOUGH_ALIKE = 2


@dataclass(frozen=True)
class Forecast:
    """The value expected on a day, with the interval that 95 of 100 such values fall in.

    `points` are how many it rests on; `alike` says that neighbours resemble each other, so that
    the interval is too narrow.
    """

    on: date
    value: float
    low: float
    high: float
    points: int
    alike: bool


@dataclass(frozen=True)
class NoForecast:
    """Why there is none."""

    reason: str


def forecast(
    points: Sequence[tuple[date, float]],
    on: date,
    *,
    least: float | None = None,
    most: float | None = None,
) -> Forecast | NoForecast:
    """The value on the day `on`, from points in order; not beyond `least` and `most`.

    No forecast of fewer than 8 points, of a day that has been measured, or of one further ahead
    than the points reach back.
    """
    used = points[-MOST:]
    if len(used) < FEWEST:
        left = FEWEST - len(used)
        return NoForecast(f"A forecast needs {FEWEST} months of data: {left} more.")
    first, last = used[0][0], used[-1][0]
    if on <= last:
        return NoForecast("The target date has been measured: nothing is left to forecast.")
    if (on - last).days > (last - first).days:
        return NoForecast("The target date is further ahead than the figures reach back.")
    days = [float((day - first).days) for day, _ in used]
    return _fitted(days, [value for _, value in used], (on - first).days, on, least, most)


def student_95(freedom: int) -> float:
    """The factor of a two-sided 95 per cent interval for so many degrees of freedom (6 or more).

    Fisher and Cornish's expansion, right to 0.001.
    """
    z = NORMAL_95
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / float(freedom) ** power for power, term in enumerate(terms, 1))


def _fitted(
    days: Sequence[float],
    values: Sequence[float],
    ahead: int,
    on: date,
    least: float | None,
    most: float | None,
) -> Forecast:
    count = len(days)
    middle, mean = sum(days) / count, sum(values) / count
    spread = sum((day - middle) ** 2 for day in days)
    pairs = list(zip(days, values, strict=True))
    slope = sum((day - middle) * (value - mean) for day, value in pairs) / spread
    left = [value - mean - slope * (day - middle) for day, value in pairs]
    squares = sum(each * each for each in left)
    error = sqrt(squares / (count - 2))
    value = mean + slope * (ahead - middle)
    reach = student_95(count - 2) * error * sqrt(1 + 1 / count + (ahead - middle) ** 2 / spread)
    low, at, high = (_held(each, least, most) for each in (value - reach, value, value + reach))
    return Forecast(on, at, low, high, count, _alike(left, squares))


def _held(value: float, least: float | None, most: float | None) -> float:
    value = value if least is None else max(value, least)
    return value if most is None else min(value, most)


def _alike(left: Sequence[float], squares: float) -> bool:
    """Whether what is left of a point tells what is left of the next one."""
    if not squares:
        return False
    together = sum(one * other for one, other in pairwise(left))
    return together / squares > ENOUGH_ALIKE / sqrt(len(left))
