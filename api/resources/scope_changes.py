from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import Level, Organisation
from api.register import Register, Row
from api.resources import disclosures
from api.resources.disclosures import DisclosureSerializer
from core.errors import Refused
from governance.scope.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    ChangeKind,
    ChangeState,
    ScopeChange,
    Service,
)
from governance.scope.policies import cannot_disclose
from governance.scope.services import set_disclosure
from records.models import Classification
from risks.models import Benefit, Risk

OVERTAKEN = OpenApiResponse(description="Somebody else has said otherwise since; read it again.")


class AssessmentSerializer(serializers.Serializer[Row]):
    kind = serializers.ChoiceField(choices=AssessmentKind.choices)
    state = serializers.ChoiceField(choices=AssessmentState.choices)
    signed_on = serializers.DateField(allow_null=True)
    signed_by_name = serializers.CharField(allow_null=True)
    valid_until = serializers.DateField(allow_null=True)
    reason = serializers.CharField(allow_blank=True)


class ScopeChangeSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=ChangeKind.choices)
    state = serializers.ChoiceField(choices=ChangeState.choices)
    decided_on = serializers.DateField(allow_null=True)
    effective_on = serializers.DateField()
    takes_effect_on = serializers.DateField(
        allow_null=True, help_text="Once it is approved and nothing before its start is left."
    )
    workstream_reference = serializers.CharField()
    whole_life_value = serializers.DecimalField(14, 2, allow_null=True)
    level = serializers.ChoiceField(choices=Level.choices)
    classification = serializers.ChoiceField(
        choices=Classification.choices, help_text="Who may see it; whom it names is at who-sees."
    )
    population = serializers.CharField(allow_blank=True)
    co_production = serializers.CharField(allow_blank=True)
    without_benefit = serializers.CharField(
        allow_blank=True, help_text="Why no benefit to the system is named."
    )
    services_names = serializers.ListField(child=serializers.CharField())
    partners_affected_names = serializers.ListField(child=serializers.CharField())
    benefits_references = serializers.ListField(child=serializers.CharField())
    risks_references = serializers.ListField(child=serializers.CharField())
    assessed = AssessmentSerializer(many=True)


class ScopeChangeFilter(django_filters.FilterSet):
    workstream = django_filters.CharFilter("workstream__reference", "iexact")
    partner = django_filters.CharFilter("partners_affected__short_name", "iexact")

    class Meta:
        model = ScopeChange
        fields = ("kind", "state", "level", "workstream", "partner")


class ScopeChangeViewSet(Register):
    """Proposals to change what is in scope, how far each has come, and who may see each."""

    serializer_class = ScopeChangeSerializer
    filterset_class = ScopeChangeFilter
    queryset = ScopeChange.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        linked = {"scope_changes": OuterRef("pk")}
        services = Service.objects.visible_to(self.person).filter(**linked)
        benefits = Benefit.objects.visible_to(self.person).filter(**linked)
        risks = Risk.objects.visible_to(self.person).filter(**linked)
        partners = Organisation.objects.filter(**linked).order_by("short_name")
        assessments = Assessment.objects.filter(change=OuterRef("pk")).order_by("pk")
        seen = ScopeChange.objects.visible_to(self.person).filter(partnership=self.partnership)
        return seen.order_by("reference_order").values(
            "reference",
            "name",
            "kind",
            "state",
            "decided_on",
            "effective_on",
            "takes_effect_on",
            "whole_life_value",
            "level",
            "classification",
            "population",
            "co_production",
            "without_benefit",
            workstream_reference=F("workstream__reference"),
            services_names=ArraySubquery(services.order_by("name").values("name")),
            partners_affected_names=ArraySubquery(partners.values("short_name")),
            benefits_references=ArraySubquery(
                benefits.order_by("reference_order").values("reference")
            ),
            risks_references=ArraySubquery(risks.order_by("reference_order").values("reference")),
            assessed=ArraySubquery(assessments.values(made=ASSESSED)),
        )

    @extend_schema(responses=DisclosureSerializer)
    @action(detail=True, url_path="who-sees", filter_backends=())
    def who_sees(self, request: Request, slug: str, reference: str) -> Response:
        """Who may see the change, with the partners, people, body and ground that it names."""
        return Response(disclosures.told(self._change(reference)))

    @extend_schema(
        request=DisclosureSerializer, responses={200: DisclosureSerializer, 409: OVERTAKEN}
    )
    @who_sees.mapping.post
    def say_who_sees(self, request: Request, slug: str, reference: str) -> Response:
        """Say who may see the change, as the programme office does on its page.

        With the `version` that was read: 409 when somebody else has said otherwise since.
        """
        change = self._change(reference)
        if wrong := cannot_disclose(change, self.person):
            raise Refused(wrong)
        disclosure, seen = disclosures.read(request.data, self.partnership)
        said = set_disclosure(change, disclosure, by=self.person, seen=seen)
        return Response(disclosures.told(said))

    def _change(self, reference: str) -> ScopeChange:
        seen = ScopeChange.objects.visible_to(self.person).filter(partnership=self.partnership)
        return get_object_or_404(seen.select_related("partnership"), self.at(reference))


ASSESSED = JSONObject(
    kind="kind",
    state="state",
    signed_on="signed_on",
    signed_by_name="signed_by__name",
    valid_until="valid_until",
    reason="reason",
)
