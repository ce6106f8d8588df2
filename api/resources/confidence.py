from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.register import OfPartnership, Row
from milestones.confidence import Spread
from milestones.models import Milestone
from milestones.sureness import Promise, Sureness
from milestones.told import sure_for


class SpreadSerializer(serializers.Serializer[Row]):
    """The days by which 10, 50, 80 and 90 runs in a hundred are there."""

    p10 = serializers.DateField()
    p50 = serializers.DateField()
    p80 = serializers.DateField()
    p90 = serializers.DateField()


class PromiseSerializer(serializers.Serializer[Row]):
    """What is due on a day, and the share of the runs that keep all of it."""

    references = serializers.ListField(child=serializers.CharField())
    day = serializers.DateField()
    chance = serializers.FloatField(help_text="From 0 to 1.")


class DriverSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    criticality = serializers.FloatField(
        help_text="The share of the runs in which it lies on a longest path to the end."
    )
    cruciality = serializers.FloatField()


class ExpectedSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    forecast_date = serializers.DateField()
    chance = serializers.FloatField(help_text="How often the forecast is kept, from 0 to 1.")
    spread = SpreadSerializer()


class ConfidenceSerializer(serializers.Serializer[Row]):
    """What many runs of the plan say; the same plan always says the same."""

    runs = serializers.IntegerField()
    forecast_end = serializers.DateField(allow_null=True)
    chance = serializers.FloatField(help_text="How often the runs end by `forecast_end`.")
    end = SpreadSerializer(allow_null=True)
    gates = PromiseSerializer(many=True)
    boards = PromiseSerializer(many=True)
    drivers = DriverSerializer(many=True)
    milestones = ExpectedSerializer(many=True)


class ConfidenceViewSet(OfPartnership):
    """How sure the dates of the milestones are that you may see."""

    serializer_class = ConfidenceSerializer
    queryset = Milestone.objects.none()
    pagination_class = None

    @extend_schema(responses=ConfidenceSerializer)
    def list(self, request: Request, slug: str) -> Response:
        """All of it at once; a broken rule names the milestone of which no dates can be made."""
        return Response(as_row(sure_for(self.person, self.partnership)))


def as_row(sure: Sureness) -> Row:
    """The fields of ConfidenceSerializer."""
    return {
        "runs": sure.runs,
        "forecast_end": sure.forecast_end,
        "chance": sure.kept,
        "end": _spread(sure.end) if sure.end else None,
        "gates": [_promise(each) for each in sure.gates],
        "boards": [_promise(each) for each in sure.boards],
        "drivers": [
            {
                "reference": each.milestone.reference,
                "criticality": each.driver.criticality,
                "cruciality": each.driver.cruciality,
            }
            for each in sure.drivers
        ],
        "milestones": [
            {
                "reference": each.milestone.reference,
                "forecast_date": each.milestone.forecast_date,
                "chance": each.chance,
                "spread": _spread(each.spread),
            }
            for each in sure.milestones
        ],
    }


def _spread(spread: Spread) -> dict[str, Any]:
    return spread._asdict()


def _promise(promise: Promise) -> Row:
    references = [each.reference for each in promise.milestones]
    return {"references": references, "day": promise.day, "chance": promise.chance}
