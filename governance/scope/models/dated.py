"""What is so of a service from a day on, until the day of the next; no day means from the first.

Each kind has one row a day for a service, so its periods can neither overlap nor leave a gap.
"""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q, QuerySet

from accounts.models import Level, Organisation, Succession, User
from core.history import track
from core.models import Timed
from governance.scope.models.service import Service

if TYPE_CHECKING:
    from datetime import date

    from governance.scope.models.change import ScopeChange

FROM_THE_FIRST = (F("starts_on").asc(nulls_first=True),)


class ResponsibleFor(models.TextChoices):
    """What an organisation does for a service."""

    PROVIDING = "provider", "Provider"
    COMMISSIONING = "commissioner", "Commissioner"


@track()
class Responsibility(Timed):
    """Who provides, or commissions, a service from a day on, and by which succession if any."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="responsibilities")
    role = models.CharField(max_length=20, choices=ResponsibleFor)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="responsibilities")
    starts_on = models.DateField(null=True, blank=True)
    succession = models.ForeignKey(
        Succession, models.PROTECT, null=True, blank=True, related_name="responsibilities"
    )
    reason = models.CharField(max_length=500, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = FROM_THE_FIRST
        verbose_name_plural = "responsibilities"
        constraints = (
            models.UniqueConstraint(
                fields=("service", "role", "starts_on"),
                nulls_distinct=False,
                name="responsibility_once_a_day",
            ),
            models.CheckConstraint(
                name="responsibility_taken_over_on_a_day",
                condition=Q(succession=None) | Q(starts_on__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.organisation}, {self.get_role_display().lower()} of {self.service}"


def is_open(changes: "QuerySet[ScopeChange]") -> Q:
    """By no change, or by one of those."""
    return Q(change=None) | Q(change__in=changes.values("pk"))


def begun_by(today: "date") -> Q:
    """No longer to come: whatever gave it, it is no secret."""
    return Q(starts_on__lte=today)


class GivenQuerySet[M: models.Model](models.QuerySet[M]):
    def told(self, changes: "QuerySet[ScopeChange]", today: "date") -> Self:
        """Those that give away no change but `changes`: what is to come is its change's secret."""
        return self.filter(is_open(changes) | begun_by(today))


@track()
class ServiceLevel(Timed):
    """At which level a service is planned from a day on."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="levels")
    level = models.CharField(max_length=20, choices=Level)
    starts_on = models.DateField(null=True, blank=True)
    change = models.ForeignKey(
        "scope.ScopeChange", models.PROTECT, null=True, blank=True, related_name="levels_given"
    )

    objects = GivenQuerySet["ServiceLevel"].as_manager()

    class Meta:
        ordering = FROM_THE_FIRST
        constraints = (
            models.UniqueConstraint(
                fields=("service", "starts_on"),
                nulls_distinct=False,
                name="service_level_once_a_day",
            ),
        )

    def __str__(self) -> str:
        return f"{self.service}: {self.get_level_display().lower()} level"


@track()
class ServicePopulation(Timed):
    """Whom a service is for from a day on."""

    service = models.ForeignKey(Service, models.PROTECT, related_name="populations")
    population = models.CharField(max_length=200, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    change = models.ForeignKey(
        "scope.ScopeChange", models.PROTECT, null=True, blank=True, related_name="populations_given"
    )

    objects = GivenQuerySet["ServicePopulation"].as_manager()

    class Meta:
        ordering = FROM_THE_FIRST
        constraints = (
            models.UniqueConstraint(
                fields=("service", "starts_on"),
                nulls_distinct=False,
                name="service_population_once_a_day",
            ),
        )

    def __str__(self) -> str:
        return f"{self.service}: {self.population}"
