"""The roadmap's frame, and the registers of engagement, capability and capacity."""

from workstreams.models.capability import Cohort, CohortAttendance
from workstreams.models.capacity import ReleasedCapacity
from workstreams.models.event import AudienceTier, Event, EventAttendance, EventKind
from workstreams.models.judgement import DeliveryConfidence
from workstreams.models.kept import Came, Kept
from workstreams.models.roadmap import Indicator, Outcome, PriorityArea, Roadmap
from workstreams.models.support import (
    OPEN_IDEAS,
    AskState,
    Innovation,
    InnovationDecision,
    SupportAsk,
)
from workstreams.models.workstream import Workstream, WorkstreamKind, in_seen_workstream

__all__ = [
    "OPEN_IDEAS",
    "AskState",
    "AudienceTier",
    "Came",
    "Cohort",
    "CohortAttendance",
    "DeliveryConfidence",
    "Event",
    "EventAttendance",
    "EventKind",
    "Indicator",
    "Innovation",
    "InnovationDecision",
    "Kept",
    "Outcome",
    "PriorityArea",
    "ReleasedCapacity",
    "Roadmap",
    "SupportAsk",
    "Workstream",
    "WorkstreamKind",
    "in_seen_workstream",
]
