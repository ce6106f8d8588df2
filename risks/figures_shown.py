"""Figures of a benefit as its readers are told them, with what was corrected."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from core.small_counts import veiled
from risks.models import Correction, Measurement


@dataclass(frozen=True)
class Was:
    """What a month said before a correction: FEW for a small count that is not shown."""

    planned: Decimal | None
    actual: Decimal | None
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Shown:
    """A month of figures; `was` is what it said before, the latest first."""

    period: date
    planned: Decimal | None
    actual: Decimal | None
    source: str
    confidence: str
    by: str
    was: tuple[Was, ...]

    @property
    def address(self) -> str:
        """The month in an address."""
        return f"{self.period:%Y-%m}"


def figures_shown(rows: Iterable[Measurement], unit: str, *, veil: bool) -> list[Shown]:
    """The rows in their order, with their corrections loaded; `veil` hides counts of few people."""

    def told(value: Decimal | None) -> Decimal | None:
        return veiled(value, unit) if veil else value

    def was(row: Correction) -> Was:
        return Was(told(row.planned), told(row.actual), row.reason, row.by.name, row.at)

    return [
        Shown(
            period=row.period,
            planned=told(row.planned),
            actual=told(row.actual),
            source=row.source,
            confidence=row.get_confidence_display(),
            by=row.recorded_by.name if row.recorded_by else "",
            was=tuple(was(each) for each in row.corrections.all()),
        )
        for row in rows
    ]
