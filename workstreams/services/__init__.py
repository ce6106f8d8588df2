"""The verbs of the roadmap: its iterations, and the registers around it."""

from workstreams.services.clashes import ChangedMeanwhile, seen_as
from workstreams.services.iterations import (
    WORDS,
    adopt_iteration,
    begin_iteration,
    discard_iteration,
    name_outcomes,
    save_iteration,
)
from workstreams.services.keeping import Said, keep_record

__all__ = [
    "WORDS",
    "ChangedMeanwhile",
    "Said",
    "adopt_iteration",
    "begin_iteration",
    "discard_iteration",
    "keep_record",
    "name_outcomes",
    "save_iteration",
    "seen_as",
]
