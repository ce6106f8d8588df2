"""What a risk would do to dates, if it happened."""

from django.db import models
from django.db.models import Q

from core.history import track
from core.models import Timed
from milestones.models import Milestone
from milestones.schedule.calendar import MOST_DAYS
from risks.models.risk import Risk


@track()
class ScheduleEffect(Timed):
    """With a `chance` in per cent a risk puts `days` on each of its milestones."""

    risk = models.OneToOneField(Risk, models.PROTECT, related_name="schedule_effect")
    chance = models.PositiveSmallIntegerField()
    days = models.PositiveSmallIntegerField()
    milestones = models.ManyToManyField(
        Milestone, through="EffectMilestone", related_name="schedule_effects"
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="effect_is_uncertain", condition=Q(chance__gte=1, chance__lte=99)
            ),
            models.CheckConstraint(
                name="effect_takes_time", condition=Q(days__gte=1, days__lte=MOST_DAYS)
            ),
        )

    def __str__(self) -> str:
        return f"{self.risk.reference}: {self.chance}%, {self.days} days"


@track()
class EffectMilestone(models.Model):
    """A milestone that a risk would move."""

    effect = models.ForeignKey(ScheduleEffect, models.CASCADE)
    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("effect", "milestone"), name="effect_milestone_once"),
        )

    def __str__(self) -> str:
        return self.milestone.reference
