"""The newest judgement of how likely a milestone, or a workstream, is to deliver."""

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import JSONObject
from rest_framework import serializers

from api.register import Row
from milestones.models import ConfidenceAssessment
from workstreams.models import DeliveryConfidence


class DeliveryConfidenceSerializer(serializers.Serializer[Row]):
    level = serializers.ChoiceField(choices=DeliveryConfidence.choices)
    reason = serializers.CharField()
    assessor_name = serializers.CharField()
    assessed_on = serializers.DateField()


def newest_confidence(of: str) -> Subquery:
    """The fields of DeliveryConfidenceSerializer for each row of a query of `of`, or null."""
    newest = ConfidenceAssessment.objects.filter(**{of: OuterRef("pk")})
    made = JSONObject(
        level="level",
        reason="reason",
        assessor_name=F("assessor__name"),
        assessed_on="assessed_on",
    )
    return Subquery(newest.order_by("-assessed_on", "-pk").values(made=made)[:1])
