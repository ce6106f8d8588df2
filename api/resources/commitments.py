"""What the parties of agreements commit to, and the milestones and benefits that keep it."""

from typing import Any, cast

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, F, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat
from rest_framework import serializers

from accounts.models import User
from api.register import Register, Row
from governance.mous.models import Commitment, CommitmentBenefit, CommitmentMilestone
from milestones.models import Milestone
from risks.models import Benefit

REFERENCE = Concat(
    "agreement__reference", Value("/"), Cast("number", CharField()), output_field=CharField()
)


class CommitmentSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField(help_text="Of the agreement and its number: MOU01/1.")
    agreement_reference = serializers.CharField()
    number = serializers.IntegerField()
    text = serializers.CharField()
    made_by = serializers.CharField(
        allow_null=True, help_text="The party's short name; none when every party made it."
    )
    due_on = serializers.DateField(allow_null=True)
    milestone_references = serializers.ListField(child=serializers.CharField())
    benefit_references = serializers.ListField(child=serializers.CharField())
    retired_on = serializers.DateField(allow_null=True)
    retired_why = serializers.CharField(allow_blank=True)


class CommitmentFilter(django_filters.FilterSet):
    agreement = django_filters.CharFilter("agreement__reference", "iexact")
    party = django_filters.CharFilter("party__organisation__short_name", "iexact")
    milestone = django_filters.CharFilter(method="kept_by_milestone")
    benefit = django_filters.CharFilter(method="kept_by_benefit")
    is_standing = django_filters.BooleanFilter("retired_on", "isnull")

    class Meta:
        model = Commitment
        fields = ("agreement", "party", "milestone", "benefit", "is_standing")

    def kept_by_milestone(
        self, rows: QuerySet[Any, Any], name: str, value: str
    ) -> QuerySet[Any, Any]:
        """Those of a milestone that the caller may see."""
        seen = Milestone.objects.visible_to(person_of(self)).filter(reference__iexact=value)
        links = CommitmentMilestone.objects.filter(milestone__in=seen.values("pk"))
        return rows.filter(pk__in=links.values("commitment"))

    def kept_by_benefit(
        self, rows: QuerySet[Any, Any], name: str, value: str
    ) -> QuerySet[Any, Any]:
        """Those of a benefit that the caller may see."""
        seen = Benefit.objects.visible_to(person_of(self)).filter(reference__iexact=value)
        links = CommitmentBenefit.objects.filter(benefit__in=seen.values("pk"))
        return rows.filter(pk__in=links.values("commitment"))


def person_of(asked: django_filters.FilterSet) -> User:
    """Who asks a list."""
    return cast(User, asked.request.user)


class CommitmentViewSet(Register):
    """What parties commit to in the agreements that the caller may see, with what keeps it."""

    serializer_class = CommitmentSerializer
    filterset_class = CommitmentFilter
    queryset = Commitment.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        return commitment_rows(self.person).filter(agreement__partnership=self.partnership)


def commitment_rows(person: User) -> QuerySet[Any, Any]:
    """The fields of CommitmentSerializer, of what `person` may see."""
    rows: QuerySet[Any, Any] = (
        Commitment.objects.visible_to(person)
        .order_by("agreement__reference_order", "number")
        .values(
            *("number", "text", "due_on", "retired_on", "retired_why"),
            reference=REFERENCE,
            agreement_reference=F("agreement__reference"),
            made_by=F("party__organisation__short_name"),
            milestone_references=references(Milestone, person),
            benefit_references=references(Benefit, person),
        )
    )
    return rows


def references(model: type[Milestone | Benefit], person: User) -> ArraySubquery:
    """References of what keeps a commitment, as far as `person` may see it."""
    seen: QuerySet[Any] = model.objects.visible_to(person)
    linked = seen.filter(commitments=OuterRef("pk")).order_by("reference_order")
    return ArraySubquery(linked.values("reference"))
