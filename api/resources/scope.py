from contextlib import suppress
from datetime import date
from typing import Any

import django_filters
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils.dateparse import parse_date
from rest_framework import serializers

from accounts.models import Level
from api.register import Register, Row
from governance.scope.models import ScopeState, ScopeValue, Service


class ServiceSerializer(serializers.Serializer[Row]):
    slug = serializers.CharField()
    name = serializers.CharField()
    provider_name = serializers.CharField()
    commissioner_name = serializers.CharField()
    level = serializers.ChoiceField(choices=Level.choices)
    population = serializers.CharField(allow_blank=True)
    whole_life_value = serializers.DecimalField(14, 2, allow_null=True)
    scope = serializers.ChoiceField(
        choices=ScopeValue.choices, allow_null=True, help_text="On the day of `on`, else today."
    )
    scope_level = serializers.CharField(allow_null=True, help_text="Where it is aligned to.")
    scope_since = serializers.DateField(allow_null=True)


class ServiceFilter(django_filters.FilterSet):
    provider = django_filters.CharFilter("provider__short_name", "iexact")
    scope = django_filters.ChoiceFilter(choices=ScopeValue.choices)
    on = django_filters.DateFilter(method="as_asked", label="The day asked about, else today")

    class Meta:
        model = Service
        fields = ("level", "provider")

    def as_asked(self, queryset: Any, name: str, value: Any) -> Any:
        return queryset  # the day is part of the rows themselves


class ServiceViewSet(Register):
    """Services and what was in scope on any day: `?on=2019-09-01&scope=in_scope`."""

    serializer_class = ServiceSerializer
    filterset_class = ServiceFilter
    queryset = Service.objects.none()
    lookup_field = "slug"
    lookup_url_kwarg = "reference"

    def rows(self) -> QuerySet[Any, Any]:
        states = ScopeState.objects.filter(
            service=OuterRef("pk"), starts_on__lte=self.asked() or self.partnership.today()
        ).order_by("-starts_on")
        seen = Service.objects.visible_to(self.person).filter(partnership=self.partnership)
        return seen.order_by("name").values(
            "slug",
            "name",
            "level",
            "population",
            "whole_life_value",
            provider_name=F("provider__short_name"),
            commissioner_name=F("commissioner__short_name"),
            scope=Subquery(states.values("value")[:1]),
            scope_level=Subquery(states.values("aligned_level")[:1]),
            scope_since=Subquery(states.values("starts_on")[:1]),
        )

    def asked(self) -> date | None:
        """The day of `on`; what is no day is left for the filter to refuse."""
        with suppress(ValueError):
            return parse_date(self.request.query_params.get("on", ""))
        return None
