"""Rounds of reporting, and what is reported in them."""

from governance.reporting.models.highlight import (
    TEXTS,
    TYPED,
    HighlightReport,
    Rating,
    ReportState,
)
from governance.reporting.models.rounds import (
    AskedWorkstream,
    Cadence,
    ReportingCadence,
    ReportingRound,
)

__all__ = [
    "TEXTS",
    "TYPED",
    "AskedWorkstream",
    "Cadence",
    "HighlightReport",
    "Rating",
    "ReportState",
    "ReportingCadence",
    "ReportingRound",
]
