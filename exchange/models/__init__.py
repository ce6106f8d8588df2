"""Files that wait to be confirmed, changes that wait for their owners, calendars subscribed to."""

from exchange.models.calendars import CalendarFeed, FeedKind, FeedQuerySet, digest_of
from exchange.models.proposals import ChangeState, Proposal, ProposedChange, ProposedField
from exchange.models.uploads import PlanTask, Upload, stored_name

__all__ = [
    "CalendarFeed",
    "ChangeState",
    "FeedKind",
    "FeedQuerySet",
    "PlanTask",
    "Proposal",
    "ProposedChange",
    "ProposedField",
    "Upload",
    "digest_of",
    "stored_name",
]
