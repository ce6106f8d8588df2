"""Milestones: what was promised, what is forecast, what happened, and what waits for what."""

from dataclasses import dataclass
from datetime import date
from typing import Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from accounts.access import KEEP_REGISTERS
from accounts.models import Area, Level, Organisation, User
from core.dates import short_day
from core.evidence import HereOnly
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced, Timed, dates_in_order
from records.models import PART_2_HAS_GROUND, Record, open_to
from workstreams.models import PriorityArea, Workstream, in_seen_workstream

BASELINE_STAYS = HereOnly(
    name="baseline_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("baseline_date"),
    func="""
        IF NEW.baseline_date IS DISTINCT FROM OLD.baseline_date AND NEW.baseline_date IS DISTINCT
        FROM (
            SELECT held.baseline_date FROM milestones_baselinedate held
            JOIN milestones_baseline whole ON whole.id = held.baseline_id
            WHERE held.milestone_id = NEW.id AND whole.state = 'adopted'
            ORDER BY whole.number DESC LIMIT 1
        ) THEN
            RAISE EXCEPTION 'The baseline of a milestone moves only by a baseline that is adopted';
        END IF;
        RETURN NEW;
    """,
)

GATE = "gate"


def is_gate(name: str) -> bool:
    """Whether a milestone of that name is a gate; its name says so."""
    return name.casefold().startswith(GATE)


class MilestoneStatus(models.TextChoices):
    PLANNED = "planned", "Planned"
    IN_PROGRESS = "in_progress", "In progress"
    COMPLETE = "complete", "Complete"


class HandBrag(models.TextChoices):
    """What a person may rate a milestone that is not complete."""

    RED = "red", "Red"
    AMBER = "amber", "Amber"
    GREEN = "green", "Green"


@dataclass(frozen=True)
class HandRating:
    """How a person says that a milestone stands; never in the place of the computed rating."""

    brag: str
    reason: str
    on: date
    by: User


class MilestoneQuerySet(models.QuerySet["Milestone"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of milestones, and of the workstream each belongs to."""
        return self.filter(open_to(user, self.model), in_seen_workstream(user))

    def open(self) -> Self:
        """Not yet complete."""
        return self.filter(actual_date=None)

    def updatable_by(self, user: User, deeds: frozenset[str]) -> Self:
        """Those whose forecast `user`, who may do `deeds` in the partnership, may change."""
        if KEEP_REGISTERS in deeds:
            return self
        return self.filter(Q(owner=user) | Q(workstream__lead=user))

    def slipped(self) -> Self:
        """Forecast later than the date the board agreed."""
        return self.open().filter(forecast_date__gt=F("baseline_date"))


@track(exclude=["reference_order"])
class Milestone(Record, Referenced):
    """A dated promise of a workstream: baseline agreed, forecast expected, actual reached.

    What takes time has `duration_days`, of the calendar or of England's working days. It ends no
    earlier than `not_before`; `not_after` is a limit that moves nothing and shows as a clash.
    """

    workstream = models.ForeignKey(Workstream, models.PROTECT, related_name="milestones")
    name = models.CharField(max_length=300)
    short_title = models.CharField(max_length=60, blank=True)
    owner = models.ForeignKey(User, models.PROTECT, related_name="milestones")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="milestones")
    level = models.CharField(max_length=20, choices=Level)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="milestones")
    priority_area = models.ForeignKey(
        PriorityArea, models.PROTECT, null=True, blank=True, related_name="milestones"
    )
    baseline_date = models.DateField()
    forecast_date = models.DateField()
    actual_date = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=MilestoneStatus)
    duration_days = models.PositiveSmallIntegerField(default=0)
    in_working_days = models.BooleanField(default=False)
    not_before = models.DateField(null=True, blank=True)
    not_after = models.DateField(null=True, blank=True)
    optimistic_days = models.PositiveIntegerField(null=True, blank=True)
    likely_days = models.PositiveIntegerField(null=True, blank=True)
    pessimistic_days = models.PositiveIntegerField(null=True, blank=True)
    recovery_plan = models.TextField(blank=True)
    recovery_plan_on = models.DateField(null=True, blank=True)
    recovery_plan_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+"
    )
    hand_brag = models.CharField(max_length=10, choices=HandBrag, blank=True)
    hand_reason = models.CharField(max_length=1000, blank=True)
    hand_set_on = models.DateField(null=True, blank=True)
    hand_set_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=200, blank=True)

    objects = MilestoneQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        triggers = [BASELINE_STAYS]
        constraints = (
            UNIQUE_REFERENCE,
            PART_2_HAS_GROUND,
            models.CheckConstraint(
                name="milestone_complete_has_actual",
                condition=Q(status=MilestoneStatus.COMPLETE, actual_date__isnull=False)
                | (~Q(status=MilestoneStatus.COMPLETE) & Q(actual_date=None)),
            ),
            dates_in_order("not_before", "not_after", name="milestone_not_after_follows"),
            models.CheckConstraint(
                name="milestone_recovery_plan_whole",
                condition=Q(recovery_plan_on=None, recovery_plan_by=None)
                | ~Q(recovery_plan="")
                & Q(recovery_plan_on__isnull=False, recovery_plan_by__isnull=False),
            ),
            models.CheckConstraint(
                name="milestone_hand_rating_whole",
                condition=Q(hand_brag="", hand_reason="", hand_set_on=None, hand_set_by=None)
                | ~Q(hand_brag="")
                & ~Q(hand_reason="")
                & Q(hand_set_on__isnull=False, hand_set_by__isnull=False),
            ),
            models.CheckConstraint(
                name="milestone_estimates_whole_and_in_order",
                condition=Q(optimistic_days=None, likely_days=None, pessimistic_days=None)
                | Q(
                    optimistic_days__isnull=False,
                    likely_days__isnull=False,
                    pessimistic_days__isnull=False,
                    optimistic_days__lte=F("likely_days"),
                    likely_days__lte=F("pessimistic_days"),
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"

    @property
    def is_gate(self) -> bool:
        """Whether it is a decision to go on: its name begins with "Gate"."""
        return is_gate(self.name)

    @property
    def priority(self) -> PriorityArea | None:
        """The priority area that it serves: its own, else its workstream's (docs/rules.md 1)."""
        return self.priority_area or self.workstream.priority_area

    @property
    def expected_date(self) -> date:
        """The actual date, else the forecast."""
        return self.actual_date or self.forecast_date

    @property
    def hand_rating(self) -> HandRating | None:
        """How a person says that it stands while it is open; `hand_set_by` has been fetched."""
        if self.actual_date or self.hand_set_on is None or self.hand_set_by is None:
            return None
        return HandRating(self.hand_brag, self.hand_reason, self.hand_set_on, self.hand_set_by)

    @property
    def slippage_days(self) -> int:
        """Actual (or forecast) minus baseline, in days; plus is late."""
        return (self.expected_date - self.baseline_date).days


class ForecastQuerySet(models.QuerySet["Forecast"]):
    def visible_to(self, user: User) -> Self:
        """Forecasts of the milestones that `user` may see."""
        return self.filter(milestone__in=Milestone.objects.visible_to(user).values("pk"))


@track()
class Forecast(Timed):
    """What was said of a milestone's date on a day, by whom and why; kept for good."""

    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="forecasts")
    said_on = models.DateField()
    said_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="forecasts"
    )
    forecast_date = models.DateField()
    reason = models.CharField(max_length=1000, blank=True)

    objects = ForecastQuerySet.as_manager()

    class Meta:
        ordering = ("said_on", "pk")
        indexes = (models.Index(fields=("milestone", "said_on"), name="forecast_by_day"),)

    def __str__(self) -> str:
        return f"{self.milestone.reference}: {short_day(self.forecast_date)}"


class DependencyKind(models.TextChoices):
    """Which end of the predecessor the successor's start or finish waits for."""

    FINISH_START = "FS", "Finish to start"
    START_START = "SS", "Start to start"
    FINISH_FINISH = "FF", "Finish to finish"
    START_FINISH = "SF", "Start to finish"


@track()
class Dependency(Timed):
    """A milestone that waits for another, with lag (or lead, when negative) in days.

    They are days of the calendar, or of England's working days.
    """

    predecessor = models.ForeignKey(Milestone, models.PROTECT, related_name="holds_up")
    successor = models.ForeignKey(Milestone, models.PROTECT, related_name="waits_for")
    kind = models.CharField(max_length=2, choices=DependencyKind)
    lag_days = models.SmallIntegerField(default=0)
    in_working_days = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "dependencies"
        constraints = (
            models.UniqueConstraint(
                fields=("predecessor", "successor", "kind"), name="dependency_once"
            ),
            models.CheckConstraint(
                name="dependency_on_another", condition=~Q(predecessor=F("successor"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.predecessor_id} {self.kind}{self.lag_days:+d} {self.successor_id}"
