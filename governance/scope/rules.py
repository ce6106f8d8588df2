"""What was so of a service on a day (docs/rules.md 2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period[V]:
    """What held between two days, both included; None leaves that end open."""

    value: V
    starts_on: date | None
    ends_on: date | None


def periods[V](rows: Iterable[tuple[date | None, V]]) -> list[Period[V]]:
    """Each row's period: from its day to the day before the next; rows have different days.

    A row without a day has held from the first.
    """
    ordered = sorted(rows, key=lambda row: row[0] or date.min)
    nexts = [starts_on for starts_on, _ in ordered[1:]] + [None]
    return [
        Period(value, starts_on, after - timedelta(1) if after else None)
        for (starts_on, value), after in zip(ordered, nexts, strict=False)
    ]


def held_on[V](rows: Iterable[tuple[date | None, V]], day: date) -> V | None:
    """What held on `day`; None before the first row."""
    begun = [
        period for period in periods(rows) if period.starts_on is None or period.starts_on <= day
    ]
    return begun[-1].value if begun else None
