"""The verbs of what hangs on records."""

from records.services.comments import add_comment, retract_comment
from records.services.evidence import MEGABYTE, WRONG_KIND, add_evidence, remove_evidence
from records.services.told import mark_read

__all__ = [
    "MEGABYTE",
    "WRONG_KIND",
    "add_comment",
    "add_evidence",
    "mark_read",
    "remove_evidence",
    "retract_comment",
]
