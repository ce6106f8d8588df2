from typing import Self

from django.db import models
from django.db.models import Q

from accounts.models import Organisation, User
from core.history import track
from core.models import UNIQUE_REFERENCE, Referenced
from governance.bodies.models import Body
from milestones.models import Milestone
from records.models import PART_2_HAS_GROUND, Action, Record, open_to
from risks.models.factors import factor, one_to_five, score_of
from risks.models.objective import Objective
from workstreams.models import Workstream, in_seen_workstream


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


class Proximity(models.TextChoices):
    """How soon it could happen."""

    MONTH = "month", "Within a month"
    QUARTER = "quarter", "Within three months"
    YEAR = "year", "Within a year"
    LATER = "later", "Later than a year"


class RiskStatus(models.TextChoices):
    OPEN = "open", "Open"
    CLOSED = "closed", "Closed"
    HAPPENED = "happened", "Happened, now an issue"


class RiskQuerySet(models.QuerySet["Risk"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of risks, and of the workstream each threatens."""
        return self.filter(open_to(user, self.model), in_seen_workstream(user))

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
    objective = models.ForeignKey(
        Objective, models.PROTECT, null=True, blank=True, related_name="risks"
    )
    proximity = models.CharField(max_length=20, choices=Proximity, blank=True)
    partners_affected = models.ManyToManyField(
        Organisation, through="RiskPartner", related_name="risks"
    )
    milestones = models.ManyToManyField(Milestone, through="RiskMilestone", related_name="risks")
    benefits = models.ManyToManyField("risks.Benefit", through="RiskBenefit", related_name="risks")
    actions = models.ManyToManyField(Action, through="RiskAction", related_name="risks")
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
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="closed_risks"
    )
    closed_for = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+")
    closing_reason = models.TextField(blank=True)

    objects = RiskQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        indexes = (
            models.Index(
                fields=("partnership", "status", "-current_score"), name="risk_worst_first"
            ),
        )
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
            models.CheckConstraint(
                name="risk_closed_whole",
                condition=Q(
                    status=RiskStatus.OPEN, closed_on=None, closed_by=None, closing_reason=""
                )
                | ~Q(status=RiskStatus.OPEN)
                & ~Q(closing_reason="")
                & Q(closed_on__isnull=False, closed_by__isnull=False),
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
