"""The roadmap's frame: its iterations, priority areas, workstreams and events."""

from workstreams.models.event import AudienceTier, Event, EventAttendance, EventKind
from workstreams.models.judgement import DeliveryConfidence
from workstreams.models.roadmap import Indicator, Outcome, PriorityArea, Roadmap
from workstreams.models.workstream import Workstream, WorkstreamKind

__all__ = [
    "AudienceTier",
    "DeliveryConfidence",
    "Event",
    "EventAttendance",
    "EventKind",
    "Indicator",
    "Outcome",
    "PriorityArea",
    "Roadmap",
    "Workstream",
    "WorkstreamKind",
]
