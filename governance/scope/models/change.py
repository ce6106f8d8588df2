from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from accounts.models import Level, Organisation, User
from core.history import track
from core.models import IN_ORDER, UNIQUE_REFERENCE, Referenced, Timed
from governance.scope.models.service import Service
from records.models import PART_2_HAS_GROUND, Record, open_to
from risks.models import Benefit, Risk
from workstreams.models import Workstream, in_seen_workstream


class ChangeKind(models.TextChoices):
    BRING_IN = "bring_in", "Bring into scope"
    TAKE_OUT = "take_out", "Take out of scope"
    MOVE_LEVEL = "move_level", "Move level"
    ALIGN_ELSEWHERE = "align_elsewhere", "Align elsewhere"
    CHANGE_POPULATION = "change_population", "Change population"


class ChangeState(models.TextChoices):
    DRAFT = "draft", "Draft"
    SCREENING = "screening", "Screening"
    IN_SIGN_OFF = "in_sign_off", "In sign-off"
    RETURNED = "returned", "Returned for rework"
    APPROVED = "approved", "Approved"
    APPROVED_WITH_CONDITIONS = "approved_with_conditions", "Approved with conditions"
    RECOMMENDED = "recommended", "Recommended"
    DEFERRED = "deferred", "Deferred"
    REJECTED = "rejected", "Rejected"
    EFFECTIVE = "effective", "Effective"
    WITHDRAWN = "withdrawn", "Withdrawn"


class AssessmentKind(models.TextChoices):
    QUALITY = "qia", "Quality impact assessment"
    EQUALITY = "eqia", "Equality impact assessment"
    DATA_PROTECTION = "dpia", "Data protection impact assessment"
    INVOLVEMENT = "involvement", "Involvement and scrutiny"


class AssessmentState(models.TextChoices):
    NOT_REQUIRED = "not_required", "Not required"
    REQUIRED = "required", "Required"
    IN_PROGRESS = "in_progress", "In progress"
    SIGNED = "signed", "Signed"


class ScopeChangeQuerySet(models.QuerySet["ScopeChange"]):
    def visible_to(self, user: User) -> Self:
        """What `user` may see of scope changes, and of the workstream that sponsors each."""
        return self.filter(open_to(user, self.model), in_seen_workstream(user))


@track(exclude=["reference_order"])
class ScopeChange(Record, Referenced):
    """A proposal to bring services in, take them out, align them or change whom they serve."""

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=ChangeKind)
    workstream = models.ForeignKey(Workstream, models.PROTECT, related_name="scope_changes")
    whole_life_value = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    level = models.CharField(max_length=20, choices=Level)
    effective_on = models.DateField()
    population = models.CharField(max_length=200, blank=True)
    co_production = models.TextField(blank=True)
    without_benefit = models.TextField(blank=True)
    state = models.CharField(max_length=30, choices=ChangeState, default=ChangeState.DRAFT)
    decided_on = models.DateField(null=True, blank=True)
    takes_effect_on = models.DateField(null=True, blank=True)
    proposed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="proposed_scope_changes"
    )
    services = models.ManyToManyField(
        Service, through="ChangedService", related_name="scope_changes"
    )
    benefits = models.ManyToManyField(
        Benefit, through="LinkedBenefit", related_name="scope_changes"
    )
    risks = models.ManyToManyField(Risk, through="LinkedRisk", related_name="scope_changes")
    partners_affected = models.ManyToManyField(
        Organisation, through="AffectedPartner", related_name="scope_changes"
    )

    objects = ScopeChangeQuerySet.as_manager()

    class Meta(Referenced.Meta):
        abstract = False
        indexes = (IN_ORDER,)
        constraints = (
            UNIQUE_REFERENCE,
            PART_2_HAS_GROUND,
            models.CheckConstraint(
                name="scope_change_value_not_negative",
                condition=Q(whole_life_value=None) | Q(whole_life_value__gte=0),
            ),
        )

    def __str__(self) -> str:
        return f"{self.reference} {self.name}"


@track()
class ChangedService(models.Model):
    """A service that a scope change is about."""

    change = models.ForeignKey(ScopeChange, models.CASCADE)
    service = models.ForeignKey(Service, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("change", "service"), name="changed_service_once"),
        )

    def __str__(self) -> str:
        return str(self.service)


@track()
class LinkedBenefit(models.Model):
    """A benefit that a scope change would bring."""

    change = models.ForeignKey(ScopeChange, models.CASCADE)
    benefit = models.ForeignKey(Benefit, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("change", "benefit"), name="linked_benefit_once"),
        )

    def __str__(self) -> str:
        return str(self.benefit)


@track()
class LinkedRisk(models.Model):
    """A risk that bears on a scope change."""

    change = models.ForeignKey(ScopeChange, models.CASCADE)
    risk = models.ForeignKey(Risk, models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("change", "risk"), name="linked_risk_once"),)

    def __str__(self) -> str:
        return str(self.risk)


@track()
class AffectedPartner(models.Model):
    """A partner whose own signatory is asked about a scope change."""

    change = models.ForeignKey(ScopeChange, models.CASCADE)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("change", "organisation"), name="affected_partner_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.organisation)


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    def visible_to(self, user: User) -> Self:
        """Assessments of the changes that `user` may see."""
        return self.filter(change__in=ScopeChange.objects.visible_to(user).values("pk"))


@track()
class Assessment(Timed):
    """A judgement of a scope change's effect that must be signed before the board decides."""

    change = models.ForeignKey(ScopeChange, models.PROTECT, related_name="assessments")
    kind = models.CharField(max_length=20, choices=AssessmentKind)
    state = models.CharField(max_length=20, choices=AssessmentState)
    reason = models.CharField(max_length=500, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    signed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="signed_assessments"
    )
    valid_until = models.DateField(null=True, blank=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("change", "kind"), name="assessment_once"),
            models.CheckConstraint(
                name="assessment_signed_whole",
                condition=Q(
                    state=AssessmentState.SIGNED,
                    signed_on__isnull=False,
                    valid_until__isnull=False,
                    valid_until__gte=models.F("signed_on"),
                )
                | ~Q(state=AssessmentState.SIGNED) & Q(signed_on=None, valid_until=None),
            ),
            models.CheckConstraint(
                name="assessment_not_required_has_reason",
                condition=~Q(state=AssessmentState.NOT_REQUIRED) | ~Q(reason=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.change.reference}"

    def is_good(self, on: date) -> bool:
        """Not required, or signed by that day and still valid on it."""
        if self.state == AssessmentState.NOT_REQUIRED:
            return True
        if self.signed_on is None or self.valid_until is None:
            return False
        return self.signed_on <= on <= self.valid_until
