"""Calendars that people have subscribed to."""

from hashlib import sha256
from typing import Self

from django.db import models
from django.db.models import Q

from accounts.models import Partnership, User
from core.history import track
from core.models import Timed
from workstreams.models import Workstream


class FeedKind(models.TextChoices):
    MINE = "mine", "My own milestones, and meetings of bodies on which I sit"
    WORKSTREAM = "workstream", "One workstream's milestones"
    PARTNERSHIP = "partnership", "Every milestone and meeting that I may see"


def digest_of(secret: str) -> str:
    """The SHA-256 by which an address is known, and from which it cannot be made again."""
    return sha256(secret.encode()).hexdigest()


class FeedQuerySet(models.QuerySet["CalendarFeed"]):
    def open(self) -> Self:
        """Not taken back."""
        return self.filter(revoked_at=None)

    def at(self, secret: str) -> Self:
        """The one whose address holds `secret`."""
        return self.open().filter(secret_sha256=digest_of(secret))


@track()
class CalendarFeed(Timed):
    """A secret address at which a person's calendar reads dates; only a digest of it is kept."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="calendar_feeds")
    person = models.ForeignKey(User, models.PROTECT, related_name="calendar_feeds")
    kind = models.CharField(max_length=20, choices=FeedKind)
    workstream = models.ForeignKey(
        Workstream, models.PROTECT, null=True, blank=True, related_name="calendar_feeds"
    )
    secret_sha256 = models.CharField(max_length=64, unique=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="feed_of_a_workstream_names_it",
                condition=Q(kind=FeedKind.WORKSTREAM, workstream__isnull=False)
                | ~Q(kind=FeedKind.WORKSTREAM) & Q(workstream=None),
            ),
        )

    def __str__(self) -> str:
        return self.get_kind_display()
