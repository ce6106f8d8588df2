from typing import Any

import django_filters
from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast, Concat
from rest_framework import serializers

from api.register import Register, Row
from governance.reporting.models import HighlightReport, Rating
from workstreams.models import DeliveryConfidence


class HighlightReportSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField(
        help_text="The workstream and the last day of the period: WS01-2020-01-31."
    )
    workstream_reference = serializers.CharField()
    starts_on = serializers.DateField()
    ends_on = serializers.DateField()
    brag_now = serializers.ChoiceField(choices=Rating.choices, help_text="As its lead rates it.")
    brag_computed = serializers.ChoiceField(
        choices=Rating.choices, allow_blank=True, help_text="The worst of its milestones."
    )
    brag_reason = serializers.CharField(allow_blank=True, help_text="Why the two differ.")
    brag_last = serializers.ChoiceField(choices=Rating.choices, allow_blank=True)
    brag_next = serializers.ChoiceField(choices=Rating.choices, help_text="As its lead expects.")
    confidence = serializers.ChoiceField(choices=DeliveryConfidence.choices)
    confidence_by_name = serializers.CharField()
    confidence_on = serializers.DateField()
    achieved = serializers.CharField()
    planned = serializers.CharField()
    exceptions = serializers.CharField(allow_blank=True)
    decisions_asked = serializers.CharField(allow_blank=True)
    submitted_at = serializers.DateTimeField()
    accepted_at = serializers.DateTimeField()


class HighlightReportFilter(django_filters.FilterSet):
    workstream = django_filters.CharFilter("workstream__reference", "iexact")
    ends_from = django_filters.DateFilter("round__ends_on", "gte")

    class Meta:
        model = HighlightReport
        fields = ("workstream", "brag_now", "confidence", "ends_from")


class HighlightReportViewSet(Register):
    """Accepted highlight reports, the latest first; their text never changes again."""

    serializer_class = HighlightReportSerializer
    filterset_class = HighlightReportFilter
    queryset = HighlightReport.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        seen = HighlightReport.objects.visible_to(self.person).accepted()
        own = seen.filter(round__partnership=self.partnership)
        return own.order_by("-round__ends_on", "workstream__reference_order").values(
            "brag_now",
            "brag_computed",
            "brag_reason",
            "brag_last",
            "brag_next",
            "confidence",
            "confidence_on",
            "achieved",
            "planned",
            "exceptions",
            "decisions_asked",
            "submitted_at",
            "accepted_at",
            reference=Concat(
                "workstream__reference", Value("-"), Cast("round__ends_on", CharField())
            ),
            workstream_reference=F("workstream__reference"),
            starts_on=F("round__starts_on"),
            ends_on=F("round__ends_on"),
            confidence_by_name=F("confidence_by__name"),
        )
