from functools import cached_property
from typing import Any

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response as Answer

from accounts.models import Organisation
from api.fields import WholeField, WholeNumberFilter
from api.register import Register, Row
from governance.bodies.models import BodyKind
from risks.models import (
    Control,
    Objective,
    PartnerScore,
    Proximity,
    Response,
    Review,
    Risk,
    RiskCategory,
    RiskStatus,
    rules_of,
)
from risks.policies.risks import LONGEST
from risks.rules import Rules
from risks.scoring import Appetite, Band, band
from risks.services.controls import score_for_partner
from risks.services.risks import Judgement, review_risk


def score(label: str) -> serializers.IntegerField:
    return serializers.IntegerField(help_text=f"{label} consequence times likelihood, 1 to 25.")


class PointSerializer(serializers.Serializer[Row]):
    """A score on the way from inherent to target."""

    reviewed_on = serializers.DateField()
    score = serializers.IntegerField()


class RiskSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    name = serializers.CharField()
    cause = serializers.CharField()
    event = serializers.CharField()
    effect = serializers.CharField()
    category = serializers.ChoiceField(choices=RiskCategory.choices)
    workstream_reference = serializers.CharField()
    owner_name = serializers.CharField()
    partners_affected_names = serializers.ListField(child=serializers.CharField())
    inherent_consequence = serializers.IntegerField()
    inherent_likelihood = serializers.IntegerField()
    inherent_score = score("Inherent")
    current_consequence = serializers.IntegerField()
    current_likelihood = serializers.IntegerField()
    current_score = score("Current")
    current_band = serializers.ChoiceField(choices=[each.value for each in Band])
    target_consequence = serializers.IntegerField()
    target_likelihood = serializers.IntegerField()
    target_score = score("Target")
    target_date = serializers.DateField(allow_null=True)
    response = serializers.ChoiceField(choices=Response.choices)
    controls_texts = serializers.ListField(child=serializers.CharField())
    gaps = serializers.CharField(allow_blank=True)
    next_review_on = serializers.DateField(allow_null=True)
    status = serializers.ChoiceField(choices=RiskStatus.choices)
    owning_organisation_name = serializers.CharField(allow_null=True)
    objective_reference = serializers.CharField(
        allow_null=True, help_text="Of the objective that it threatens, where you may see it."
    )
    proximity = serializers.ChoiceField(choices=Proximity.choices, allow_blank=True)
    appetite = serializers.ChoiceField(choices=[each.value for each in Appetite])
    is_outside_appetite = serializers.BooleanField()
    goes_up_to = serializers.ChoiceField(
        choices=[BodyKind.PARTNERSHIP_BOARD.value, BodyKind.PROGRAMME_BOARD.value],
        allow_null=True,
        help_text="The kind of body that its score goes up to while it is open.",
    )
    trajectory = PointSerializer(many=True, help_text="The score of each review, the first first.")


class ScoreSerializer(serializers.Serializer[Row]):
    """Both factors, and why."""

    consequence = WholeField(min_value=1, max_value=5)
    likelihood = WholeField(min_value=1, max_value=5)
    rationale = serializers.CharField(max_length=LONGEST)


class ReviewSerializer(ScoreSerializer):
    """A review; without a day it is of today."""

    reviewed_on = serializers.DateField(required=False)


class ReviewedSerializer(ReviewSerializer):
    score = serializers.IntegerField()
    author_name = serializers.CharField(allow_null=True)


class PartnerScoreSerializer(ScoreSerializer):
    """A partner's own score of a risk that it shares, of today."""

    organisation_name = serializers.CharField(max_length=200, help_text="Its short name.")


class PartnerScoredSerializer(PartnerScoreSerializer):
    scored_on = serializers.DateField()
    score = serializers.IntegerField()


class RiskFilter(django_filters.FilterSet):
    workstream = django_filters.CharFilter("workstream__reference", "iexact")
    partner = django_filters.CharFilter("partners_affected__short_name", "iexact")
    score_from = WholeNumberFilter("current_score", "gte")

    class Meta:
        model = Risk
        fields = ("category", "status", "workstream", "partner", "score_from")


POINT = JSONObject(reviewed_on="reviewed_on", score="score")


class RiskViewSet(Register):
    """The risk register, worst first."""

    serializer_class = RiskSerializer
    filterset_class = RiskFilter
    queryset = Risk.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        partners = Organisation.objects.filter(risks=OuterRef("pk")).order_by("short_name")
        controls = Control.objects.filter(risk=OuterRef("pk"))
        reviews = Review.objects.filter(risk=OuterRef("pk")).order_by("reviewed_on")
        objective = Objective.objects.visible_to(self.person).filter(pk=OuterRef("objective"))
        seen = Risk.objects.visible_to(self.person).filter(partnership=self.partnership)
        return seen.worst_first().values(
            "reference",
            "name",
            "cause",
            "event",
            "effect",
            "category",
            "inherent_consequence",
            "inherent_likelihood",
            "inherent_score",
            "current_consequence",
            "current_likelihood",
            "current_score",
            "target_consequence",
            "target_likelihood",
            "target_score",
            "target_date",
            "response",
            "gaps",
            "next_review_on",
            "status",
            "proximity",
            owning_organisation_name=F("owning_organisation__short_name"),
            objective_reference=Subquery(objective.values("reference")[:1]),
            trajectory=ArraySubquery(reviews.values(made=POINT)),
            workstream_reference=F("workstream__reference"),
            owner_name=F("owner__name"),
            partners_affected_names=ArraySubquery(partners.values("short_name")),
            controls_texts=ArraySubquery(controls.order_by("position", "pk").values("text")),
        )

    def finish(self, rows: list[Row]) -> list[Row]:
        rules = self._rules
        for row in rows:
            now, category = row["current_score"], row["category"]
            row["current_band"] = band(now).value
            row["appetite"] = rules.appetite(category).value
            row["is_outside_appetite"] = rules.is_outside_appetite(now, category)
            is_open = row["status"] == RiskStatus.OPEN
            row["goes_up_to"] = rules.escalates_to(now) if is_open else None
        return rows

    @extend_schema(methods=["GET"], responses=ReviewedSerializer(many=True))
    @extend_schema(methods=["POST"], request=ReviewSerializer, responses={201: None, 403: None})
    @action(detail=True, methods=["get", "post"], filter_backends=())
    def reviews(self, request: Request, slug: str, reference: str) -> Answer:
        """Every review of a risk, the first first; its owner, lead and the office add to them."""
        risk = self._risk()
        if request.method == "POST":
            given = ReviewSerializer(data=request.data)
            given.is_valid(raise_exception=True)
            said = {"reviewed_on": self.partnership.today()} | given.validated_data
            review_risk(risk, Judgement(**said), by=self.person)
            return Answer(status=status.HTTP_201_CREATED)
        kept = ("reviewed_on", "consequence", "likelihood", "score", "rationale")
        return self._page(risk.reviews.values(*kept, author_name=F("author__name")))

    @extend_schema(methods=["GET"], responses=PartnerScoredSerializer(many=True))
    @extend_schema(
        methods=["POST"], request=PartnerScoreSerializer, responses={201: None, 403: None}
    )
    @action(detail=True, methods=["get", "post"], url_path="partner-scores", filter_backends=())
    def partner_scores(self, request: Request, slug: str, reference: str) -> Answer:
        """Each partner's own scores of a risk, beside the partnership's and never averaged."""
        risk = self._risk()
        if request.method == "POST":
            given = PartnerScoreSerializer(data=request.data)
            given.is_valid(raise_exception=True)
            said = dict(given.validated_data)
            score_for_partner(
                risk, self._partner(said.pop("organisation_name")), **said, by=self.person
            )
            return Answer(status=status.HTTP_201_CREATED)
        kept = ("scored_on", "consequence", "likelihood", "score", "rationale")
        rows = PartnerScore.objects.filter(risk=risk).order_by(
            "organisation__short_name", "scored_on"
        )
        return self._page(rows.values(*kept, organisation_name=F("organisation__short_name")))

    @cached_property
    def _rules(self) -> Rules:
        return rules_of(self.partnership)

    def _risk(self) -> Risk:
        seen = Risk.objects.visible_to(self.person).filter(partnership=self.partnership)
        return get_object_or_404(seen, self.at(self.kwargs["reference"]))

    def _partner(self, name: str) -> Organisation:
        partners = Organisation.objects.filter(partners__partnership=self.partnership)
        found = partners.filter(short_name__iexact=name).first()
        if found is None:
            wrong = f"No partner is called {name}: send the short name of one."
            raise serializers.ValidationError({"organisation_name": [wrong]})
        return found

    def _page(self, rows: QuerySet[Any, Any]) -> Answer:
        return self.get_paginated_response(list(self.paginate_queryset(rows) or []))
