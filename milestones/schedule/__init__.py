"""The schedule of a programme: what waits for what, and what follows (docs/rules.md 6).

Pure: no Django, no clock, no database. `Network` is where to begin; `project.place` is
for imported plans, in working time.
"""

from milestones.schedule.allowed import allowed_dates, allowed_ends, held_back
from milestones.schedule.calendar import ENGLAND, MONDAY_TO_FRIDAY, WorkingDays
from milestones.schedule.cycles import find_cycle
from milestones.schedule.network import Network
from milestones.schedule.outcome import Clash, Dated, HeldBy, Move, Schedule, WhatIf
from milestones.schedule.parts import Activity, End, Link, LinkKind, Tie

__all__ = [
    "ENGLAND",
    "MONDAY_TO_FRIDAY",
    "Activity",
    "Clash",
    "Dated",
    "End",
    "HeldBy",
    "Link",
    "LinkKind",
    "Move",
    "Network",
    "Schedule",
    "Tie",
    "WhatIf",
    "WorkingDays",
    "allowed_dates",
    "allowed_ends",
    "find_cycle",
    "held_back",
]
