"""What a risk hangs together with: milestones, benefits, and the actions against it."""

from django.db import models

from core.history import track
from milestones.models import Milestone
from records.models import Action
from risks.models.benefit import Benefit
from risks.models.risk import Risk


@track()
class RiskMilestone(models.Model):
    """A milestone that a risk threatens."""

    risk = models.ForeignKey(Risk, models.CASCADE)
    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("risk", "milestone"), name="risk_milestone_once"),
        )

    def __str__(self) -> str:
        return str(self.milestone)


@track()
class RiskBenefit(models.Model):
    """A benefit that a risk threatens."""

    risk = models.ForeignKey(Risk, models.CASCADE)
    benefit = models.ForeignKey(Benefit, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("risk", "benefit"), name="risk_benefit_once"),
        )

    def __str__(self) -> str:
        return str(self.benefit)


@track()
class RiskAction(models.Model):
    """Something that a person is to do against a risk."""

    risk = models.ForeignKey(Risk, models.CASCADE)
    action = models.ForeignKey(Action, models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("risk", "action"), name="risk_action_once"),)

    def __str__(self) -> str:
        return str(self.action)
