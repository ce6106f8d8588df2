from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

from accounts.access import seen_by
from accounts.models import Partnership, User
from core.dates import full_day
from core.history import track
from core.models import Timed
from governance.bodies.models import Meeting

PATIENCE = timedelta(minutes=15)  # longer than any build may take, waiting for its turn included


class PackState(models.TextChoices):
    """How far a pack has come."""

    QUEUED = "queued", "Waiting its turn"
    BUILDING = "building", "Being built"
    READY = "ready", "Ready"
    FAILED = "failed", "Failed"


UNDER_WAY = (PackState.QUEUED, PackState.BUILDING)


class BoardPackQuerySet(models.QuerySet["BoardPack"]):
    def visible_to(self, user: User) -> Self:
        """Packs of the partnerships that `user` is a member of: they hold nothing confidential."""
        return self.filter(seen_by(user))

    def without_contents(self) -> Self:
        """For lists: neither the PDF nor its snapshot is fetched."""
        return self.defer("pdf", "snapshot")

    def ready(self) -> Self:
        """Built, with their PDF kept."""
        return self.filter(state=PackState.READY)

    def under_way(self, now: datetime) -> Self:
        """Asked for and not given up on: nobody waits for a build that never answers."""
        return self.filter(state__in=UNDER_WAY, requested_at__gt=now - PATIENCE)


@track(exclude=["pdf", "snapshot", "progress"])
class BoardPack(Timed):
    """What the board reads before it meets: one frozen snapshot, and the PDF drawn from it."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="board_packs")
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="board_packs"
    )
    on = models.DateField()
    requested_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="board_packs"
    )
    requested_at = models.DateTimeField()
    state = models.CharField(max_length=20, choices=PackState, default=PackState.QUEUED)
    progress = models.CharField(max_length=200, blank=True)
    snapshot = models.JSONField(null=True, blank=True)
    snapshot_sha256 = models.CharField(max_length=64, blank=True)
    engine = models.JSONField(default=dict, blank=True)
    pdf = models.BinaryField(null=True, blank=True)
    pdf_sha256 = models.CharField(max_length=64, blank=True)
    pages = models.PositiveSmallIntegerField(null=True, blank=True)
    built_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=500, blank=True)

    objects = BoardPackQuerySet.as_manager()

    class Meta:
        ordering = ("-requested_at", "-pk")
        constraints = (
            models.CheckConstraint(
                name="board_pack_ready_whole",
                condition=~Q(state=PackState.READY)
                | Q(
                    ~Q(pdf_sha256=""),
                    ~Q(snapshot_sha256=""),
                    pdf__isnull=False,
                    snapshot__isnull=False,
                    pages__isnull=False,
                    built_at__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="board_pack_failed_says_why",
                condition=Q(state=PackState.FAILED) & ~Q(failure="")
                | ~Q(state=PackState.FAILED) & Q(failure=""),
            ),
        )

    def __str__(self) -> str:
        return f"Board pack, position at {full_day(self.on)}"

    @property
    def is_ready(self) -> bool:
        """Built, with its PDF kept."""
        return self.state == PackState.READY

    @property
    def file_name(self) -> str:
        """What the PDF is called when it is saved."""
        return f"board-pack-{self.on:%Y-%m-%d}.pdf"

    def is_under_way(self, now: datetime) -> bool:
        """Asked for and not given up on."""
        return self.state in UNDER_WAY and self.requested_at > now - PATIENCE
