from typing import Any

import django_filters
from django.db.models import F, QuerySet
from rest_framework import serializers

from api.register import Register, Row
from governance.signoff.models import Authority, Decision, DecisionKind


class DecisionSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField(help_text="In an address, D2019/01 is D2019-01.")
    decided_on = serializers.DateField()
    body_name = serializers.CharField()
    kind = serializers.ChoiceField(choices=DecisionKind.choices)
    wording = serializers.CharField()
    authority = serializers.ChoiceField(choices=Authority.choices)
    reasons = serializers.CharField(allow_blank=True)
    conditions = serializers.CharField(allow_blank=True)


class DecisionFilter(django_filters.FilterSet):
    body = django_filters.CharFilter("body__slug")
    decided_from = django_filters.DateFilter("decided_on", "gte")
    decided_to = django_filters.DateFilter("decided_on", "lte")

    class Meta:
        model = Decision
        fields = ("kind", "authority", "body", "decided_from", "decided_to")


class DecisionViewSet(Register):
    """The decision log, latest first."""

    serializer_class = DecisionSerializer
    filterset_class = DecisionFilter
    queryset = Decision.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        seen = Decision.objects.visible_to(self.person).filter(partnership=self.partnership)
        return seen.order_by("-decided_on", "-reference_order").values(
            "reference",
            "decided_on",
            "kind",
            "wording",
            "authority",
            "reasons",
            "conditions",
            body_name=F("body__name"),
        )
