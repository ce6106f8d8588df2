"""How sure a programme's dates are (docs/rules.md 6, ADR 0012).

Pure: no Django, no clock, no database. `simulate` is where to begin.
"""

from milestones.confidence.estimates import Estimate, ScheduleRisk, Target
from milestones.confidence.outcome import Bar, Confidence, Driver, Ends, Spread
from milestones.confidence.simulate import CORRELATION, RUNS, SEED, simulate

__all__ = [
    "CORRELATION",
    "RUNS",
    "SEED",
    "Bar",
    "Confidence",
    "Driver",
    "Ends",
    "Estimate",
    "ScheduleRisk",
    "Spread",
    "Target",
    "simulate",
]
