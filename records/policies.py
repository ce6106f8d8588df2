"""Who may add evidence and comments to a record, and take them away."""

from collections.abc import Collection

from django.db.models import Model

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import Membership, Role, User
from core.words import join
from records.holders import holder_of
from records.models import Comment, Evidence
from records.models.comment import LONGEST

ALREADY_HERE = "This file is here already, as {name}."
MOST_MENTIONS = 20
ONLY_READ = (Role.VIEWER, Role.AUDITOR)


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


def cannot_comment(record: Model, user: User) -> str:
    """Why `user` may say nothing about that record: it has no comments, or they only read."""
    holder = holder_of(record)
    if not holder.takes_comments:
        return "Nothing is said about records of this kind."
    held = Membership.objects.current().filter(user=user, partnership=holder.partnership(record))
    if not held.exclude(role__in=ONLY_READ).exists():
        return "Viewers and auditors read what is said here, and do not write."
    if not holder.visible_to(user).filter(pk=record.pk).exists():
        return "You may not see this any more."
    return ""


def cannot_say(text: str) -> str:
    """Why that is no comment."""
    if not text:
        return "Write a comment."
    if len(text) > LONGEST:
        return f"Write at most {LONGEST:,} characters: there are {len(text):,}."
    return ""


def cannot_mention(record: Model, people: Collection[User]) -> str:
    """Why those people may not be mentioned: too many, or somebody who may not see the record."""
    if len(people) > MOST_MENTIONS:
        return f"Mention at most {MOST_MENTIONS} people."
    holder = holder_of(record)
    members = User.objects.members_of(holder.partnership(record))
    known = members.filter(pk__in=[person.pk for person in people])
    seeing = set(holder.who_see(record, known))
    if blind := [person.name for person in people if person not in seeing]:
        return f"{join(blind)} may not see this, so cannot be mentioned: choose others."
    return ""


def cannot_retract(comment: Comment, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not take that comment back."""
    if comment.retracted_at:
        return "This comment has been retracted already."
    if comment.written_by_id == user.pk or may(user, KEEP_REGISTERS, comment.partnership, deeds):
        return ""
    return "Only the person who wrote it, or the programme office, retracts a comment."
