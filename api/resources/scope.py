from datetime import date
from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.utils.dateparse import parse_date
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from accounts.models import Level
from api.register import Register, Row
from governance.scope.models import ScopeValue, Service
from governance.scope.standing import commissioners, joint_on, seen_services_on

UNREADABLE = "Write the day as year-month-day, such as 2020-07-31."
THAT_DAY = "On the day of `on`, else today."


class ServiceSerializer(serializers.Serializer[Row]):
    slug = serializers.CharField()
    name = serializers.CharField()
    on = serializers.DateField(help_text="The day that the rest is told of.")
    provider_name = serializers.CharField(help_text=THAT_DAY)
    commissioner_name = serializers.CharField(help_text=f"The one that leads. {THAT_DAY}")
    commissioner_names = serializers.ListField(
        child=serializers.CharField(), help_text=f"All of them, the lead first. {THAT_DAY}"
    )
    level = serializers.ChoiceField(choices=Level.choices, help_text=THAT_DAY)
    population = serializers.CharField(allow_blank=True, help_text=THAT_DAY)
    whole_life_value = serializers.DecimalField(14, 2, allow_null=True)
    scope = serializers.ChoiceField(choices=ScopeValue.choices, help_text=THAT_DAY)
    scope_level = serializers.CharField(allow_null=True, help_text="Where it is aligned to.")
    scope_since = serializers.DateField(allow_null=True)


class ServiceFilter(django_filters.FilterSet):
    level = django_filters.ChoiceFilter("held_level", choices=Level.choices)
    provider = django_filters.CharFilter("provider_name", "iexact")
    commissioner = django_filters.CharFilter(method="commissioned_by", label="Lead or joint")
    scope = django_filters.ChoiceFilter(choices=ScopeValue.choices)
    on = django_filters.DateFilter(
        method="as_asked",
        label="The day asked about, else today",
        error_messages={"invalid": UNREADABLE},
    )

    class Meta:
        model = Service
        fields = ("level", "provider", "commissioner")

    def commissioned_by(self, queryset: Any, name: str, value: str) -> Any:
        leads = Q(commissioner_name__iexact=value)
        return queryset.filter(leads | Q(joint_keys__contains=[value.casefold()]))

    def as_asked(self, queryset: Any, name: str, value: Any) -> Any:
        return queryset  # the day is part of the rows themselves


class ServiceViewSet(Register):
    """Services as they were on any day: `?on=2019-09-01&scope=in_scope`."""

    serializer_class = ServiceSerializer
    filterset_class = ServiceFilter
    queryset = Service.objects.none()
    lookup_field = "slug"
    lookup_url_kwarg = "reference"

    def rows(self) -> QuerySet[Any, Any]:
        told = seen_services_on(self.person, self.partnership, self.day())
        keys = joint_on(self.day()).values(key=Lower("organisation__short_name"))
        return (
            told.alias(joint_keys=ArraySubquery(keys))
            .order_by("name")
            .values(
                "slug",
                "name",
                "whole_life_value",
                "provider_name",
                "commissioner_name",
                "joint_names",
                "scope",
                "scope_level",
                "scope_since",
                "held_level",
                "held_population",
            )
        )

    def finish(self, rows: list[Row]) -> list[Row]:
        """The level and the population of the day stand where the register has today's."""
        day = self.day()
        for row in rows:
            row["on"] = day
            row["commissioner_names"] = commissioners(
                row["commissioner_name"], row.pop("joint_names")
            )
            row["level"] = row.pop("held_level")
            row["population"] = row.pop("held_population")
        return rows

    def day(self) -> date:
        """The day of `on`, else the partnership's today."""
        asked = self.request.query_params.get("on", "")
        if not asked:
            return self.partnership.today()
        try:
            day = parse_date(asked)
        except ValueError:
            day = None
        if day is None:
            raise ValidationError({"on": [UNREADABLE]})
        return day
