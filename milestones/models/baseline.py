"""Baselines: the dates that the partnership agreed to be judged by, each kept with its decision."""

from datetime import date
from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Q

from accounts.models import User
from core.dates import short_day
from core.evidence import Evidence, HereOnly
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced, Timed
from governance.signoff.models import Decision
from milestones.models.milestone import Milestone
from records.models import PART_2_HAS_GROUND, Record, open_to

ADOPTED_STAYS = Evidence(
    name="adopted_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'DELETE' THEN
            IF OLD.state = 'adopted' THEN
                RAISE EXCEPTION 'A baseline that was adopted stays as it was adopted';
            END IF;
            RETURN OLD;
        END IF;
        IF OLD.state = 'adopted' AND
            (NEW.state, NEW.number, NEW.adopted_on, NEW.name, NEW.decision_id)
            IS DISTINCT FROM (OLD.state, OLD.number, OLD.adopted_on, OLD.name, OLD.decision_id)
        THEN
            RAISE EXCEPTION 'A baseline that was adopted stays as it was adopted';
        END IF;
        RETURN NEW;
    """,
)
FROZEN = """
    IF EXISTS (
        SELECT FROM milestones_baseline whole WHERE whole.state = 'adopted'
        AND whole.id IN (NEW.baseline_id, OLD.baseline_id)
    ) THEN
        RAISE EXCEPTION 'The dates of a baseline that was adopted stay as they were adopted';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""
DATES_STAY = Evidence(
    name="dates_stay",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=FROZEN,
)
NONE_JOINS = HereOnly(
    name="none_joins", when=pgtrigger.Before, operation=pgtrigger.Insert, func=FROZEN
)


class BaselineState(models.TextChoices):
    """How far a baseline has come from being proposed to being what milestones are judged by."""

    DRAFT = "draft", "Draft"
    IN_SIGN_OFF = "in_sign_off", "In sign-off"
    RETURNED = "returned", "Returned for rework"
    DEFERRED = "deferred", "Deferred"
    APPROVED = "approved", "Approved"
    APPROVED_WITH_CONDITIONS = "approved_with_conditions", "Approved with conditions"
    RECOMMENDED = "recommended", "Recommended"
    REJECTED = "rejected", "Rejected"
    WITHDRAWN = "withdrawn", "Withdrawn"
    ADOPTED = "adopted", "Adopted"


class BaselineQuerySet(models.QuerySet["Baseline"]):
    def visible_to(self, user: User) -> Self:
        """What `user`'s memberships and the baselines' classification allow."""
        return self.filter(open_to(user, self.model))

    def adopted(self) -> Self:
        """Those that were adopted, the first of them first."""
        return self.filter(state=BaselineState.ADOPTED).order_by("number")


@track(exclude=["reference_order"])
class Baseline(Record, Referenced):
    """Dates of milestones agreed together: the first by the office, each later one by a decision.

    `number` counts the adopted ones of a partnership from 1.
    """

    name = models.CharField(max_length=200)
    why = models.TextField(blank=True)
    state = models.CharField(max_length=30, choices=BaselineState, default=BaselineState.DRAFT)
    proposed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="proposed_baselines"
    )
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="baselines"
    )

    objects = BaselineQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        triggers = [ADOPTED_STAYS]
        constraints = (
            UNIQUE_REFERENCE,
            PART_2_HAS_GROUND,
            models.UniqueConstraint(fields=("partnership", "number"), name="baseline_number_once"),
            models.CheckConstraint(
                name="baseline_adopted_whole",
                condition=Q(
                    state=BaselineState.ADOPTED, number__isnull=False, adopted_on__isnull=False
                )
                | ~Q(state=BaselineState.ADOPTED) & Q(number=None, adopted_on=None),
            ),
            models.CheckConstraint(
                name="baseline_after_the_first_is_decided",
                condition=Q(number=None) | Q(number=1) | Q(decision__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"

    @property
    def is_adopted(self) -> bool:
        """Whether milestones are judged by it, or were."""
        return self.state == BaselineState.ADOPTED


class BaselineDateQuerySet(models.QuerySet["BaselineDate"]):
    def visible_to(self, user: User) -> Self:
        """Dates of milestones that `user` may see, in baselines that they may see."""
        return self.filter(
            milestone__in=Milestone.objects.visible_to(user).values("pk"),
            baseline__in=Baseline.objects.visible_to(user).values("pk"),
        )

    def adopted(self) -> Self:
        """Those of adopted baselines, in the order in which they were adopted."""
        return self.filter(baseline__state=BaselineState.ADOPTED).order_by("baseline__number")


@track()
class BaselineDate(Timed):
    """The date that a baseline gives a milestone; `was_date` is the one that it takes the place of.

    The first baseline replaces none.
    """

    baseline = models.ForeignKey(Baseline, models.PROTECT, related_name="dates")
    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="baseline_dates")
    baseline_date = models.DateField()
    was_date = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=1000, blank=True)

    objects = BaselineDateQuerySet.as_manager()

    class Meta:
        ordering = ("baseline", "milestone")
        triggers = [DATES_STAY, NONE_JOINS]
        constraints = (
            models.UniqueConstraint(fields=("baseline", "milestone"), name="baseline_date_once"),
        )

    def __str__(self) -> str:
        return f"{self.milestone.reference}: {short_day(self.baseline_date)}"

    @property
    def before(self) -> date:
        """The date that it moves from; the same date when it moves from none."""
        return self.was_date or self.baseline_date

    @property
    def days(self) -> int:
        """How many days it moves the milestone; plus is later."""
        return (self.baseline_date - self.before).days
