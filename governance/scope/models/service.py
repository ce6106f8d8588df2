from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from accounts.models import Level, Organisation, User
from core.dates import short_day
from core.history import track
from core.models import Timed
from records.models import PART_2_HAS_GROUND, Record, open_to

if TYPE_CHECKING:
    from governance.scope.models.change import ScopeChange


class ScopeValue(models.TextChoices):
    """Where a service stands; scope is fluid, so each state has a date."""

    OUT_OF_SCOPE = "out_of_scope", "Out of scope"
    PROPOSED = "proposed", "Proposed"
    IN_SCOPE = "in_scope", "In scope"
    ALIGNED_ELSEWHERE = "aligned_elsewhere", "Aligned elsewhere"
    REMOVED = "removed", "Removed"


UNDECIDED = (ScopeValue.OUT_OF_SCOPE, ScopeValue.PROPOSED)


class ServiceQuerySet(models.QuerySet["Service"]):
    def visible_to(self, user: User) -> Self:
        """What `user`'s memberships and the services' classification allow."""
        return self.filter(open_to(user, self.model))


@track()
class Service(Record):
    """Care that a provider gives to a population, commissioned by someone.

    Provider, commissioner, level and population are today's; what held on any other day is in
    the dated rows, once one of these has changed.
    """

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=120)
    provider = models.ForeignKey(Organisation, models.PROTECT, related_name="provides")
    commissioner = models.ForeignKey(Organisation, models.PROTECT, related_name="commissions")
    level = models.CharField(max_length=20, choices=Level)
    population = models.CharField(max_length=200, blank=True)
    whole_life_value = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)

    objects = ServiceQuerySet.as_manager()

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint("partnership", Lower("name"), name="service_name"),
            models.UniqueConstraint(fields=("partnership", "slug"), name="service_slug"),
            PART_2_HAS_GROUND,
        )

    def __str__(self) -> str:
        return self.name


def became(today: date) -> Q:
    """Decided, and no longer to come: whatever change gave it, it is no secret."""
    return Q(starts_on__lte=today) & ~Q(value__in=UNDECIDED)


class ScopeStateQuerySet(models.QuerySet["ScopeState"]):
    def told(self, changes: "models.QuerySet[ScopeChange]", today: date) -> Self:
        """Those that give away no change but `changes`.

        That a service is proposed, or what it is to become, is as secret as its change; what it
        has become is not.
        """
        open_ones = Q(change=None) | Q(change__in=changes.values("pk"))
        return self.filter(open_ones | became(today))


@track()
class ScopeState(Timed):
    """What a service's scope became on a day, and by which change."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="scope_states")
    value = models.CharField(max_length=20, choices=ScopeValue)
    aligned_level = models.CharField(max_length=20, choices=Level, blank=True)
    starts_on = models.DateField()
    change = models.ForeignKey(
        "scope.ScopeChange", models.PROTECT, null=True, blank=True, related_name="scope_states"
    )

    objects = ScopeStateQuerySet.as_manager()

    class Meta:
        ordering = ("starts_on", "pk")
        constraints = (
            models.UniqueConstraint(fields=("service", "starts_on"), name="scope_state_once_a_day"),
            models.CheckConstraint(
                name="scope_state_aligned_has_level",
                condition=Q(value=ScopeValue.ALIGNED_ELSEWHERE) & ~Q(aligned_level="")
                | ~Q(value=ScopeValue.ALIGNED_ELSEWHERE) & Q(aligned_level=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.service}: {self.get_value_display()} from {short_day(self.starts_on)}"
