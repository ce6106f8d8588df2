"""What people say about a record, and whom they mention."""

from typing import Self

import pgtrigger
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

from accounts.models import Partnership, User
from core.evidence import NEVER_EMPTIED, NEVER_REMOVED, HereOnly
from core.history import track
from records.holders import on_seen_records
from records.models.disclosure import OfRecord

LONGEST = 2_000
SAID = "(NEW.partnership_id, NEW.content_type_id, NEW.object_id, NEW.text, NEW.written_by_id)"
NEVER_REWRITTEN = HereOnly(
    name="never_rewritten",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"""
        IF {SAID} IS DISTINCT FROM {SAID.replace("NEW", "OLD")} OR OLD.retracted_at IS NOT NULL THEN
            RAISE EXCEPTION 'A comment is never rewritten: it can be retracted, once';
        END IF;
        RETURN NEW;
    """,
)


class CommentQuerySet(models.QuerySet["Comment"]):
    def visible_to(self, user: User) -> Self:
        """Comments on the records that `user` may see."""
        return self.filter(on_seen_records(user))

    def on(self, record: models.Model) -> Self:
        """Comments on that record, newest first."""
        kind = ContentType.objects.get_for_model(record)
        return self.filter(content_type=kind, object_id=record.pk).order_by("-pk")


@track()
class Comment(OfRecord):
    """What a person said about a record; who may see the record may read it.

    It is never rewritten. Retracted, it leaves a line that says so, and is shown to nobody.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="comments")
    text = models.CharField(max_length=LONGEST)
    written_by = models.ForeignKey(User, models.PROTECT, related_name="comments")
    mentioned = models.ManyToManyField(User, through="Mention", related_name="+")
    retracted_at = models.DateTimeField(null=True, blank=True)
    retracted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = CommentQuerySet.as_manager()

    class Meta:
        triggers = [NEVER_REWRITTEN, NEVER_REMOVED, NEVER_EMPTIED]
        indexes = (models.Index(fields=("content_type", "object_id"), name="comment_of_record"),)
        constraints = (
            models.CheckConstraint(name="comment_says_something", condition=~Q(text="")),
            models.CheckConstraint(
                name="comment_retracted_whole",
                condition=Q(retracted_at=None, retracted_by=None)
                | Q(retracted_at__isnull=False, retracted_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"Comment of {self.written_by}"


@track()
class Mention(models.Model):
    """A person whom a comment speaks to, and who was told of it."""

    comment = models.ForeignKey(Comment, models.PROTECT, related_name="mentions")
    person = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("person__name", "pk")
        constraints = (models.UniqueConstraint(fields=("comment", "person"), name="mention_once"),)

    def __str__(self) -> str:
        return str(self.person)
