from typing import Self

from django.db import models
from django.db.models import Q

from accounts.models import Organisation, User
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced, dates_in_order
from core.written import Written
from governance.bodies.models import Body
from records.models import PART_2_HAS_GROUND, Record, belongs_to_seen, open_to
from workstreams.models.roadmap import PriorityArea


class WorkstreamKind(models.TextChoices):
    DELIVERY = "delivery", "Delivery"
    ENABLING = "enabling", "Enabling"


class WorkstreamQuerySet(models.QuerySet["Workstream"]):
    def visible_to(self, user: User) -> Self:
        """What `user`'s memberships and the workstreams' classification allow."""
        return self.filter(open_to(user, self.model))

    def answered_for_by(self, user: User) -> Self:
        """Those that `user` leads, or is the senior responsible owner of."""
        return self.filter(Q(lead=user) | Q(sro=user))


@track(exclude=["reference_order"])
class Workstream(Record, Referenced):
    """A strand of the roadmap: who leads it, who answers for it, where it reports."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=WorkstreamKind)
    priority_area = models.ForeignKey(
        PriorityArea, models.PROTECT, null=True, blank=True, related_name="workstreams"
    )
    lead_organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="led_workstreams"
    )
    sro = models.ForeignKey(User, models.PROTECT, related_name="answers_for_workstreams")
    lead = models.ForeignKey(User, models.PROTECT, related_name="leads_workstreams")
    reports_to = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="workstreams"
    )
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    aim = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=200, blank=True)

    objects = WorkstreamQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        constraints = (
            UNIQUE_REFERENCE,
            PART_2_HAS_GROUND,
            dates_in_order("starts_on", "ends_on", name="workstream_dates_in_order"),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"


def in_seen_workstream(user: User) -> Written:
    """Rows whose workstream `user` may see."""
    return belongs_to_seen(user, Workstream, "workstream")
