from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from accounts.models import Organisation, User
from core.dates import short_day
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced, Timed
from records.models import PART_2_HAS_GROUND, Record, open_to
from workstreams.models import Workstream


class RiskCategory(models.TextChoices):
    WORKFORCE = "workforce", "Workforce"
    FINANCE = "finance", "Finance"
    INFORMATION_GOVERNANCE = "information_governance", "Information governance"
    GOVERNANCE = "governance", "Governance"
    SERVICE_DELIVERY = "service_delivery", "Service delivery"
    REPUTATION = "reputation", "Reputation"
    QUALITY = "quality", "Quality"


class Response(models.TextChoices):
    TOLERATE = "tolerate", "Tolerate"
    TREAT = "treat", "Treat"
    TRANSFER = "transfer", "Transfer"
    TERMINATE = "terminate", "Terminate"


class RiskStatus(models.TextChoices):
    OPEN = "open", "Open"
    CLOSED = "closed", "Closed"


def factor() -> "models.PositiveSmallIntegerField[int, int]":
    """A consequence or a likelihood: 1 to 5 (NPSA 2008)."""
    return models.PositiveSmallIntegerField(validators=[MinValueValidator(1), MaxValueValidator(5)])


def score_of(stage: str) -> models.GeneratedField:
    """Consequence times likelihood, worked out by the database: a score is never typed."""
    return models.GeneratedField(
        expression=F(f"{stage}_consequence") * F(f"{stage}_likelihood"),
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
    )


def one_to_five(*fields: str, name: str) -> models.CheckConstraint:
    """Each of `fields` is from 1 to 5."""
    return models.CheckConstraint(
        name=name, condition=Q(*(Q(**{f"{field}__range": (1, 5)}) for field in fields))
    )


class RiskQuerySet(models.QuerySet["Risk"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of risks, and of the workstream each threatens."""
        seen = Workstream.objects.visible_to(user)
        return self.filter(open_to(user, self.model), workstream__in=seen.values("pk"))

    def open(self) -> Self:
        """Still could happen."""
        return self.filter(status=RiskStatus.OPEN)

    def worst_first(self) -> Self:
        """By current score, then by reference."""
        return self.order_by("-current_score", "reference_order")


@track(exclude=["reference_order"])
class Risk(Record, Referenced):
    """Something uncertain that would threaten a workstream, scored before, now and as hoped."""

    name = models.CharField(max_length=300)
    cause = models.TextField()
    event = models.TextField()
    effect = models.TextField()
    category = models.CharField(max_length=30, choices=RiskCategory)
    workstream = models.ForeignKey(Workstream, models.PROTECT, related_name="risks")
    owner = models.ForeignKey(User, models.PROTECT, related_name="risks")
    owning_organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="owned_risks"
    )
    partners_affected = models.ManyToManyField(
        Organisation, through="RiskPartner", related_name="risks"
    )
    inherent_consequence = factor()
    inherent_likelihood = factor()
    current_consequence = factor()
    current_likelihood = factor()
    target_consequence = factor()
    target_likelihood = factor()
    inherent_score = score_of("inherent")
    current_score = score_of("current")
    target_score = score_of("target")
    target_date = models.DateField(null=True, blank=True)
    response = models.CharField(max_length=20, choices=Response)
    gaps = models.TextField(blank=True)
    next_review_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=RiskStatus, default=RiskStatus.OPEN)

    objects = RiskQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        constraints = (
            UNIQUE_REFERENCE,
            PART_2_HAS_GROUND,
            one_to_five(
                "inherent_consequence",
                "inherent_likelihood",
                "current_consequence",
                "current_likelihood",
                "target_consequence",
                "target_likelihood",
                name="risk_factors_one_to_five",
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"


@track()
class RiskPartner(models.Model):
    """An organisation that a risk would affect."""

    risk = models.ForeignKey(Risk, models.CASCADE)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("risk", "organisation"), name="risk_partner_once"),
        )

    def __str__(self) -> str:
        return str(self.organisation)


@track()
class Control(Timed):
    """Something in place that makes a risk less likely or less harmful."""

    risk = models.ForeignKey(Risk, models.PROTECT, related_name="controls")
    position = models.PositiveSmallIntegerField(default=0)
    text = models.TextField()

    class Meta:
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.text


@track()
class Review(Timed):
    """A fresh judgement of a risk on a day: both factors, and why."""

    risk = models.ForeignKey(Risk, models.PROTECT, related_name="reviews")
    reviewed_on = models.DateField()
    consequence = factor()
    likelihood = factor()
    score = models.GeneratedField(
        expression=F("consequence") * F("likelihood"),
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
    )
    rationale = models.TextField(blank=True)
    author = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="reviews")

    class Meta:
        ordering = ("reviewed_on", "pk")
        constraints = (
            models.UniqueConstraint(fields=("risk", "reviewed_on"), name="review_once_a_day"),
            one_to_five("consequence", "likelihood", name="review_factors_one_to_five"),
        )

    def __str__(self) -> str:
        return f"{self.risk.reference} on {short_day(self.reviewed_on)}"
