from typing import Any

import django_filters
from django.db.models import F, QuerySet
from rest_framework import serializers

from api.register import Register, Row
from api.resources.judgement import DeliveryConfidenceSerializer, newest_confidence
from workstreams.models import Workstream, WorkstreamKind


class WorkstreamSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=WorkstreamKind.choices)
    priority_area_name = serializers.CharField(allow_null=True)
    lead_organisation_name = serializers.CharField()
    sro_name = serializers.CharField()
    lead_name = serializers.CharField()
    reports_to_name = serializers.CharField(allow_null=True)
    starts_on = serializers.DateField()
    ends_on = serializers.DateField(allow_null=True)
    aim = serializers.CharField(allow_blank=True)
    delivery_confidence = DeliveryConfidenceSerializer(allow_null=True)


class WorkstreamFilter(django_filters.FilterSet):
    lead_organisation = django_filters.CharFilter("lead_organisation__short_name", "iexact")

    class Meta:
        model = Workstream
        fields = ("kind", "lead_organisation")


class WorkstreamViewSet(Register):
    """Workstreams of the roadmap: who leads each and where it reports."""

    serializer_class = WorkstreamSerializer
    filterset_class = WorkstreamFilter
    queryset = Workstream.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        seen = Workstream.objects.visible_to(self.person).filter(partnership=self.partnership)
        return seen.order_by("reference_order").values(
            "reference",
            "name",
            "kind",
            "starts_on",
            "ends_on",
            "aim",
            priority_area_name=F("priority_area__name"),
            lead_organisation_name=F("lead_organisation__short_name"),
            sro_name=F("sro__name"),
            lead_name=F("lead__name"),
            reports_to_name=F("reports_to__name"),
            delivery_confidence=newest_confidence("workstream"),
        )
