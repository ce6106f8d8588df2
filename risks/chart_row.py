"""A line in the data of a benefit's chart."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

SIGNALS = {"": "Usual", "high": "Higher than usual", "low": "Lower than usual"}


@dataclass(frozen=True)
class Row:
    """A period in the data of the chart; `special` as in charts.series."""

    period: date
    planned: Decimal | None
    actual: Decimal | None
    source: str
    special: str

    @property
    def month(self) -> str:
        """ "Sep 2019"."""
        return f"{self.period:%b %Y}"

    @property
    def signal(self) -> str:
        """What is unusual about it."""
        return SIGNALS.get(self.special, f"{self.special.capitalize()} than usual")
