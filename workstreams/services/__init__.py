"""The verbs of the roadmap: its iterations, and the registers around it."""

from workstreams.services.clashes import ChangedMeanwhile, seen_as
from workstreams.services.iterations import (
    adopt_iteration,
    begin_iteration,
    discard_iteration,
    save_iteration,
)
from workstreams.services.keeping import Said, keep_record

__all__ = [
    "ChangedMeanwhile",
    "Said",
    "adopt_iteration",
    "begin_iteration",
    "discard_iteration",
    "keep_record",
    "save_iteration",
    "seen_as",
]
