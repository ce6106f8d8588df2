from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject
from rest_framework import serializers

from api.register import Register, Row
from governance.mous.models import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Party,
    Share,
    ShareDirection,
    ShareLine,
    Signature,
    Version,
)


class SignatureSerializer(serializers.Serializer[Row]):
    party = serializers.CharField()
    version = serializers.CharField()
    signed_on = serializers.DateField()


class ShareSerializer(serializers.Serializer[Row]):
    direction = serializers.ChoiceField(choices=ShareDirection.choices)
    party = serializers.CharField()
    percent = serializers.DecimalField(7, 4)
    line = serializers.ChoiceField(choices=ShareLine.choices)


class AgreementSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=AgreementKind.choices)
    legally_binding = serializers.BooleanField()
    versions_numbers = serializers.ListField(child=serializers.CharField())
    parties_names = serializers.ListField(child=serializers.CharField())
    signed = SignatureSerializer(many=True)
    split = ShareSerializer(many=True)
    starts_on = serializers.DateField()
    review_on = serializers.DateField(allow_null=True)
    expires_on = serializers.DateField(allow_null=True)
    notice_months = serializers.IntegerField(allow_null=True)
    status = serializers.ChoiceField(choices=AgreementStatus.choices)
    covers = serializers.CharField(allow_blank=True)


class AgreementFilter(django_filters.FilterSet):
    party = django_filters.CharFilter("parties__organisation__short_name", "iexact")

    class Meta:
        model = Agreement
        fields = ("kind", "status", "legally_binding", "party")


class AgreementViewSet(Register):
    """Agreements, who is party to each, who has signed and how gains and losses are split."""

    serializer_class = AgreementSerializer
    filterset_class = AgreementFilter
    queryset = Agreement.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        own = {"agreement": OuterRef("pk")}
        parties = Party.objects.filter(**own).order_by("position", "pk")
        signatures = Signature.objects.filter(party__agreement=OuterRef("pk"))
        shares = Share.objects.filter(party__agreement=OuterRef("pk"))
        seen = Agreement.objects.visible_to(self.person).filter(partnership=self.partnership)
        return seen.order_by("reference_order").values(
            "reference",
            "name",
            "kind",
            "legally_binding",
            "starts_on",
            "review_on",
            "expires_on",
            "notice_months",
            "status",
            "covers",
            versions_numbers=ArraySubquery(Version.objects.filter(**own).values("number")),
            parties_names=ArraySubquery(parties.values("organisation__short_name")),
            signed=ArraySubquery(signatures.order_by("signed_on", "pk").values(made=SIGNED)),
            split=ArraySubquery(shares.values(made=SPLIT)),
        )

    def finish(self, rows: list[Row]) -> list[Row]:
        for row in rows:
            for share in row["split"]:
                share["percent"] = f"{share['percent']:.4f}"
        return rows


SIGNED = JSONObject(
    party=F("party__organisation__short_name"), version=F("version__number"), signed_on="signed_on"
)
SPLIT = JSONObject(
    direction="direction",
    party=F("party__organisation__short_name"),
    percent="percent",
    line="line",
)
