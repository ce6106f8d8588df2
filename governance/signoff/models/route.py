from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from accounts.access import seen_by
from accounts.models import Partnership, Role, Sector, User
from core.history import track
from core.models import Timed
from governance.bodies.models import Body, DecisionRule


class Approvers(models.TextChoices):
    """Who is asked at a stage."""

    BODY = "body", "Seats of a body"
    PARTNERS = "partners", "Each affected partner, through its signatory"
    ROLE = "role", "Holders of a role"
    PEOPLE = "people", "Named people"


class RouteQuerySet(models.QuerySet["Route"]):
    def visible_to(self, user: User) -> Self:
        """Routes of the partnerships that `user` is a member of."""
        return self.filter(seen_by(user))

    def newest(self, slug: str) -> "Route":
        """The version of the route that new sign-offs take."""
        return self.filter(slug=slug).order_by("-version")[:1].get()


@track()
class Route(Timed):
    """A template: the stages that a proposal passes. A running sign-off has a frozen copy.

    `material_fields` is frozen with it as the record of what the partnership calls material;
    nothing reads it yet: a proposal is edited only between rounds, and all are asked again.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="routes")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    version = models.PositiveSmallIntegerField(default=1)
    subject_kinds = ArrayField(models.CharField(max_length=40))
    material_fields = ArrayField(models.CharField(max_length=60), default=list, blank=True)

    objects = RouteQuerySet.as_manager()

    class Meta:
        ordering = ("slug", "version")
        constraints = (
            models.UniqueConstraint(
                fields=("partnership", "slug", "version"), name="route_version_once"
            ),
        )

    def __str__(self) -> str:
        return self.name


@track()
class StageTemplate(Timed):
    """A stage of a route: whom it asks, its rule, its deadline, and when it applies."""

    route = models.ForeignKey(Route, models.PROTECT, related_name="stages")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    approvers = models.CharField(max_length=20, choices=Approvers)
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField(max_length=20, choices=Role, blank=True)
    people = models.ManyToManyField(User, blank=True, related_name="+")
    rule = models.CharField(max_length=20, choices=DecisionRule)
    n = models.PositiveSmallIntegerField(default=1)
    sectors = ArrayField(models.CharField(max_length=20, choices=Sector), default=list, blank=True)
    has_casting_vote = models.BooleanField(default=True)
    deadline_working_days = models.PositiveSmallIntegerField()
    condition = models.JSONField(default=dict, blank=True)
    needs_assessments = models.BooleanField(default=False)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("route", "position"), name="stage_template_once"),
            models.CheckConstraint(
                name="stage_template_asks_somebody",
                condition=Q(approvers=Approvers.BODY, body__isnull=False, role="")
                | Q(approvers=Approvers.ROLE, body=None) & ~Q(role="")
                | Q(approvers__in=(Approvers.PARTNERS, Approvers.PEOPLE), body=None, role=""),
            ),
            models.CheckConstraint(name="stage_template_n_positive", condition=Q(n__gte=1)),
            models.CheckConstraint(
                name="stage_template_has_deadline", condition=Q(deadline_working_days__gte=1)
            ),
        )

    def __str__(self) -> str:
        return f"{self.position}. {self.name}"
