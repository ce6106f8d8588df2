"""What became of a promise: the moves of its status, and its money year by year."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from core.evidence import NEVER_CHANGED, NEVER_EMPTIED
from core.history import track
from core.models import Timed
from risks.models.benefit import Benefit, BenefitStatus


class StatusMove(models.Model):
    """A move of a benefit from one status to another, by whom and why; kept for good."""

    benefit = models.ForeignKey(Benefit, models.PROTECT, related_name="moves")
    before = models.CharField(max_length=20, choices=BenefitStatus)
    after = models.CharField(max_length=20, choices=BenefitStatus)
    reason = models.CharField(max_length=1000)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    moved_on = models.DateField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-pk",)
        triggers = (NEVER_CHANGED, NEVER_EMPTIED)
        constraints = (
            models.CheckConstraint(name="status_move_has_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"{self.benefit.reference} {self.get_after_display().lower()}"


@track()
class YearValue(Timed):
    """Pounds of a benefit that fall in one financial year: planned, and realised so far.

    `year` is the one in which the financial year begins, in April. The full-year value of the
    benefit is another thing: its rate once it is there.
    """

    benefit = models.ForeignKey(Benefit, models.PROTECT, related_name="years")
    year = models.PositiveSmallIntegerField()
    planned = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    actual = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ("year",)
        constraints = (
            models.UniqueConstraint(fields=("benefit", "year"), name="year_value_once"),
            models.CheckConstraint(
                name="year_value_says_something",
                condition=Q(planned__isnull=False) | Q(actual__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.benefit.reference}, {self.label}"

    @property
    def label(self) -> str:
        """The financial year as people write it: 2019/20."""
        return f"{self.year}/{(self.year + 1) % 100:02}"
