from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q

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


def kept_with_its_route(published: str) -> pgtrigger.Trigger:
    """A trigger that refuses every change of a row of a published route; `published` finds it."""
    return pgtrigger.Trigger(
        name="published_kept",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF EXISTS ({published} AND NOT is_draft) THEN
                RAISE EXCEPTION 'A published route never changes';
            END IF;
            RETURN COALESCE(NEW, OLD);
        """,
    )


def reminder_days() -> list[int]:
    """Working days before a deadline on which those who have not voted are reminded."""
    return [3, 1]


class RouteQuerySet(models.QuerySet["Route"]):
    def visible_to(self, user: User) -> Self:
        """Routes of the partnerships that `user` is a member of."""
        return self.filter(seen_by(user))

    def newest(self, slug: str) -> "Route":
        """The version of the route that new sign-offs take."""
        return self.published().filter(slug=slug).order_by("-version")[:1].get()

    def published(self) -> Self:
        """Versions that are no drafts, of routes that are still in use."""
        return self.filter(is_draft=False, retired_at=None)

    def with_stages(self) -> Self:
        """With their stages, in three queries whatever their number."""
        stages = StageTemplate.objects.select_related("body").prefetch_related("people")
        return self.prefetch_related(Prefetch("stages", stages))

    def in_use(self) -> Self:
        """The newest published version of each route that is not retired."""
        newer = self.model._default_manager.filter(
            partnership=OuterRef("partnership"),
            slug=OuterRef("slug"),
            version__gt=OuterRef("version"),
            is_draft=False,
        )
        return self.published().filter(~Exists(newer))


@track()
class Route(Timed):
    """A template: the stages that a proposal passes. A running sign-off has a frozen copy.

    A version is a draft until it is published; published, it never changes. It is for the kinds of
    proposal in `subject_kinds`; empty `change_kinds` = any, `value_from` in pounds with linked
    changes summed. A change to one of `material_fields` after the first vote asks again.
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="routes")
    slug = models.SlugField(max_length=80)
    name = models.CharField(max_length=200)
    version = models.PositiveSmallIntegerField(default=1)
    subject_kinds = ArrayField(models.CharField(max_length=40))
    change_kinds = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    value_from = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    material_fields = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    is_urgent = models.BooleanField(default=False)
    reminder_days = ArrayField(models.PositiveSmallIntegerField(), default=reminder_days)
    is_draft = models.BooleanField(default=False)
    edition = models.PositiveIntegerField(default=1)
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = RouteQuerySet.as_manager()

    class Meta:
        ordering = ("slug", "version")
        triggers = [
            pgtrigger.Protect(
                name="published_stays",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Q(old__is_draft=False),
            ),
            pgtrigger.Trigger(
                name="published_kept",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(exclude=["retired_at", "updated_at"]),
                func="""
                    IF NOT OLD.is_draft THEN
                        RAISE EXCEPTION 'A published route never changes';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]
        constraints = (
            models.UniqueConstraint(
                fields=("partnership", "slug", "version"), name="route_version_once"
            ),
            models.UniqueConstraint(
                fields=("partnership", "slug"), condition=Q(is_draft=True), name="route_one_draft"
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
    people = models.ManyToManyField(User, through="NamedApprover", blank=True, related_name="+")
    rule = models.CharField(max_length=20, choices=DecisionRule)
    n = models.PositiveSmallIntegerField(default=1)
    sectors = ArrayField(models.CharField(max_length=20, choices=Sector), default=list, blank=True)
    has_casting_vote = models.BooleanField(default=True)
    deadline_working_days = models.PositiveSmallIntegerField()
    condition = models.JSONField(default=dict, blank=True)
    assessments = ArrayField(models.CharField(max_length=40), default=list, blank=True)

    class Meta:
        ordering = ("position",)
        triggers = [
            kept_with_its_route(
                "SELECT 1 FROM signoff_route WHERE id IN (NEW.route_id, OLD.route_id)"
            )
        ]
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


@track()
class NamedApprover(models.Model):
    """A person whom a stage of a route asks by name."""

    stage = models.ForeignKey(StageTemplate, models.CASCADE)
    person = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        triggers = [
            kept_with_its_route(
                "SELECT 1 FROM signoff_stagetemplate stage"
                " JOIN signoff_route route ON route.id = stage.route_id"
                " WHERE stage.id IN (NEW.stage_id, OLD.stage_id)"
            )
        ]
        constraints = (
            models.UniqueConstraint(fields=("stage", "person"), name="named_approver_once"),
        )

    def __str__(self) -> str:
        return str(self.person)
