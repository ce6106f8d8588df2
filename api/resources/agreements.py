from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response as Answer

from api.fields import NumberField
from api.parameters import refuse_unknown
from api.register import Register, Row
from api.resources.commitments import CommitmentSerializer, commitment_rows
from governance.mous.models import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Party,
    Share,
    ShareAmount,
    ShareDirection,
    ShareLine,
    ShareStatement,
    Signature,
    StatementState,
    Version,
)
from governance.mous.reading import bound_on
from governance.mous.sharing import share_out_pool


class SignatureSerializer(serializers.Serializer[Row]):
    party = serializers.CharField()
    version = serializers.CharField()
    signed_on = serializers.DateField()


class ShareSerializer(serializers.Serializer[Row]):
    direction = serializers.ChoiceField(choices=ShareDirection.choices)
    party = serializers.CharField()
    percent = serializers.DecimalField(7, 4)
    line = serializers.ChoiceField(choices=ShareLine.choices)
    tier = serializers.IntegerField(help_text="The band of the pool, from 1.")
    cap = serializers.DecimalField(14, 2, allow_null=True, help_text="The most that it comes to.")


class PartSerializer(serializers.Serializer[Row]):
    party = serializers.CharField()
    amount = serializers.DecimalField(14, 2, help_text="Has of a gain, or bears of a loss.")


class WhatIfSerializer(serializers.Serializer[Row]):
    """What each party would have of a pool of pounds; below 0 it is a loss."""

    pool = NumberField(14, 2)
    planned = NumberField(14, 2, required=False, allow_null=True)


class WorkedOutSerializer(WhatIfSerializer):
    is_shadow = serializers.BooleanField(help_text="Nothing binds: no money would move.")
    parts = PartSerializer(many=True)


class StatementSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    starts_on = serializers.DateField()
    ends_on = serializers.DateField()
    pool = serializers.DecimalField(14, 2)
    planned = serializers.DecimalField(14, 2, allow_null=True)
    is_shadow = serializers.BooleanField()
    state = serializers.ChoiceField(choices=StatementState.choices)
    parts = PartSerializer(many=True)


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
                share["cap"] = None if share["cap"] is None else f"{share['cap']:.2f}"
        return rows

    @extend_schema(
        parameters=[WhatIfSerializer], responses={200: WorkedOutSerializer, 400: None, 404: None}
    )
    @action(detail=True, url_path="shares/what-if", filter_backends=(), pagination_class=None)
    def what_if(self, request: Request, slug: str, reference: str) -> Answer:
        """If the pool were so much, who would have what, exact to the penny."""
        agreement = self._agreement()
        refuse_unknown(request.query_params, ("pool", "planned"))
        given = WhatIfSerializer(data=request.query_params)
        given.is_valid(raise_exception=True)
        pool, planned = given.validated_data["pool"], given.validated_data.get("planned")
        parts = share_out_pool(agreement, pool, planned)
        (standing,) = bound_on(Agreement.objects.filter(pk=agreement.pk), self.partnership.today())
        return Answer(
            {
                "pool": f"{pool:.2f}",
                "planned": None if planned is None else f"{planned:.2f}",
                "is_shadow": standing.is_shadow,
                "parts": [
                    {"party": str(each.party), "amount": f"{each.amount:.2f}"} for each in parts
                ],
            }
        )

    @extend_schema(responses=CommitmentSerializer(many=True))
    @action(detail=True, filter_backends=())
    def commitments(self, request: Request, slug: str, reference: str) -> Answer:
        """What its parties commit to, with the milestones and benefits that keep it."""
        rows = commitment_rows(self.person).filter(agreement=self._agreement())
        return self.get_paginated_response(list(self.paginate_queryset(rows) or []))

    @extend_schema(responses=StatementSerializer(many=True))
    @action(detail=True, url_path="share-statements", filter_backends=())
    def share_statements(self, request: Request, slug: str, reference: str) -> Answer:
        """The statements of its shares by period, each with every party's amount."""
        seen = ShareStatement.objects.visible_to(self.person).filter(agreement=self._agreement())
        rows: QuerySet[Any, Any] = seen.order_by("starts_on", "reference_order").values(
            *("reference", "starts_on", "ends_on", "pool", "planned", "is_shadow", "state"),
            parts=ArraySubquery(AMOUNTS),
        )
        page = list(self.paginate_queryset(rows) or [])
        for row in page:
            for part in row["parts"]:
                part["amount"] = f"{part['amount']:.2f}"
        return self.get_paginated_response(page)

    def _agreement(self) -> Agreement:
        seen = Agreement.objects.visible_to(self.person).filter(partnership=self.partnership)
        return get_object_or_404(seen, self.at(self.kwargs["reference"]))


AMOUNTS = (
    ShareAmount.objects.filter(statement=OuterRef("pk"))
    .order_by("party__position", "pk")
    .values(made=JSONObject(party=F("party__organisation__short_name"), amount="amount"))
)
SIGNED = JSONObject(
    party=F("party__organisation__short_name"), version=F("version__number"), signed_on="signed_on"
)
SPLIT = JSONObject(
    direction="direction",
    party=F("party__organisation__short_name"),
    percent="percent",
    line="line",
    tier="tier",
    cap="cap",
)
