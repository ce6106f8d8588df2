from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, OuterRef, Q

from accounts.models import Organisation, Succession, User
from core.history import track
from core.models import Timed, dates_in_order
from governance.scope.models.service import Service

if TYPE_CHECKING:
    from datetime import date


class Jointly(models.TextChoices):
    """What an organisation does for a service beside the one that leads."""

    COMMISSIONING = "joint", "Joint commissioner"


def running(day: "date | OuterRef") -> Q:
    """Of that day; the first and the last day are included."""
    begun = Q(starts_on=None) | Q(starts_on__lte=day)
    return begun & (Q(ends_on=None) | Q(ends_on__gte=day))


class JointCommissionerQuerySet(models.QuerySet["JointCommissioner"]):
    def running(self, day: "date | OuterRef") -> Self:
        """Those of that day."""
        return self.filter(running(day))


@track()
class JointCommissioner(Timed):
    """An organisation that commissions a service beside the lead commissioner, between two days.

    Both days are included; none means from the first, and until further notice.
    """

    service = models.ForeignKey(Service, models.PROTECT, related_name="joint_commissioners")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="jointly_commissions"
    )
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    succession = models.ForeignKey(
        Succession, models.PROTECT, null=True, blank=True, related_name="joint_commissioners"
    )
    reason = models.CharField(max_length=500, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = JointCommissionerQuerySet.as_manager()

    class Meta:
        ordering = (F("starts_on").asc(nulls_first=True), "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("service", "organisation", "starts_on"),
                nulls_distinct=False,
                name="joint_commissioner_once_a_day",
            ),
            dates_in_order("starts_on", "ends_on", name="joint_commissioner_dates_in_order"),
            models.CheckConstraint(
                name="joint_commissioner_taken_over_on_a_day",
                condition=Q(succession=None) | Q(starts_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.organisation}, joint commissioner of {self.service}"
