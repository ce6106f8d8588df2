from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, OuterRef, QuerySet
from django.db.models.functions import Cast
from rest_framework import serializers

from api.register import Register, Row
from governance.reporting.models import HighlightReport, ReportingRound
from workstreams.models import Workstream


class ReportingRoundSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField(help_text="The last day of its period.")
    starts_on = serializers.DateField()
    ends_on = serializers.DateField()
    opens_on = serializers.DateField()
    deadline_on = serializers.DateField()
    deadline_working_days = serializers.IntegerField()
    workstream_references = serializers.ListField(
        child=serializers.CharField(), help_text="Workstreams asked, that you may see."
    )
    accepted_references = serializers.ListField(
        child=serializers.CharField(), help_text="Those of them whose report is accepted."
    )


class ReportingRoundViewSet(Register):
    """Rounds of reporting, the latest first."""

    serializer_class = ReportingRoundSerializer
    queryset = ReportingRound.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        seen = Workstream.objects.visible_to(self.person).order_by("reference_order")
        asked = seen.filter(reporting_rounds=OuterRef("pk"))
        reports = HighlightReport.objects.accepted().filter(round=OuterRef(OuterRef("pk")))
        accepted = seen.filter(pk__in=reports.values("workstream"))
        rounds = ReportingRound.objects.visible_to(self.person).filter(partnership=self.partnership)
        return rounds.order_by("-ends_on").values(
            "starts_on",
            "ends_on",
            "opens_on",
            "deadline_on",
            "deadline_working_days",
            reference=Cast("ends_on", CharField()),
            workstream_references=ArraySubquery(asked.values("reference")),
            accepted_references=ArraySubquery(accepted.values("reference")),
        )
