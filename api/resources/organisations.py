from typing import Any

import django_filters
from django.db.models import Expression, F, QuerySet
from django.db.models.lookups import Exact
from rest_framework import serializers

from accounts.models import Partner, PartnerKind, Sector
from api.register import Register, Row


class OrganisationSerializer(serializers.Serializer[Row]):
    id = serializers.IntegerField()
    organisation_name = serializers.CharField()
    short_name = serializers.CharField()
    ods_code = serializers.CharField(allow_blank=True)
    ons_code = serializers.CharField(allow_blank=True)
    sector = serializers.ChoiceField(choices=Sector.choices)
    kind = serializers.ChoiceField(choices=PartnerKind.choices)
    signatory_name = serializers.CharField(allow_null=True)
    joined_on = serializers.DateField()
    left_on = serializers.DateField(allow_null=True)


class OrganisationFilter(django_filters.FilterSet):
    sector = django_filters.ChoiceFilter(choices=Sector.choices)
    kind = django_filters.ChoiceFilter(choices=PartnerKind.choices)
    on = django_filters.DateFilter(method="partners_on", label="Partners on that day")

    class Meta:
        model = Partner
        fields = ("sector", "kind", "on")

    def partners_on(self, queryset: Any, name: str, value: Any) -> Any:
        return queryset.on(value)


class OrganisationViewSet(Register):
    """Organisations that are or were partners of the partnership."""

    serializer_class = OrganisationSerializer
    filterset_class = OrganisationFilter
    queryset = Partner.objects.none()
    lookup_field = "pk"
    lookup_url_kwarg = "reference"
    lookup_value_regex = "[0-9]{1,18}"

    def rows(self) -> QuerySet[Any, Any]:
        seen = Partner.objects.visible_to(self.person).filter(partnership=self.partnership)
        return seen.order_by("organisation__name").values(
            "id",
            "sector",
            "kind",
            "joined_on",
            "left_on",
            organisation_name=F("organisation__name"),
            short_name=F("organisation__short_name"),
            ods_code=F("organisation__ods_code"),
            ons_code=F("organisation__ons_code"),
            signatory_name=F("signatory__name"),
        )

    def at(self, address: str) -> Expression:
        return Exact(F("pk"), int(address))
