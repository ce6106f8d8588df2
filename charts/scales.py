"""From days and numbers to places on a drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import ceil, floor, log10

type Line = Sequence[tuple[float, float]]
type Box = tuple[float, float, float, float]

MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)


@dataclass(frozen=True)
class DayScale:
    """Days from `start` to `end` laid out from `low` to `high`; days outside sit on the edge."""

    start: date
    end: date
    low: float
    high: float

    def at(self, day: date) -> float:
        """Where `day` is."""
        held = min(max(day, self.start), self.end)
        days = (self.end - self.start).days or 1
        return self.low + (self.high - self.low) * (held - self.start).days / days

    def holds(self, day: date) -> bool:
        """Whether `day` lies on the axis."""
        return self.start <= day <= self.end

    @property
    def month_step(self) -> int:
        """Months between two labels so that they stand at least 46 apart."""
        days = (self.end - self.start).days or 1
        month = abs(self.high - self.low) * 30.4 / days
        return next((step for step in MONTH_STEPS if step * month >= 46), MONTH_STEPS[-1])


@dataclass(frozen=True)
class NumberScale:
    """Numbers from `least` to `most` laid out from `low` to `high`."""

    least: float
    most: float
    low: float
    high: float

    def at(self, number: float) -> float:
        """Where `number` is."""
        return self.low + (self.high - self.low) * (number - self.least) / (self.most - self.least)


def around(numbers: Sequence[float], low: float, high: float) -> NumberScale:
    """A scale with some air around `numbers`, also when they are all the same."""
    least, most = min(numbers), max(numbers)
    air = (most - least) * 0.08 or abs(most) * 0.1 or 1
    return NumberScale(least - air, most + air, low, high)


def ticks(scale: NumberScale, about: int = 5) -> list[float]:
    """Round numbers on the scale, `about` as many as asked."""
    rough = (scale.most - scale.least) / about
    power = 10.0 ** floor(log10(rough))
    step = next(nice * power for nice in (1, 2, 5, 10) if nice * power >= rough)
    first = ceil(scale.least / step)
    return [round(number * step, 10) for number in range(first, floor(scale.most / step) + 1)]


def month_starts(start: date, end: date) -> Iterator[date]:
    """The first day of each month from the one after `start`, or on it, to `end`."""
    month = start if start.day == 1 else next_month(start)
    while month <= end:
        yield month
        month = next_month(month)


def next_month(day: date) -> date:
    """The first day of the month after."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def labelled(month: date, step: int) -> bool:
    """Whether `month` gets a label when every `step` months do, counted from January."""
    return ((month.year * 12) + month.month - 1) % step == 0


def short_day(day: date) -> str:
    """'7 Feb'."""
    return f"{day.day} {day:%b}"


def full_day(day: date) -> str:
    """'7 Feb 2020'."""
    return f"{day.day} {day:%b %Y}"


def spread(places: Sequence[float], gap: float) -> list[float]:
    """`places` moved apart so that no two are nearer than `gap`, in the order they were."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    moved = list(places)
    for before, after in pairwise(order):
        moved[after] = max(moved[after], moved[before] + gap)
    excess = sum(new - old for new, old in zip(moved, places, strict=True)) / (len(places) or 1)
    return [place - excess for place in moved]


def packed(spans: Sequence[tuple[float, float]]) -> list[int]:
    """For each span the first row where it overlaps nothing that was put there before."""
    rows: list[list[tuple[float, float]]] = []
    chosen: list[int] = []
    for low, high in spans:
        free = (n for n, row in enumerate(rows) if all(high <= a or low >= b for a, b in row))
        row = next(free, len(rows))
        if row == len(rows):
            rows.append([])
        rows[row].append((low, high))
        chosen.append(row)
    return chosen


def runs_through(line: Line, box: Box) -> bool:
    """Whether a line of places from left to right meets a box (left, top, right, bottom)."""
    left, top, right, bottom = box
    for (x, y), (far_x, far_y) in pairwise(line):
        low, high = max(x, left), min(far_x, right)
        if low > high:
            continue
        slope = (far_y - y) / ((far_x - x) or 1)
        upper, lower = sorted(y + slope * (at - x) for at in (low, high))
        if upper < bottom and lower > top:
            return True
    return False
