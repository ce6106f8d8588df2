"""What hangs on any record, and who may see it."""

from records.models.action import Action, ActionStatus
from records.models.attached import Evidence, Notification
from records.models.comment import Comment, Mention
from records.models.disclosure import (
    PART_2_HAS_GROUND,
    Classification,
    Record,
    Sharing,
    Withholding,
)
from records.models.visibility import belongs_to_seen, open_to, open_to_all

__all__ = [
    "PART_2_HAS_GROUND",
    "Action",
    "ActionStatus",
    "Classification",
    "Comment",
    "Evidence",
    "Mention",
    "Notification",
    "Record",
    "Sharing",
    "Withholding",
    "belongs_to_seen",
    "open_to",
    "open_to_all",
]
