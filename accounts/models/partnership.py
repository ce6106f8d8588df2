from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone

from core.history import track
from core.models import Timed

if TYPE_CHECKING:
    from accounts.models.user import User


class Level(models.TextChoices):
    """Where something is planned and decided."""

    NEIGHBOURHOOD = "neighbourhood"
    PLACE = "place"
    SYSTEM = "system"


class PartnershipQuerySet(models.QuerySet["Partnership"]):
    def visible_to(self, user: "User") -> Self:
        """Partnerships that `user` is a member of today; a stranger sees none."""
        return self.filter(user.takes_part_in("pk"))


@track()
class Partnership(Timed):
    """Organisations of one place that work together without being a legal body."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    place = models.CharField(max_length=200)
    system = models.CharField(max_length=200)
    reporting_date = models.DateField(null=True, blank=True)
    slippage_tolerance_days = models.PositiveSmallIntegerField(default=14)

    objects = PartnershipQuerySet.as_manager()

    class Meta:
        permissions = (
            ("keep_registers", "Keep milestones and registers current"),
            ("import_workbook", "Import the office's workbook"),
            ("build_pack", "Build board packs"),
            ("run_sign_offs", "Run sign-offs and record what meetings decide"),
            ("read_history", "Read the full history"),
        )

    def __str__(self) -> str:
        return self.name

    def today(self) -> date:
        """The pinned reporting date, else the date in London."""
        return self.reporting_date or timezone.localdate()


@track()
class Area(Timed):
    """A system, place or neighbourhood; areas form a tree."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="areas")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    name = models.CharField(max_length=200)
    level = models.CharField(max_length=20, choices=Level)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("partnership", "level", "name"), name="area_once"),
        )

    def __str__(self) -> str:
        return self.name
