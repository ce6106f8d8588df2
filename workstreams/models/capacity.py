from decimal import Decimal
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from accounts.models import Organisation
from core.history import track
from records.models import PART_2_HAS_GROUND
from workstreams.models.kept import Kept, KeptQuerySet, in_order

NOT_BELOW_NOTHING = MinValueValidator(Decimal(0), "It cannot be below 0.")


def equivalents(**options: Any) -> "models.DecimalField[Any, Any]":
    """Whole-time equivalents, in hundredths."""
    return models.DecimalField(
        max_digits=7, decimal_places=2, validators=(NOT_BELOW_NOTHING,), **options
    )


class ReleasedCapacityQuerySet(KeptQuerySet["ReleasedCapacity"]):
    """Capacity that partners release."""


@track()
class ReleasedCapacity(Kept):
    """People whom a partner promised to release for a period, and whom it released.

    What was released is None while nobody has said.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField()
    promised_people = models.PositiveIntegerField()
    promised_wte = equivalents()
    released_people = models.PositiveIntegerField(null=True, blank=True)
    released_wte = equivalents(null=True, blank=True)

    objects = ReleasedCapacityQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "released capacity"
        ordering = ("-starts_on", "organisation__name", "name")
        constraints = (
            in_order(
                "starts_on",
                "ends_on",
                name="releasedcapacity_dates_in_order",
                words="The period ends before it begins: check both dates.",
            ),
            models.CheckConstraint(
                name="releasedcapacity_released_whole",
                condition=Q(released_people=None, released_wte=None)
                | Q(released_people__isnull=False, released_wte__isnull=False),
                violation_error_message="Give both the people and the whole-time equivalents"
                " released, or neither.",
            ),
            models.CheckConstraint(
                name="releasedcapacity_wte_within_people",
                condition=Q(promised_wte__gte=0, promised_wte__lte=models.F("promised_people"))
                & (
                    Q(released_wte=None)
                    | Q(released_wte__gte=0, released_wte__lte=models.F("released_people"))
                ),
                violation_error_message="There are more whole-time equivalents than people.",
            ),
            PART_2_HAS_GROUND,
        )

    @property
    def gap_wte(self) -> Decimal | None:
        """Released less promised; minus is short. None while nobody has said."""
        return None if self.released_wte is None else self.released_wte - self.promised_wte
