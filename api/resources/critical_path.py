from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.register import OfPartnership, Row
from core.models import address_of
from milestones.critical import Critical, critical_for
from milestones.models import Milestone
from milestones.schedule import HeldBy


class RoomSerializer(serializers.Serializer[Row]):
    """An open milestone's dates by dependencies and limits alone; floats in calendar days."""

    reference = serializers.CharField()
    early_date = serializers.DateField()
    late_date = serializers.DateField()
    total_float = serializers.IntegerField(help_text="Days it can move before the end does.")
    free_float = serializers.IntegerField(help_text="Days it can move before a successor does.")
    critical = serializers.BooleanField()
    on_critical_path = serializers.BooleanField(
        help_text="Whether it is of the chain to the milestone that ends last."
    )
    driver = serializers.CharField(
        allow_null=True, help_text="The predecessor that decides its date, if one does."
    )
    held_by = serializers.ChoiceField([(each.value, each.value) for each in HeldBy])


class CriticalPathSerializer(serializers.Serializer[Row]):
    """The day that the last milestone is reached, the chain that leads to it, and all floats."""

    end = serializers.DateField(allow_null=True)
    critical_path = serializers.ListField(child=serializers.CharField())
    milestones = RoomSerializer(many=True)


class CriticalPathViewSet(OfPartnership):
    """What decides the end date, of the milestones that you may see."""

    serializer_class = CriticalPathSerializer
    queryset = Milestone.objects.none()
    pagination_class = None
    lookup_field = "reference"
    lookup_value_regex = "[^/]+"

    @extend_schema(responses=CriticalPathSerializer)
    def list(self, request: Request, slug: str) -> Response:
        """All of it at once; a broken rule names the milestone of which no dates can be made."""
        return Response(as_row(critical_for(self.person, self.partnership)))

    @extend_schema(responses=RoomSerializer)
    def retrieve(self, request: Request, slug: str, reference: str) -> Response:
        """The same of one open milestone."""
        found = as_row(critical_for(self.person, self.partnership))
        for row in found["milestones"]:
            if address_of(row["reference"]).casefold() == reference.casefold():
                return Response(row)
        raise Http404


def as_row(found: Critical) -> Row:
    """The fields of CriticalPathSerializer."""
    path = [each.reference for each in found.path]
    return {
        "end": found.end,
        "critical_path": path,
        "milestones": [
            {
                "reference": row.milestone.reference,
                "early_date": row.dated.finish,
                "late_date": row.dated.late_finish,
                "total_float": row.dated.total_float,
                "free_float": row.dated.free_float,
                "critical": row.dated.is_critical,
                "on_critical_path": row.milestone.reference in path,
                "driver": row.dated.driver,
                "held_by": row.dated.held_by.value,
            }
            for row in found.rows
        ],
    }
