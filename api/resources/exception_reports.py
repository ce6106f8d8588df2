from typing import Any

import django_filters
from django.db.models import F, QuerySet
from rest_framework import serializers

from api.register import Register, Row
from governance.reporting.models import ExceptionReport, ExceptionState


class ExceptionReportSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    milestone_reference = serializers.CharField()
    state = serializers.ChoiceField(choices=ExceptionState.choices)
    baseline_date = serializers.DateField(help_text="As it stood when the report was raised.")
    forecast_date = serializers.DateField(help_text="As it stood when the report was raised.")
    days_late = serializers.IntegerField(help_text="Forecast minus baseline.")
    tolerance_days = serializers.IntegerField()
    cause = serializers.CharField()
    impact = serializers.CharField()
    options = serializers.ListField(child=serializers.CharField())
    recommendation = serializers.CharField()
    decision_sought = serializers.CharField()
    body_name = serializers.CharField(allow_null=True)
    raised_at = serializers.DateTimeField(allow_null=True)
    decided_on = serializers.DateField(allow_null=True)
    decided_by = serializers.CharField(allow_blank=True)
    outcome = serializers.CharField(allow_blank=True)
    closed_at = serializers.DateTimeField(allow_null=True)
    close_reason = serializers.CharField(allow_blank=True)


class ExceptionReportFilter(django_filters.FilterSet):
    milestone = django_filters.CharFilter("milestone__reference", "iexact")
    workstream = django_filters.CharFilter("milestone__workstream__reference", "iexact")

    class Meta:
        model = ExceptionReport
        fields = ("state", "milestone", "workstream")


class ExceptionReportViewSet(Register):
    """Exception reports that were raised, and what was decided on them."""

    serializer_class = ExceptionReportSerializer
    filterset_class = ExceptionReportFilter
    queryset = ExceptionReport.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        seen = ExceptionReport.objects.visible_to(self.person).exclude(raised_at=None)
        own = seen.filter(partnership=self.partnership)
        return own.order_by("reference_order").values(
            "reference",
            "state",
            "baseline_date",
            "forecast_date",
            "tolerance_days",
            "cause",
            "impact",
            "options",
            "recommendation",
            "decision_sought",
            "raised_at",
            "decided_on",
            "decided_by",
            "outcome",
            "closed_at",
            "close_reason",
            milestone_reference=F("milestone__reference"),
            body_name=F("body__name"),
        )

    def finish(self, rows: list[Row]) -> list[Row]:
        for row in rows:
            row["days_late"] = (row["forecast_date"] - row["baseline_date"]).days
        return rows
