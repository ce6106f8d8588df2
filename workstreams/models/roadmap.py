from datetime import date
from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from accounts.access import seen_by
from accounts.models import Partnership, User
from core.dates import full_day
from core.history import KEPT_WHOLE, track
from core.models import Timed
from workstreams.iteration import LONGEST_MONTHS, SHORTEST_MONTHS

IN_FORCE_STAYS = pgtrigger.Trigger(
    name="in_force_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF NOT OLD.is_draft THEN
            RAISE EXCEPTION 'An iteration of the roadmap that is no draft stays as it is';
        END IF;
        RETURN COALESCE(NEW, OLD);
    """,
)


class RoadmapQuerySet(models.QuerySet["Roadmap"]):
    def visible_to(self, user: User) -> Self:
        """Roadmaps of the partnerships that `user` is a member of."""
        return self.filter(seen_by(user))

    def adopted(self) -> Self:
        """Iterations that are or were in force, the latest first."""
        return self.filter(is_draft=False).order_by("-dated_on")

    def in_force(self, on: date) -> Self:
        """The iteration that holds on a day is the first of these."""
        return self.adopted().filter(dated_on__lte=on)


def lines(longest: int) -> "ArrayField[list[str], list[str]]":
    """A list as people write it, one item a line; workstreams.iteration reads each."""
    return ArrayField(models.CharField(max_length=longest), default=list, blank=True)


@track()
class Roadmap(Timed):
    """One iteration of what the partnership set out to do, and over how many months.

    A draft is written by the programme office; from the day it is dated an iteration holds, and
    what is not a draft never changes (docs/rules.md 1).
    """

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="roadmaps")
    dated_on = models.DateField()
    is_draft = models.BooleanField(default=False)
    horizon_from_months = models.PositiveSmallIntegerField()
    horizon_to_months = models.PositiveSmallIntegerField()
    vision = models.TextField(blank=True)
    aims = lines(200)
    phases = lines(500)
    shared_challenges = lines(500)
    inherited_strategies = lines(500)
    priority_areas = lines(200)
    outcomes = lines(500)

    objects = RoadmapQuerySet.as_manager()

    class Meta:
        ordering = ("-dated_on",)
        triggers = [IN_FORCE_STAYS, KEPT_WHOLE]
        constraints = (
            models.UniqueConstraint(fields=("partnership", "dated_on"), name="roadmap_dated_once"),
            models.UniqueConstraint(
                fields=("partnership",), condition=Q(is_draft=True), name="roadmap_one_draft"
            ),
            models.CheckConstraint(
                name="roadmap_horizon_in_order",
                condition=Q(horizon_to_months__gte=F("horizon_from_months")),
            ),
            models.CheckConstraint(
                name="roadmap_horizon_within",
                condition=Q(horizon_from_months__gte=SHORTEST_MONTHS)
                & Q(horizon_to_months__lte=LONGEST_MONTHS),
            ),
        )

    def __str__(self) -> str:
        return f"Roadmap of {full_day(self.dated_on)}"

    @property
    def address(self) -> str:
        """Its date, as it stands in an address: 2019-08-23."""
        return self.dated_on.isoformat()


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


@track()
class Outcome(Timed):
    """What is to be better for people, as the outcomes framework of an iteration names it."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="outcomes")
    name = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "name")
        constraints = (models.UniqueConstraint("partnership", Lower("name"), name="outcome_name"),)

    def __str__(self) -> str:
        return self.name


class IndicatorQuerySet(models.QuerySet["Indicator"]):
    def of(self, partnership: Partnership) -> Self:
        """Those of a partnership, in the order of its framework."""
        found = self.filter(outcome__partnership=partnership).select_related("outcome")
        return found.order_by("outcome__position", "outcome__name", "position", "name")


@track()
class Indicator(Timed):
    """How an outcome is told by numbers; benefits cite it."""

    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="indicators")
    name = models.CharField(max_length=300)
    source = models.CharField(max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    objects = IndicatorQuerySet.as_manager()

    class Meta:
        ordering = ("position", "name")
        constraints = (models.UniqueConstraint("outcome", Lower("name"), name="indicator_name"),)

    def __str__(self) -> str:
        return self.name
