from typing import Any

import django_filters
from django.db.models import FETCH_RAISE, QuerySet
from rest_framework import serializers

from accounts.models import Level
from api.register import Register, Row
from api.resources.judgement import DeliveryConfidenceSerializer, newest_confidence
from milestones.brag import Brag
from milestones.models import (
    Dependency,
    DependencyKind,
    HandBrag,
    Milestone,
    MilestoneStatus,
)
from milestones.networks import FACTS, TIES
from milestones.reading import JudgedMilestone, judged

NAMED = {  # joined for their names: the count of all pages leaves them out
    "workstream": "workstream__reference",
    "owner": "owner__name",
    "organisation": "organisation__short_name",
    "hand_set_by": "hand_set_by__name",
}
FIELDS = (
    *("reference", "name", "short_title", "level", "status", *FACTS),
    *("recovery_plan", "hand_brag", "hand_reason", "hand_set_on"),
)


class DependencySerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    kind = serializers.ChoiceField(choices=DependencyKind.choices)
    lag_days = serializers.IntegerField()
    in_working_days = serializers.BooleanField(
        help_text="Whether the lag counts England's working days, not those of the calendar."
    )


class HandRatingSerializer(serializers.Serializer[Row]):
    brag = serializers.ChoiceField(choices=HandBrag.choices)
    reason = serializers.CharField()
    by_name = serializers.CharField()
    set_on = serializers.DateField()


class MilestoneSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    name = serializers.CharField()
    short_title = serializers.CharField(allow_blank=True)
    workstream_reference = serializers.CharField()
    owner_name = serializers.CharField()
    organisation_name = serializers.CharField()
    level = serializers.ChoiceField(choices=Level.choices)
    baseline_date = serializers.DateField()
    forecast_date = serializers.DateField()
    actual_date = serializers.DateField(allow_null=True)
    duration_days = serializers.IntegerField(help_text="0 of what takes no time of its own.")
    in_working_days = serializers.BooleanField(help_text="How its duration is counted.")
    not_before = serializers.DateField(allow_null=True)
    not_after = serializers.DateField(allow_null=True)
    status = serializers.ChoiceField(choices=MilestoneStatus.choices)
    brag = serializers.ChoiceField(choices=[each.value for each in Brag])
    hand_rating = HandRatingSerializer(
        allow_null=True, help_text="What a person says, beside `brag`; of an open one."
    )
    recovery_plan = serializers.CharField(allow_blank=True)
    delivery_confidence = DeliveryConfidenceSerializer(allow_null=True)
    slippage_days = serializers.IntegerField(help_text="Plus is late.")
    allowed_date = serializers.DateField(
        allow_null=True, help_text="The earliest that its predecessors allow."
    )
    waits_for = DependencySerializer(many=True)


class MilestoneFilter(django_filters.FilterSet):
    workstream = django_filters.CharFilter("workstream__reference", "iexact")
    organisation = django_filters.CharFilter("organisation__short_name", "iexact")
    forecast_from = django_filters.DateFilter("forecast_date", "gte")
    forecast_to = django_filters.DateFilter("forecast_date", "lte")

    class Meta:
        model = Milestone
        fields = ("level", "status", "workstream", "organisation", "forecast_from", "forecast_to")


class MilestoneViewSet(Register):
    """Milestones with their BRAG on the partnership's today."""

    serializer_class = MilestoneSerializer
    filterset_class = MilestoneFilter
    queryset = Milestone.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        seen = Milestone.objects.visible_to(self.person).filter(partnership=self.partnership)
        return (
            seen.select_related(*NAMED)
            .only(*FIELDS, *NAMED.values())
            .annotate(delivery_confidence=newest_confidence("milestone"))
            .order_by("reference_order")
            .fetch_mode(FETCH_RAISE)
        )

    def finish(self, rows: list[Any]) -> list[Row]:
        named = self.predecessors(rows)
        return [
            as_row(each, named.get(each.milestone.pk, []))
            for each in judged(rows, self.partnership)
        ]

    def predecessors(self, rows: list[Milestone]) -> dict[int, list[Row]]:
        """What each milestone waits for, as far as the caller may see it."""
        seen = Milestone.objects.visible_to(self.person)
        found: dict[int, list[Row]] = {}
        links = Dependency.objects.filter(successor__in=rows, predecessor__in=seen.values("pk"))
        for successor, reference, kind, lag, in_working_days in links.order_by(
            "predecessor__reference_order"
        ).values_list("successor_id", "predecessor__reference", *TIES):
            waits = {
                "reference": reference,
                "kind": kind,
                "lag_days": lag,
                "in_working_days": in_working_days,
            }
            found.setdefault(successor, []).append(waits)
        return found


def as_row(each: JudgedMilestone, waits_for: list[Row]) -> Row:
    """The fields of MilestoneSerializer."""
    milestone: Any = each.milestone
    return {
        "reference": milestone.reference,
        "name": milestone.name,
        "short_title": milestone.short_title,
        "workstream_reference": milestone.workstream.reference,
        "owner_name": milestone.owner.name,
        "organisation_name": milestone.organisation.short_name,
        "level": milestone.level,
        "baseline_date": milestone.baseline_date,
        "forecast_date": milestone.forecast_date,
        "actual_date": milestone.actual_date,
        "duration_days": milestone.duration_days,
        "in_working_days": milestone.in_working_days,
        "not_before": milestone.not_before,
        "not_after": milestone.not_after,
        "status": milestone.status,
        "brag": each.brag.value,
        "hand_rating": hand_rating(milestone),
        "recovery_plan": milestone.recovery_plan,
        "delivery_confidence": milestone.delivery_confidence,
        "slippage_days": each.slippage_days,
        "allowed_date": each.allowed,
        "waits_for": waits_for,
    }


def hand_rating(milestone: Any) -> Row | None:
    """The fields of HandRatingSerializer; None of what is complete or was not rated."""
    if milestone.actual_date or not milestone.hand_brag:
        return None
    return {
        "brag": milestone.hand_brag,
        "reason": milestone.hand_reason,
        "by_name": milestone.hand_set_by.name,
        "set_on": milestone.hand_set_on,
    }
