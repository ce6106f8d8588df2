from decimal import Decimal
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from accounts.models import Organisation, User
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced, dates_in_order
from milestones.models import Milestone
from records.models import PART_2_HAS_GROUND, Record, open_to
from workstreams.models import Indicator, Workstream, in_seen_workstream


class BenefitCategory(models.TextChoices):
    """What kind of good a benefit is; only cash-releasing counts in the financial total."""

    CASH_RELEASING = "cash_releasing", "Cash-releasing"
    NON_CASH_RELEASING = "non_cash_releasing", "Non-cash-releasing"
    QUANTIFIABLE = "quantifiable", "Quantifiable non-financial"
    QUALITATIVE = "qualitative", "Qualitative"
    SOCIETAL = "societal", "Societal"


class Direction(models.TextChoices):
    INCREASE = "increase", "Increase"
    DECREASE = "decrease", "Decrease"
    MAINTAIN = "maintain", "Maintain"


class BenefitStatus(models.TextChoices):
    IDENTIFIED = "identified", "Identified"
    PLANNED = "planned", "Planned"
    BEING_REALISED = "being_realised", "Being realised"
    REALISED = "realised", "Realised"
    VERIFIED = "verified", "Verified"
    NOT_ACHIEVED = "not_achieved", "Not achieved"
    WITHDRAWN = "withdrawn", "Withdrawn"


class BenefitQuerySet(models.QuerySet["Benefit"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of benefits, and of the workstream each belongs to."""
        return self.filter(open_to(user, self.model), in_seen_workstream(user))


class RateKind(models.TextChoices):
    """Which Green Book rate brings its money of later years to today's worth."""

    STANDARD = "standard", "Standard"
    HEALTH = "health", "Health"


def amount() -> "models.DecimalField[Decimal | int | str | None, Decimal | None]":
    """A measured value, exact, or nothing when not known."""
    return models.DecimalField(max_digits=16, decimal_places=4, null=True, blank=True)


@track(exclude=["reference_order"])
class Benefit(Record, Referenced):
    """An improvement that was promised, and how it is measured."""

    name = models.CharField(max_length=300)
    category = models.CharField(max_length=30, choices=BenefitCategory)
    workstream = models.ForeignKey(Workstream, models.PROTECT, related_name="benefits")
    measure = models.CharField(max_length=300)
    population = models.CharField(max_length=300, blank=True)
    data_source = models.CharField(max_length=300, blank=True)
    unit = models.CharField(max_length=60)
    is_unbounded = models.BooleanField(default=False)
    direction = models.CharField(max_length=20, choices=Direction)
    baseline_value = amount()
    baseline_date = models.DateField(null=True, blank=True)
    target_value = amount()
    target_date = models.DateField(null=True, blank=True)
    owner = models.ForeignKey(User, models.PROTECT, related_name="benefits")
    full_year_value = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    is_disbenefit = models.BooleanField(default=False)
    discounted_at = models.CharField(max_length=10, choices=RateKind, default=RateKind.STANDARD)
    status = models.CharField(max_length=20, choices=BenefitStatus, default=BenefitStatus.PLANNED)
    beneficiaries = models.ManyToManyField(
        Organisation, through="Beneficiary", related_name="benefits"
    )
    indicators = models.ManyToManyField(Indicator, through="Citation", related_name="benefits")
    enabled_by = models.ManyToManyField(Milestone, through="Enabler", related_name="benefits")
    rolls_up = models.ManyToManyField(
        "self", through="RollUp", symmetrical=False, related_name="rolled_up_by"
    )

    objects = BenefitQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        indexes = (models.Index("partnership", Lower("measure"), name="benefit_measured_alike"),)
        constraints = (
            UNIQUE_REFERENCE,
            PART_2_HAS_GROUND,
            dates_in_order("baseline_date", "target_date", name="benefit_dates_in_order"),
            models.CheckConstraint(
                name="benefit_disbenefit_money_not_positive",
                condition=Q(is_disbenefit=False)
                | Q(full_year_value=None)
                | Q(full_year_value__lte=0),
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"


@track()
class Beneficiary(models.Model):
    """An organisation that a benefit is for."""

    benefit = models.ForeignKey(Benefit, models.CASCADE)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "beneficiaries"
        constraints = (
            models.UniqueConstraint(fields=("benefit", "organisation"), name="beneficiary_once"),
        )

    def __str__(self) -> str:
        return str(self.organisation)


@track()
class Citation(models.Model):
    """An indicator of the outcomes framework that a benefit serves."""

    benefit = models.ForeignKey(Benefit, models.CASCADE)
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("benefit", "indicator"), name="citation_once"),
        )

    def __str__(self) -> str:
        return str(self.indicator)


@track()
class Enabler(models.Model):
    """A milestone without which a benefit cannot come."""

    benefit = models.ForeignKey(Benefit, models.CASCADE)
    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("benefit", "milestone"), name="enabler_once"),
        )

    def __str__(self) -> str:
        return str(self.milestone)


@track()
class RollUp(models.Model):
    """A benefit that is already counted inside another, and never added to it."""

    whole = models.ForeignKey(Benefit, models.CASCADE, related_name="parts")
    part = models.ForeignKey(Benefit, models.PROTECT, related_name="wholes")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("whole", "part"), name="roll_up_once"),
            models.CheckConstraint(name="roll_up_of_another", condition=~Q(whole=F("part"))),
        )

    def __str__(self) -> str:
        return f"{self.part} in {self.whole}"
