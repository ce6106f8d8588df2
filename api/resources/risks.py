from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from rest_framework import serializers

from accounts.models import Organisation
from api.fields import WholeNumberFilter
from api.register import Register, Row
from risks.models import Control, Response, Risk, RiskCategory, RiskStatus
from risks.scoring import Band, band


def score(label: str) -> serializers.IntegerField:
    return serializers.IntegerField(help_text=f"{label} consequence times likelihood, 1 to 25.")


class RiskSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    name = serializers.CharField()
    cause = serializers.CharField()
    event = serializers.CharField()
    effect = serializers.CharField()
    category = serializers.ChoiceField(choices=RiskCategory.choices)
    workstream_reference = serializers.CharField()
    owner_name = serializers.CharField()
    partners_affected_names = serializers.ListField(child=serializers.CharField())
    inherent_consequence = serializers.IntegerField()
    inherent_likelihood = serializers.IntegerField()
    inherent_score = score("Inherent")
    current_consequence = serializers.IntegerField()
    current_likelihood = serializers.IntegerField()
    current_score = score("Current")
    current_band = serializers.ChoiceField(choices=[each.value for each in Band])
    target_consequence = serializers.IntegerField()
    target_likelihood = serializers.IntegerField()
    target_score = score("Target")
    target_date = serializers.DateField(allow_null=True)
    response = serializers.ChoiceField(choices=Response.choices)
    controls_texts = serializers.ListField(child=serializers.CharField())
    gaps = serializers.CharField(allow_blank=True)
    next_review_on = serializers.DateField(allow_null=True)
    status = serializers.ChoiceField(choices=RiskStatus.choices)


class RiskFilter(django_filters.FilterSet):
    workstream = django_filters.CharFilter("workstream__reference", "iexact")
    partner = django_filters.CharFilter("partners_affected__short_name", "iexact")
    score_from = WholeNumberFilter("current_score", "gte")

    class Meta:
        model = Risk
        fields = ("category", "status", "workstream", "partner", "score_from")


class RiskViewSet(Register):
    """The risk register, worst first."""

    serializer_class = RiskSerializer
    filterset_class = RiskFilter
    queryset = Risk.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        partners = Organisation.objects.filter(risks=OuterRef("pk")).order_by("short_name")
        controls = Control.objects.filter(risk=OuterRef("pk"))
        seen = Risk.objects.visible_to(self.person).filter(partnership=self.partnership)
        return seen.worst_first().values(
            "reference",
            "name",
            "cause",
            "event",
            "effect",
            "category",
            "inherent_consequence",
            "inherent_likelihood",
            "inherent_score",
            "current_consequence",
            "current_likelihood",
            "current_score",
            "target_consequence",
            "target_likelihood",
            "target_score",
            "target_date",
            "response",
            "gaps",
            "next_review_on",
            "status",
            workstream_reference=F("workstream__reference"),
            owner_name=F("owner__name"),
            partners_affected_names=ArraySubquery(partners.values("short_name")),
            controls_texts=ArraySubquery(controls.order_by("position", "pk").values("text")),
        )

    def finish(self, rows: list[Row]) -> list[Row]:
        for row in rows:
            row["current_band"] = band(row["current_score"]).value
        return rows
