from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef

from accounts.models import User
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced
from records.models import PART_2_HAS_GROUND, Record, open_to


class ObjectiveQuerySet(models.QuerySet["Objective"]):
    def visible_to(self, user: User) -> Self:
        """What `user`'s memberships and the objectives' classification allow."""
        return self.filter(open_to(user, self.model))

    def without(self, risks: "models.QuerySet[models.Model]") -> Self:
        """Those that none of `risks` threatens."""
        return self.exclude(Exists(risks.filter(objective=OuterRef("pk"))))


@track(exclude=["reference_order"])
class Objective(Record, Referenced):
    """Something the partnership means to achieve under one of its aims, which risks threaten."""

    name = models.CharField(max_length=300)
    aim = models.CharField(max_length=200, blank=True)
    owner = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="objectives"
    )

    objects = ObjectiveQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        constraints = (UNIQUE_REFERENCE, PART_2_HAS_GROUND)

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"
