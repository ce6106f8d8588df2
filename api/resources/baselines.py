from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from rest_framework import serializers

from api.register import Register, Row
from governance.signoff.models import Decision
from milestones.models import Baseline, BaselineDate, BaselineState, Milestone


class BaselineDateSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    baseline_date = serializers.DateField()
    was_date = serializers.DateField(
        allow_null=True, help_text="The date it moves from; none in the first baseline."
    )
    reason = serializers.CharField(allow_blank=True)


class BaselineSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    name = serializers.CharField()
    why = serializers.CharField(allow_blank=True)
    state = serializers.ChoiceField(choices=BaselineState.choices)
    number = serializers.IntegerField(allow_null=True, help_text="Counts the adopted ones from 1.")
    adopted_on = serializers.DateField(allow_null=True)
    decision_reference = serializers.CharField(allow_null=True)
    milestones_count = serializers.IntegerField(help_text="Whether or not the caller sees them.")
    milestone_dates = BaselineDateSerializer(
        many=True, help_text="Of milestones that the caller may see."
    )


class BaselineFilter(django_filters.FilterSet):
    milestone = django_filters.CharFilter("dates__milestone__reference", "iexact")

    class Meta:
        model = Baseline
        fields = ("state", "milestone")


class BaselineViewSet(Register):
    """Baselines: what milestones are judged by, with the decision that adopted each."""

    serializer_class = BaselineSerializer
    filterset_class = BaselineFilter
    queryset = Baseline.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        seen = Milestone.objects.visible_to(self.person)
        dates = BaselineDate.objects.filter(
            baseline=OuterRef("pk"), milestone__in=seen.values("pk")
        )
        counted = (
            BaselineDate.objects.filter(baseline=OuterRef("pk"))
            .order_by()
            .values("baseline")
            .annotate(number=Count("pk"))
        )
        decided = Decision.objects.visible_to(self.person).filter(pk=OuterRef("decision"))
        found = Baseline.objects.visible_to(self.person).filter(partnership=self.partnership)
        return found.order_by("reference_order").values(
            "reference",
            "name",
            "why",
            "state",
            "number",
            "adopted_on",
            decision_reference=Subquery(decided.values("reference")[:1]),
            milestones_count=Subquery(counted.values("number")[:1]),
            milestone_dates=ArraySubquery(
                dates.order_by("milestone__reference_order").values(made=DATE)
            ),
        )


DATE = JSONObject(
    reference=F("milestone__reference"),
    baseline_date="baseline_date",
    was_date="was_date",
    reason="reason",
)
