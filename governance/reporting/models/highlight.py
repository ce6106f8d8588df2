from typing import Self

import pgtrigger
from django.db import models
from django.db.models import Q

from accounts.models import Membership, Role, User
from core.evidence import Evidence
from core.history import track
from core.models import Timed
from governance.reporting.models.rounds import ReportingRound
from workstreams.models import DeliveryConfidence, Workstream, in_seen_workstream


class ReportState(models.TextChoices):
    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Submitted"
    ACCEPTED = "accepted", "Accepted"
    RETURNED = "returned", "Returned"


class Rating(models.TextChoices):
    """How a workstream stands, in the words of a milestone's BRAG."""

    BLUE = "blue", "B: Complete"
    RED = "red", "R: Red"
    AMBER = "amber", "A: Amber"
    GREEN = "green", "G: Green"


TEXTS = ("achieved", "planned", "exceptions", "decisions_asked")
TYPED = (
    "brag_now",
    "brag_reason",
    "brag_next",
    "confidence",
    "confidence_by",
    "confidence_on",
    *TEXTS,
)
AFTERWARDS = (
    "state",
    "accepted_at",
    "accepted_by_id",
    "returned_at",
    "returned_by_id",
    "return_reason",
    "updated_at",
)
_LATER = ", ".join(f"'{name}'" for name in AFTERWARDS)
FROZEN = Evidence(
    name="frozen_once_submitted",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF OLD.state = 'draft' THEN
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        END IF;
        IF TG_OP = 'DELETE' OR OLD.state <> 'submitted' OR NEW.state = 'draft'
            OR to_jsonb(NEW) - ARRAY[{_LATER}] <> to_jsonb(OLD) - ARRAY[{_LATER}]
        THEN
            RAISE EXCEPTION 'A submitted report is frozen: % keeps it as it was', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
    """,
)


class ReportQuerySet(models.QuerySet["HighlightReport"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of workstreams: accepted reports; all of them to those who write."""
        office = Membership.objects.current().filter(user=user, role=Role.PROGRAMME_OFFICE)
        return self.filter(
            Q(state=ReportState.ACCEPTED)
            | Q(workstream__lead=user)
            | Q(workstream__sro=user)
            | Q(round__partnership__in=office.values("partnership")),
            in_seen_workstream(user),
        )

    def accepted_seen_by(self, user: User) -> Self:
        """Those that stand, as far as `user` may see them, in fewer words than `visible_to`."""
        return self.accepted().filter(in_seen_workstream(user))

    def accepted(self) -> Self:
        """Those that stand."""
        return self.filter(state=ReportState.ACCEPTED)

    def current(self) -> Self:
        """The version of each report that counts: all but those returned."""
        return self.exclude(state=ReportState.RETURNED)

    def latest_first(self) -> Self:
        """By period, then by version."""
        return self.order_by("-round__ends_on", "-version")


def together(*names: str, state: str) -> Q:
    """Each of `names` is set in that state of a report, and in no other."""
    return Q(**{f"{name}__isnull": False for name in names}, state=state) | Q(
        ~Q(state=state), **{name: None for name in names}
    )


@track()
class HighlightReport(Timed):
    """What a workstream reports on a period; once submitted its text never changes again."""

    round = models.ForeignKey(ReportingRound, models.PROTECT, related_name="reports")
    workstream = models.ForeignKey(Workstream, models.PROTECT, related_name="highlight_reports")
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=20, choices=ReportState, default=ReportState.DRAFT)
    brag_computed = models.CharField(max_length=10, choices=Rating, blank=True)
    brag_last = models.CharField(max_length=10, choices=Rating, blank=True)
    brag_now = models.CharField(max_length=10, choices=Rating, blank=True)
    brag_reason = models.CharField(max_length=1000, blank=True)
    brag_next = models.CharField(max_length=10, choices=Rating, blank=True)
    confidence = models.CharField(max_length=20, choices=DeliveryConfidence, blank=True)
    confidence_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    confidence_on = models.DateField(null=True, blank=True)
    achieved = models.TextField(blank=True)
    planned = models.TextField(blank=True)
    exceptions = models.TextField(blank=True)
    decisions_asked = models.TextField(blank=True)
    edits = models.PositiveIntegerField(default=0)
    edited_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    submitted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    return_reason = models.CharField(max_length=2000, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        triggers = (FROZEN,)
        constraints = (
            models.UniqueConstraint(
                fields=("round", "workstream", "version"), name="report_version_once"
            ),
            models.UniqueConstraint(
                fields=("round", "workstream"),
                condition=~Q(state=ReportState.RETURNED),
                name="report_current_once",
            ),
            models.CheckConstraint(
                name="report_submitted_whole",
                condition=Q(state=ReportState.DRAFT, submitted_at=None, submitted_by=None)
                | Q(
                    ~Q(state=ReportState.DRAFT),
                    ~Q(brag_now=""),
                    ~Q(brag_next=""),
                    ~Q(achieved=""),
                    ~Q(planned=""),
                    submitted_at__isnull=False,
                    submitted_by__isnull=False,
                ),
            ),
            models.CheckConstraint(
                name="report_confidence_whole",
                condition=Q(state=ReportState.DRAFT)
                | Q(~Q(confidence=""), confidence_by__isnull=False, confidence_on__isnull=False),
            ),
            models.CheckConstraint(
                name="report_accepted_whole",
                condition=together("accepted_at", "accepted_by", state=ReportState.ACCEPTED),
            ),
            models.CheckConstraint(
                name="report_returned_whole",
                condition=together("returned_at", "returned_by", state=ReportState.RETURNED)
                & (~Q(state=ReportState.RETURNED) | ~Q(return_reason="")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.workstream.reference}, {self.round}"

    @property
    def is_frozen(self) -> bool:
        """Submitted, whatever became of it then."""
        return self.state != ReportState.DRAFT

    @property
    def confidence_word(self) -> str:
        """Green to Red, or nothing when nobody has judged."""
        return DeliveryConfidence(self.confidence).label if self.confidence else ""
