from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from accounts.access import seen_by
from accounts.models import Partnership, User
from core.dates import full_day
from core.history import track
from core.models import Timed


class RoadmapQuerySet(models.QuerySet["Roadmap"]):
    def visible_to(self, user: User) -> Self:
        """Roadmaps of the partnerships that `user` is a member of."""
        return self.filter(seen_by(user))


@track()
class Roadmap(Timed):
    """One iteration of what the partnership set out to do, and over how many months."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="roadmaps")
    dated_on = models.DateField()
    horizon_from_months = models.PositiveSmallIntegerField()
    horizon_to_months = models.PositiveSmallIntegerField()
    vision = models.TextField(blank=True)
    aims = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    shared_challenges = ArrayField(models.CharField(max_length=500), default=list, blank=True)
    phases = ArrayField(models.CharField(max_length=500), default=list, blank=True)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ("-dated_on",)
        constraints = (
            models.UniqueConstraint(fields=("partnership", "dated_on"), name="roadmap_dated_once"),
            models.CheckConstraint(
                name="roadmap_horizon_in_order",
                condition=Q(horizon_to_months__gte=F("horizon_from_months")),
            ),
        )

    def __str__(self) -> str:
        return f"Roadmap of {full_day(self.dated_on)}"


@track()
class PriorityArea(Timed):
    """A need that the partnership has put first, such as urgent care."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="priority_areas")
    name = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "name")
        constraints = (
            models.UniqueConstraint("partnership", Lower("name"), name="priority_area_name"),
        )

    def __str__(self) -> str:
        return self.name
