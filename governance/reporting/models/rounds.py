from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from accounts.access import seen_by
from accounts.models import Partnership, User
from core.history import track
from core.models import Timed, dates_in_order
from governance.reporting.rules import (
    DEADLINE_WORKING_DAYS,
    MOST_WORKING_DAYS,
    REMINDER_DAYS,
    Period,
)
from workstreams.models import Workstream


class Cadence(models.TextChoices):
    """How often a round opens by itself."""

    OFF = "off", "Never: the programme office opens each round"
    MONTHLY = "monthly", "After each month"
    QUARTERLY = "quarterly", "After each quarter"


MONTHS = {Cadence.MONTHLY: 1, Cadence.QUARTERLY: 3}


def reminder_days() -> list[int]:
    """Working days before the deadline on which leads are reminded, by default."""
    return list(REMINDER_DAYS)


def reminded_on() -> "ArrayField[list[int], list[int]]":
    """Working days before the deadline."""
    return ArrayField(models.PositiveSmallIntegerField(), default=reminder_days, blank=True)


@track()
class ReportingCadence(Timed):
    """How a partnership's rounds of reporting come about; one that has none keeps the defaults."""

    partnership = models.OneToOneField(Partnership, models.PROTECT, related_name="reporting")
    every = models.CharField(max_length=20, choices=Cadence, default=Cadence.OFF)
    deadline_working_days = models.PositiveSmallIntegerField(default=DEADLINE_WORKING_DAYS)
    reminder_days = reminded_on()

    class Meta:
        verbose_name_plural = "reporting cadences"
        constraints = (
            models.CheckConstraint(
                name="cadence_deadline_days",
                condition=Q(deadline_working_days__range=(1, MOST_WORKING_DAYS)),
            ),
        )

    def __str__(self) -> str:
        return self.get_every_display()


class RoundQuerySet(models.QuerySet["ReportingRound"]):
    def visible_to(self, user: User) -> Self:
        """Rounds of the partnerships that `user` is a member of."""
        return self.filter(seen_by(user))


def _days(start: str, end: str) -> Func:
    return Func(F(start), F(end), Value("[]"), function="daterange")


@track()
class ReportingRound(Timed):
    """A period that workstreams report on, from when on, and by when."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="reporting_rounds")
    starts_on = models.DateField()
    ends_on = models.DateField()
    opens_on = models.DateField()
    deadline_working_days = models.PositiveSmallIntegerField(default=DEADLINE_WORKING_DAYS)
    deadline_on = models.DateField()
    reminder_days = reminded_on()
    opened_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    announced_at = models.DateTimeField(null=True, blank=True)
    workstreams = models.ManyToManyField(
        Workstream, through="AskedWorkstream", related_name="reporting_rounds"
    )

    objects = RoundQuerySet.as_manager()

    class Meta:
        ordering = ("-ends_on",)
        constraints = (
            dates_in_order("starts_on", "ends_on", name="round_dates_in_order"),
            dates_in_order("opens_on", "deadline_on", name="round_opens_by_its_deadline"),
            models.CheckConstraint(
                name="round_deadline_after_period", condition=Q(deadline_on__gt=F("ends_on"))
            ),
            models.CheckConstraint(
                name="round_deadline_days",
                condition=Q(deadline_working_days__range=(1, MOST_WORKING_DAYS)),
            ),
            ExclusionConstraint(
                name="round_periods_apart",
                expressions=[
                    (
                        Func(F("partnership"), F("partnership"), Value("[]"), function="int8range"),
                        RangeOperators.OVERLAPS,
                    ),
                    (_days("starts_on", "ends_on"), RangeOperators.OVERLAPS),
                ],
            ),
        )

    def __str__(self) -> str:
        return self.period.name

    @property
    def period(self) -> Period:
        """The days it is about."""
        return Period(self.starts_on, self.ends_on)

    @property
    def address(self) -> str:
        """Its last day, by which no other round of the partnership goes: '2020-01-31'."""
        return self.ends_on.isoformat()

    def is_open(self, on: date) -> bool:
        """Whether workstreams may report on the day `on`; late ones still may."""
        return self.opens_on <= on


@track()
class AskedWorkstream(models.Model):
    """A workstream that a round asks for its report."""

    round = models.ForeignKey(ReportingRound, models.PROTECT, related_name="asked")
    workstream = models.ForeignKey(Workstream, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("round", "workstream"), name="workstream_asked_once"),
        )

    def __str__(self) -> str:
        return f"{self.workstream_id} for {self.round_id}"
