"""What was measured of a benefit, and what its chart is judged by."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from core.evidence import NEVER_CHANGED, NEVER_EMPTIED
from core.history import track
from core.models import Timed
from risks.models.benefit import Benefit, amount


class Confidence(models.TextChoices):
    """How far a figure can be relied on, as who gives it judges."""

    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"


@track()
class Measurement(Timed):
    """What was planned and what was measured for one period of a benefit."""

    benefit = models.ForeignKey(Benefit, models.PROTECT, related_name="measurements")
    period = models.DateField()
    planned = amount()
    actual = amount()
    source = models.CharField(max_length=300, blank=True)
    confidence = models.CharField(max_length=10, choices=Confidence, blank=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("period",)
        constraints = (
            models.UniqueConstraint(fields=("benefit", "period"), name="measurement_once"),
        )

    def __str__(self) -> str:
        return f"{self.benefit.reference}, {self.period:%b %Y}"


class Correction(models.Model):
    """What a measurement said before somebody corrected it, and why; kept for good."""

    measurement = models.ForeignKey(Measurement, models.PROTECT, related_name="corrections")
    planned = amount()
    actual = amount()
    source = models.CharField(max_length=300, blank=True)
    confidence = models.CharField(max_length=10, choices=Confidence, blank=True)
    reason = models.CharField(max_length=1000)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-pk",)
        triggers = (NEVER_CHANGED, NEVER_EMPTIED)
        constraints = (
            models.CheckConstraint(name="correction_has_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"{self.measurement} corrected"


@track()
class Rebase(Timed):
    """A period from which the limits of a benefit's chart are worked out anew."""

    benefit = models.ForeignKey(Benefit, models.PROTECT, related_name="rebases")
    period = models.DateField()
    reason = models.CharField(max_length=1000)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("period",)
        constraints = (
            models.UniqueConstraint(fields=("benefit", "period"), name="rebase_once"),
            models.CheckConstraint(name="rebase_has_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"{self.benefit.reference}, limits from {self.period:%b %Y}"


@track()
class TargetStep(Timed):
    """What a chart is judged against from a period on, until the next step or the target."""

    benefit = models.ForeignKey(Benefit, models.PROTECT, related_name="target_steps")
    period = models.DateField()
    value = models.DecimalField(max_digits=16, decimal_places=4)
    reason = models.CharField(max_length=1000)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("period",)
        constraints = (
            models.UniqueConstraint(fields=("benefit", "period"), name="target_step_once"),
            models.CheckConstraint(name="target_step_has_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"{self.benefit.reference}, target {self.value} from {self.period:%b %Y}"
