from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from core.evidence import NEVER_CHANGED, NEVER_EMPTIED
from milestones.models.milestone import Milestone
from workstreams.models import DeliveryConfidence, Workstream


class ConfidenceAssessmentQuerySet(models.QuerySet["ConfidenceAssessment"]):
    def visible_to(self, user: User) -> Self:
        """Assessments of milestones and workstreams that `user` may see."""
        milestones = Milestone.objects.visible_to(user)
        workstreams = Workstream.objects.visible_to(user)
        return self.filter(
            Q(milestone__in=milestones.values("pk")) | Q(workstream__in=workstreams.values("pk"))
        )

    def of(self, thing: Milestone | Workstream) -> Self:
        """Those of a milestone or a workstream, by the day of the assessment, newest first."""
        name = "milestone" if isinstance(thing, Milestone) else "workstream"
        return self.filter(**{name: thing}).order_by("-assessed_on", "-pk")


class ConfidenceAssessment(models.Model):
    """How likely a person found it, on a day, that a milestone or a workstream delivers.

    Rows are added and never changed: together they are the history.
    """

    milestone = models.ForeignKey(
        Milestone, models.PROTECT, null=True, blank=True, related_name="confidence"
    )
    workstream = models.ForeignKey(
        Workstream, models.PROTECT, null=True, blank=True, related_name="confidence"
    )
    level = models.CharField(max_length=20, choices=DeliveryConfidence)
    reason = models.CharField(max_length=1000)
    assessor = models.ForeignKey(User, models.PROTECT, related_name="+")
    assessed_on = models.DateField()
    recorded_at = models.DateTimeField(default=timezone.now)

    objects = ConfidenceAssessmentQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        triggers = [NEVER_CHANGED, NEVER_EMPTIED]
        constraints = (
            models.CheckConstraint(
                name="confidence_of_one",
                condition=Q(milestone=None, workstream__isnull=False)
                | Q(milestone__isnull=False, workstream=None),
            ),
            models.CheckConstraint(name="confidence_has_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"{self.get_level_display()}: {self.milestone or self.workstream}"
