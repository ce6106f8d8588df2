from django.db import models
from django.db.models import F, Q

from accounts.models import User
from core.history import track
from core.models import Timed
from governance.scope.models.change import ScopeChange


@track()
class LinkAdjustment(Timed):
    """The office's word on whether another change counts with this one; the latest holds."""

    change = models.ForeignKey(ScopeChange, models.PROTECT, related_name="link_adjustments")
    other = models.ForeignKey(ScopeChange, models.PROTECT, related_name="+")
    counts = models.BooleanField()
    reason = models.CharField(max_length=500)
    adjusted_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                name="link_adjustment_of_another", condition=~Q(other=F("change"))
            ),
            models.CheckConstraint(name="link_adjustment_has_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return (
            f"{self.other.reference} {'with' if self.counts else 'without'} {self.change.reference}"
        )
