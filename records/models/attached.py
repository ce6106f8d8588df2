"""Files and notices that hang on a record."""

from typing import Self

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.models import Partnership, User
from core.history import track
from core.models import Timed
from records.holders import on_seen_records
from records.models.disclosure import OfRecord, Withholding


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def visible_to(self, user: User) -> Self:
        """Files of the records that `user` may see."""
        return self.filter(on_seen_records(user))

    def on(self, record: models.Model) -> Self:
        """Files of that record."""
        kind = ContentType.objects.get_for_model(record)
        return self.filter(content_type=kind, object_id=record.pk)

    def kept(self) -> Self:
        """Not taken away."""
        return self.filter(removed_at=None)


@track()
class Evidence(OfRecord):
    """A file that shows something about a record; who may see the record may see it."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="evidence")
    name = models.CharField(max_length=200)
    file = models.FileField(upload_to="evidence/%Y/%m/", max_length=300)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    added_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        verbose_name_plural = "evidence"
        indexes = (models.Index(fields=("content_type", "object_id"), name="evidence_of_record"),)
        constraints = (
            models.CheckConstraint(
                name="evidence_removed_whole",
                condition=Q(removed_at=None, removed_by=None)
                | Q(removed_at__isnull=False, removed_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.name


class NotificationQuerySet(models.QuerySet["Notification"]):
    def of(self, user: User) -> Self:
        """What was told to `user`, newest first.

        What they were told before something was last withheld from them may speak of it: left out.
        """
        since = Withholding.objects.filter(person=user, created_at__gte=OuterRef("created_at"))
        return self.filter(~Exists(since), person=user).order_by("-created_at", "-pk")

    def unread(self) -> Self:
        """Not yet read on a page."""
        return self.filter(read_at=None)


class Notification(Timed):
    """Something that a person is told, on a page and by mail; `key` says it only once."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="notifications")
    person = models.ForeignKey(User, models.PROTECT, related_name="notifications")
    key = models.CharField(max_length=200)
    title = models.CharField(max_length=400)
    text = models.TextField()
    url = models.CharField(max_length=500)
    mailed_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "key"), name="notification_once"),)
        indexes = (
            models.Index(
                fields=("person", "partnership"),
                condition=Q(read_at=None),
                name="notification_unread",
            ),
        )

    def __str__(self) -> str:
        return f"{self.title} ({self.person})"
