"""How good forecasts were: what was forecast 90, 60 and 30 days before the day it came true.

No Django. The rules are in docs/rules.md 6.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

HORIZONS = (90, 60, 30)  # days before the actual date
WITHIN = 14  # days, both ways

type Said = tuple[date, date]  # said on, forecast


@dataclass(frozen=True, slots=True)
class Record:
    """How far off some forecasts were: how many, their median in days, how many within 14 days.

    Plus is later than forecast. The median of an even number is the mean of the middle two.
    """

    count: int
    median: float
    within: int

    @property
    def share(self) -> int:
        """Per cent within 14 days, halves upwards."""
        return (200 * self.within + self.count) // (2 * self.count)


def forecast_on(day: date, said: Iterable[Said], first: date) -> date:
    """What was forecast at the end of `day`: the last said by then, else the `first` baseline.

    `said` is in the order of saying.
    """
    found = first
    for said_on, forecast in said:
        if said_on <= day:
            found = forecast
    return found


def errors_of(actual: date, said: Sequence[Said], first: date) -> dict[int, int]:
    """By horizon, the days by which it came later than was forecast then; minus is earlier."""
    return {
        days: (actual - forecast_on(actual - timedelta(days), said, first)).days
        for days in HORIZONS
    }


def record_of(errors: Sequence[int]) -> Record | None:
    """Of errors in days; None of none."""
    if not errors:
        return None
    within = sum(abs(error) <= WITHIN for error in errors)
    return Record(len(errors), float(median(errors)), within)
