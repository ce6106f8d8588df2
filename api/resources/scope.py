from datetime import date, datetime
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from accounts.models import Level
from api.register import Register, Row
from core.dates import OUTSIDE, is_plausible
from core.moments import parse_moment
from governance.scope.known import services_known_at
from governance.scope.models import ScopeValue, Service
from governance.scope.standing import commissioners, seen_services_on

UNREADABLE = "Write the day as year-month-day, such as 2020-07-31."
THAT_DAY = "On the day of `on`, else today."


class ServiceSerializer(serializers.Serializer[Row]):
    slug = serializers.CharField()
    name = serializers.CharField()
    on = serializers.DateField(help_text="The day that the rest is told of.")
    known_at = serializers.DateTimeField(
        allow_null=True, help_text="As Accord knew it at that moment, when one is asked for."
    )
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
    known_at = django_filters.CharFilter(
        method="as_asked", label="As Accord knew it then: 2020-07-31T14:30:00Z, or a day's end"
    )

    def commissioned_by(self, queryset: Any, name: str, value: str) -> Any:
        leads = Q(commissioner_name__iexact=value)
        return queryset.filter(leads | Q(joint_keys__contains=[value.casefold()]))

    def as_asked(self, queryset: Any, name: str, value: Any) -> Any:
        return queryset  # day and moment are part of the rows themselves


class ServiceViewSet(Register):
    """Services as they were on any day: `?on=2019-09-01&scope=in_scope`.

    With `known_at` as Accord knew it at that moment.
    """

    serializer_class = ServiceSerializer
    filterset_class = ServiceFilter
    queryset = Service.objects.none()
    lookup_field = "slug"
    lookup_url_kwarg = "reference"

    def rows(self) -> QuerySet[Any, Any]:
        day, moment = self.day(), self.moment()
        if moment is None:
            told = seen_services_on(self.person, self.partnership, day)
        else:
            told = services_known_at(self.person, self.partnership, day, moment)
        return told.order_by("name").values(
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

    def finish(self, rows: list[Row]) -> list[Row]:
        """The level and the population of the day stand where the register has today's."""
        day, moment = self.day(), self.moment()
        for row in rows:
            row["on"], row["known_at"] = day, moment
            joint = row.pop("joint_names")
            row["commissioner_names"] = commissioners(row["commissioner_name"], joint)
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
        if not is_plausible(day):
            raise ValidationError({"on": [OUTSIDE]})
        return day

    def moment(self) -> datetime | None:
        """The moment of `known_at`; None when none is asked for."""
        asked = self.request.query_params.get("known_at", "")
        if not asked:
            return None
        try:
            return parse_moment(asked, now=timezone.now())
        except ValueError as wrong:
            raise ValidationError({"known_at": [str(wrong)]}) from None
