"""Pages of what hangs on records."""

from records.views.actions import action_list
from records.views.comments import comment_retract, comments
from records.views.evidence import evidence, evidence_add, evidence_remove
from records.views.told import told

__all__ = [
    "action_list",
    "comment_retract",
    "comments",
    "evidence",
    "evidence_add",
    "evidence_remove",
    "told",
]
