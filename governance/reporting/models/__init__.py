"""Rounds of reporting, and what is reported in them."""

from governance.reporting.models.exception import (
    WRITTEN,
    ExceptionReport,
    ExceptionState,
    beyond_tolerance,
    without_report,
)
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
    "WRITTEN",
    "AskedWorkstream",
    "Cadence",
    "ExceptionReport",
    "ExceptionState",
    "HighlightReport",
    "Rating",
    "ReportState",
    "ReportingCadence",
    "ReportingRound",
    "beyond_tolerance",
    "without_report",
]
