from typing import Self

from django.db import models
from django.db.models import Q

from accounts.models import User
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced
from records.models import PART_2_HAS_GROUND, Record, open_to
from risks.models.risk import Risk
from workstreams.models import Workstream, in_seen_workstream


class IssueKind(models.TextChoices):
    """What has happened already, or what is taken to be true until shown otherwise."""

    ISSUE = "issue", "Issue"
    ASSUMPTION = "assumption", "Assumption"


class IssueOutcome(models.TextChoices):
    """What became of it."""

    OPEN = "", "Open"
    RESOLVED = "resolved", "Resolved"
    HELD = "held", "Held true"
    FALSE = "false", "Proved false"


class IssueQuerySet(models.QuerySet["Issue"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of the log, and of the workstream and risk that each is about."""
        risks = Risk.objects.visible_to(user).values("pk")
        return self.filter(
            Q(risk=None) | Q(risk__in=risks), open_to(user, self.model), in_seen_workstream(user)
        )

    def open(self) -> Self:
        """Still to be resolved."""
        return self.filter(outcome=IssueOutcome.OPEN)


@track(exclude=["reference_order"])
class Issue(Record, Referenced):
    """An issue or an assumption of the log; an issue that was a risk keeps the link to it."""

    kind = models.CharField(max_length=20, choices=IssueKind)
    name = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    workstream = models.ForeignKey(Workstream, models.PROTECT, related_name="issues")
    owner = models.ForeignKey(User, models.PROTECT, related_name="issues")
    risk = models.ForeignKey(Risk, models.PROTECT, null=True, blank=True, related_name="issues")
    raised_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(
        max_length=20, choices=IssueOutcome, default=IssueOutcome.OPEN, blank=True
    )
    resolution = models.TextField(blank=True)
    resolved_on = models.DateField(null=True, blank=True)
    resolved_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = IssueQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        constraints = (
            UNIQUE_REFERENCE,
            PART_2_HAS_GROUND,
            models.CheckConstraint(
                name="issue_resolved_whole",
                condition=Q(outcome="", resolved_on=None, resolved_by=None)
                | ~Q(outcome="") & Q(resolved_on__isnull=False, resolved_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"
