"""Who may add evidence to a record, and take it away."""

from django.db.models import Model

from accounts.access import KEEP_REGISTERS, may
from accounts.models import User
from records.holders import holder_of
from records.models import Evidence

ALREADY_HERE = "This file is here already, as {name}."


def cannot_add_evidence(record: Model, user: User) -> str:
    """Why `user` may not add a file to that record; empty when they may."""
    return holder_of(record).cannot_add(record, user)


def cannot_remove_evidence(evidence: Evidence, user: User) -> str:
    """Why `user` may not take that file away."""
    if evidence.removed_at:
        return "This file has been removed already."
    if evidence.added_by_id == user.pk or may(user, KEEP_REGISTERS, evidence.partnership):
        return ""
    return "Only the person who added it, or the programme office, removes a file."
