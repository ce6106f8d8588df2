from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.access import KEEP_REGISTERS, may
from accounts.models import Organisation
from api.fields import NumberField
from api.register import Register, Row
from core.small_counts import WORDS, is_small
from milestones.models import Milestone
from risks.measurement_rules import FIGURES as SAID
from risks.measurement_rules import Figure
from risks.models import (
    Benefit,
    BenefitCategory,
    BenefitStatus,
    Confidence,
    Direction,
    Measurement,
)
from risks.services.measurements import record_table

OF_A_MONTH = ("planned", "actual")
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


class FigureSerializer(serializers.Serializer[Row]):
    """A month of figures; sent again with others it is corrected, and says why.

    What is left out stays as it is; null clears it.
    """

    period = serializers.DateField(help_text="The first day of the month.")
    planned = NumberField(16, 4, allow_null=True, required=False)
    actual = NumberField(16, 4, allow_null=True, required=False)
    source = serializers.CharField(max_length=300, required=False, allow_blank=True)  # type: ignore[assignment]
    confidence = serializers.ChoiceField(
        choices=Confidence.choices, required=False, allow_blank=True
    )
    reason = serializers.CharField(
        max_length=1000, required=False, help_text="Why, when figures that are there change."
    )


class MeasurementSerializer(serializers.Serializer[Row]):
    period = serializers.DateField()
    planned = value()
    actual = value()
    source = serializers.CharField()  # type: ignore[assignment]
    confidence = serializers.CharField()


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
        return self._veiled(rows, FIGURES)

    def _veiled(self, rows: list[Row], figures: tuple[str, ...]) -> list[Row]:
        small = [(row, key) for row in rows for key in figures if is_small(row[key], row["unit"])]
        if small and not may(self.person, KEEP_REGISTERS, self.partnership):
            for row, key in small:
                row[key] = WORDS
        return rows

    @extend_schema(methods=["GET"], responses=MeasurementSerializer(many=True))
    @extend_schema(
        methods=["POST"], request=FigureSerializer, responses={201: None, 200: None, 403: None}
    )
    @action(detail=True, methods=["get", "post"], filter_backends=())
    def measurements(self, request: Request, slug: str, reference: str) -> Response:
        """The months of a benefit, the first first; its owner, lead and the office add to them."""
        mine = Benefit.objects.visible_to(self.person).filter(partnership=self.partnership)
        benefit = get_object_or_404(mine, self.at(reference))
        if request.method == "POST":
            return self._record(benefit, request)
        rows: QuerySet[Any, Any] = benefit.measurements.values(
            "period", "planned", "actual", "source", "confidence", unit=F("benefit__unit")
        )
        told = self._veiled(list(self.paginate_queryset(rows) or []), OF_A_MONTH)
        return self.get_paginated_response(
            [{key: row[key] for key in row if key != "unit"} for row in told]
        )

    def _record(self, benefit: Benefit, request: Request) -> Response:
        given = FigureSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        said = dict(given.validated_data)
        reason = said.pop("reason", "")
        figure = Figure(**said, left_out=frozenset(SAID).difference(said))
        done = record_table(benefit, [figure], reason=reason, by=self.person)
        made = status.HTTP_201_CREATED if done.added else status.HTTP_200_OK
        return Response(status=made)

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
