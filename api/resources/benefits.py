from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Subquery
from rest_framework import serializers

from accounts.access import KEEP_REGISTERS, may
from accounts.models import Organisation
from api.register import Register, Row
from core.small_counts import WORDS, is_small
from milestones.models import Milestone
from risks.models import Benefit, BenefitCategory, BenefitStatus, Direction, Measurement

FIGURES = ("baseline_value", "target_value", "latest_value")


def value() -> serializers.DecimalField:
    few = f'"{WORDS}" for 1 to 4 people, but for the programme office.'
    return serializers.DecimalField(16, 4, allow_null=True, help_text=few)


class BenefitSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    name = serializers.CharField()
    category = serializers.ChoiceField(choices=BenefitCategory.choices)
    workstream_reference = serializers.CharField()
    measure = serializers.CharField()
    unit = serializers.CharField()
    direction = serializers.ChoiceField(choices=Direction.choices)
    baseline_value = value()
    baseline_date = serializers.DateField(allow_null=True)
    target_value = value()
    target_date = serializers.DateField(allow_null=True)
    latest_period = serializers.DateField(allow_null=True)
    latest_value = value()
    owner_name = serializers.CharField()
    beneficiaries_names = serializers.ListField(child=serializers.CharField())
    enabled_by_references = serializers.ListField(child=serializers.CharField())
    rolls_up_references = serializers.ListField(child=serializers.CharField())
    full_year_value = serializers.DecimalField(14, 2, allow_null=True)
    is_disbenefit = serializers.BooleanField()
    status = serializers.ChoiceField(choices=BenefitStatus.choices)


class BenefitFilter(django_filters.FilterSet):
    workstream = django_filters.CharFilter("workstream__reference", "iexact")

    class Meta:
        model = Benefit
        fields = ("category", "status", "is_disbenefit", "workstream")


class BenefitViewSet(Register):
    """The benefit register, with the latest measurement of each."""

    serializer_class = BenefitSerializer
    filterset_class = BenefitFilter
    queryset = Benefit.objects.none()

    def finish(self, rows: list[Row]) -> list[Row]:
        """Counts of few people are the programme office's alone (docs/rules.md 0)."""
        small = [(row, key) for row in rows for key in FIGURES if is_small(row[key], row["unit"])]
        if small and not may(self.person, KEEP_REGISTERS, self.partnership):
            for row, key in small:
                row[key] = WORDS
        return rows

    def rows(self) -> QuerySet[Any, Any]:
        mine = Benefit.objects.visible_to(self.person)
        measured = Measurement.objects.filter(
            benefit=OuterRef("pk"), actual__isnull=False, period__lte=self.partnership.today()
        ).order_by("-period")
        milestones = Milestone.objects.visible_to(self.person).filter(benefits=OuterRef("pk"))
        parts = mine.filter(rolled_up_by=OuterRef("pk")).order_by("reference_order")
        beneficiaries = Organisation.objects.filter(benefits=OuterRef("pk"))
        return (
            mine.filter(partnership=self.partnership)
            .order_by("reference_order")
            .values(
                "reference",
                "name",
                "category",
                "measure",
                "unit",
                "direction",
                "baseline_value",
                "baseline_date",
                "target_value",
                "target_date",
                "full_year_value",
                "is_disbenefit",
                "status",
                workstream_reference=F("workstream__reference"),
                owner_name=F("owner__name"),
                latest_period=Subquery(measured.values("period")[:1]),
                latest_value=Subquery(measured.values("actual")[:1]),
                beneficiaries_names=ArraySubquery(
                    beneficiaries.order_by("short_name").values("short_name")
                ),
                enabled_by_references=ArraySubquery(
                    milestones.order_by("reference_order").values("reference")
                ),
                rolls_up_references=ArraySubquery(parts.values("reference")),
            )
        )
