from django.db import models
from django.db.models.functions import Lower

from core.history import track
from records.models import PART_2_HAS_GROUND
from workstreams.models.kept import Came, Kept, KeptQuerySet, in_order, optional_text


class CohortQuerySet(KeptQuerySet["Cohort"]):
    """Cohorts of capability programmes."""


@track()
class Cohort(Kept):
    """One cohort of a capability programme: how long, how many sessions, who took part.

    `organisations` counts every organisation that took part, also those that are no partner.
    """

    programme = models.CharField(max_length=200)
    led_by = optional_text(200)
    aim = optional_text(1000)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    sessions = models.PositiveSmallIntegerField(null=True, blank=True)
    organisations = models.PositiveIntegerField(null=True, blank=True)
    led_to = optional_text(1000)

    objects = CohortQuerySet.as_manager()

    class Meta:
        ordering = ("programme", "starts_on", "name")
        constraints = (
            models.UniqueConstraint(
                "partnership",
                Lower("programme"),
                Lower("name"),
                name="cohort_once",
                violation_error_message="The programme has a cohort of this name already.",
            ),
            in_order(
                "starts_on",
                "ends_on",
                name="cohort_dates_in_order",
                words="The cohort ends before it begins: check both dates.",
            ),
            PART_2_HAS_GROUND,
        )

    def __str__(self) -> str:
        return f"{self.programme}, {self.name}"

    @property
    def months(self) -> int | None:
        """How many calendar months it runs, begun ones counted whole; None while it goes on."""
        if self.ends_on is None:
            return None
        years, months = self.ends_on.year - self.starts_on.year, self.ends_on.month
        whole = years * 12 + months - self.starts_on.month
        return whole + (self.ends_on.day >= self.starts_on.day)


@track()
class CohortAttendance(Came):
    """How many people of an organisation took part in a cohort."""

    cohort = models.ForeignKey(Cohort, models.PROTECT, related_name="attendance")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("cohort", "organisation"), name="cohort_attendance_once"
            ),
        )
