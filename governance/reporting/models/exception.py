from datetime import timedelta
from typing import Self

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet

from accounts.models import Membership, Partnership, Role, User
from core.evidence import Evidence
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced, Timed
from governance.bodies.models import Body
from governance.signoff.models import Decision
from milestones.models import Milestone


class ExceptionState(models.TextChoices):
    DRAFT = "draft", "Draft"
    RAISED = "raised", "Raised"
    DECIDED = "decided", "Decided"
    CLOSED = "closed", "Closed"


WRITTEN = ("cause", "impact", "options", "recommendation", "decision_sought", "body")
ANSWER = ("decision_id", "decided_on", "decided_by", "outcome", "recorded_at", "recorded_by_id")
GENERATED = "reference_order"  # not yet worked out when a trigger looks
CLOSING = ("state", "closed_at", "closed_by_id", "close_reason", "updated_at", GENERATED)


def _named(*names: str) -> str:
    return ", ".join(f"'{name}'" for name in names)


KEEPS_ITS_TEXT = Evidence(
    name="keeps_its_text",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'DELETE' OR OLD.state = 'closed'
            OR OLD.state <> 'draft' AND (
                NEW.state = 'draft' OR OLD.state = 'decided' AND NEW.state = 'raised'
                OR to_jsonb(NEW) - ARRAY[{_named(*ANSWER, *CLOSING)}]
                    <> to_jsonb(OLD) - ARRAY[{_named(*ANSWER, *CLOSING)}]
                OR OLD.state = 'decided' AND to_jsonb(NEW) - ARRAY[{_named(*CLOSING)}]
                    <> to_jsonb(OLD) - ARRAY[{_named(*CLOSING)}]
            )
        THEN
            RAISE EXCEPTION 'A report that was raised is kept as it was: %', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
    """,
)


class ExceptionQuerySet(models.QuerySet["ExceptionReport"]):
    def visible_to(self, user: User) -> Self:
        """Those on milestones that `user` may see; a draft to those who write it alone."""
        office = Membership.objects.current().filter(user=user, role=Role.PROGRAMME_OFFICE)
        return self.filter(
            ~Q(state=ExceptionState.DRAFT)
            | Q(milestone__owner=user)
            | Q(milestone__workstream__lead=user)
            | Q(milestone__workstream__sro=user)
            | Q(partnership__in=office.values("partnership")),
            milestone__in=Milestone.objects.visible_to(user).values("pk"),
        )

    def undecided(self) -> Self:
        """A draft, or raised and waiting for its decision."""
        return self.filter(state__in=(ExceptionState.DRAFT, ExceptionState.RAISED))


@track(exclude=["reference_order"])
class ExceptionReport(Referenced, Timed):
    """Why a milestone is beyond its tolerance, what could be done, and what was decided."""

    partnership = models.ForeignKey(Partnership, models.PROTECT, related_name="exception_reports")
    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="exception_reports")
    state = models.CharField(max_length=20, choices=ExceptionState, default=ExceptionState.DRAFT)
    cause = models.TextField(blank=True)
    impact = models.TextField(blank=True)
    options = ArrayField(models.TextField(), default=list, blank=True)
    recommendation = models.TextField(blank=True)
    decision_sought = models.TextField(blank=True)
    body = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="exception_reports"
    )
    baseline_date = models.DateField()
    forecast_date = models.DateField()
    tolerance_days = models.PositiveSmallIntegerField()
    edits = models.PositiveIntegerField(default=0)
    edited_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(null=True, blank=True)
    raised_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    decision = models.ForeignKey(
        Decision, models.PROTECT, null=True, blank=True, related_name="exception_reports"
    )
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    outcome = models.TextField(blank=True)
    recorded_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    close_reason = models.CharField(max_length=2000, blank=True)

    objects = ExceptionQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        triggers = (KEEPS_ITS_TEXT,)
        constraints = (
            UNIQUE_REFERENCE,
            models.UniqueConstraint(
                fields=("milestone",),
                condition=Q(state__in=("draft", "raised")),
                name="exception_undecided_once",
            ),
            models.CheckConstraint(
                name="exception_raised_whole",
                condition=Q(raised_at=None, raised_by=None, state__in=("draft", "closed"))
                | Q(
                    ~Q(state="draft"),
                    ~Q(cause=""),
                    ~Q(impact=""),
                    ~Q(recommendation=""),
                    ~Q(decision_sought=""),
                    options__len__gte=2,
                    body__isnull=False,
                    raised_at__isnull=False,
                    raised_by__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="exception_decided_whole",
                condition=Q(
                    state__in=("draft", "raised", "closed"),
                    decision=None,
                    decided_on=None,
                    decided_by="",
                    outcome="",
                    recorded_at=None,
                    recorded_by=None,
                )
                | Q(
                    ~Q(decided_by=""),
                    ~Q(outcome=""),
                    state__in=("decided", "closed"),
                    raised_at__isnull=False,
                    decided_on__isnull=False,
                    recorded_at__isnull=False,
                    recorded_by__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="exception_closed_whole",
                condition=Q(~Q(state="closed"), closed_at=None, closed_by=None, close_reason="")
                | Q(
                    ~Q(close_reason=""),
                    state="closed",
                    closed_at__isnull=False,
                    closed_by__isnull=False,
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} on {self.milestone.reference}"

    @property
    def days_late(self) -> int:
        """Forecast minus baseline, in days, as it stood when the report was raised."""
        return (self.forecast_date - self.baseline_date).days


def beyond_tolerance(milestones: QuerySet[Milestone], tolerance_days: int) -> QuerySet[Milestone]:
    """Open milestones whose forecast is later than baseline plus tolerance: 15 days of 14."""
    latest = ExpressionWrapper(
        F("baseline_date") + timedelta(days=tolerance_days), output_field=DateField()
    )
    return milestones.filter(actual_date=None, forecast_date__gt=latest)


def without_report(milestones: QuerySet[Milestone]) -> QuerySet[Milestone]:
    """Those that no report covers: none undecided, none decided on this forecast or a later one."""
    reports = ExceptionReport.objects.filter(milestone=OuterRef("pk"))
    decided = reports.filter(
        state=ExceptionState.DECIDED, forecast_date__gte=OuterRef("forecast_date")
    )
    return milestones.filter(~Exists(reports.undecided()), ~Exists(decided))
