"""Changes of milestones that a revised workbook proposes: read, accepted, declined."""

from typing import Any

from django.db.models import F, QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response as Answer

from accounts.access import deeds_of
from api.fields import WholeField
from api.register import Register, Row
from exchange.models import ChangeState, Proposal, ProposedField
from exchange.proposals.reading import Shown, changes_for, proposals_for, shown
from exchange.proposals.services import accept_changes, decline_changes


class ProposalSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField()
    name = serializers.CharField(help_text="Of the file.")
    proposed_by_name = serializers.CharField()
    sent_at = serializers.DateTimeField(allow_null=True, help_text="None: only its author sees it.")
    open = serializers.IntegerField(help_text="Changes that wait, of milestones that you may see.")
    accepted = serializers.IntegerField()
    declined = serializers.IntegerField()
    withdrawn = serializers.IntegerField()


class ChangeSerializer(serializers.Serializer[Row]):
    number = serializers.IntegerField()
    milestone_reference = serializers.CharField()
    field = serializers.ChoiceField(choices=ProposedField.choices)
    held = serializers.CharField(
        allow_blank=True, help_text="What Accord has now; sent back when it is accepted."
    )
    before = serializers.CharField(allow_blank=True, help_text="What its author had.")
    after = serializers.CharField(allow_blank=True)
    reason = serializers.CharField(allow_blank=True)
    is_clash = serializers.BooleanField(help_text="Changed after the file was taken, or perhaps.")
    doubt = serializers.CharField(allow_blank=True)
    state = serializers.ChoiceField(choices=ChangeState.choices)
    decision_reason = serializers.CharField(allow_blank=True)
    cannot_accept = serializers.CharField(allow_blank=True, help_text="Why not you; else empty.")
    cannot_decline = serializers.CharField(allow_blank=True)


class ChosenSerializer(serializers.Serializer[Row]):
    number = WholeField()
    held = serializers.CharField(allow_blank=True, help_text="As it was read.")
    despite_clash = serializers.BooleanField(default=False)


class AcceptSerializer(serializers.Serializer[Row]):
    """All of these, or none."""

    changes = ChosenSerializer(many=True, allow_empty=False)
    asks_owners = serializers.BooleanField(
        default=False, help_text="Ask the owners of what new dates push to confirm theirs."
    )


class DeclineSerializer(serializers.Serializer[Row]):
    """All of these, or none."""

    numbers = serializers.ListField(child=WholeField(), allow_empty=False)
    reason = serializers.CharField(max_length=1000)


class DecidedSerializer(serializers.Serializer[Row]):
    decided = serializers.IntegerField()


class ProposalViewSet(Register):
    """Proposals with a change that the caller may see, the newest first."""

    serializer_class = ProposalSerializer
    queryset = Proposal.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        found: QuerySet[Any, Any] = proposals_for(self.person, self.partnership)
        states = [str(state) for state in ChangeState]
        return found.values(
            *("reference", "name", "sent_at", *states), proposed_by_name=F("proposed_by__name")
        )

    @extend_schema(responses=ChangeSerializer(many=True))
    @action(detail=True, filter_backends=())
    def changes(self, request: Request, slug: str, reference: str) -> Answer:
        """Each change beside what Accord has now, and whether the caller decides it."""
        proposal = self._proposal()
        page = self.paginate_queryset(changes_for(proposal, self.person)) or []
        deeds = deeds_of(self.person, self.partnership)
        rows = shown(page, proposal, self.person, deeds)
        return self.get_paginated_response([as_row(each) for each in rows])

    @extend_schema(request=AcceptSerializer, responses={200: DecidedSerializer, 403: None})
    @action(detail=True, methods=["post"], filter_backends=())
    def accept(self, request: Request, slug: str, reference: str) -> Answer:
        """Carry changes out as their own milestones' pages would."""
        proposal = self._proposal()
        given = AcceptSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        chosen = given.validated_data["changes"]
        count = accept_changes(
            proposal,
            {each["number"]: each["held"] for each in chosen},
            despite={each["number"] for each in chosen if each["despite_clash"]},
            by=self.person,
            asks_owners=given.validated_data["asks_owners"],
        )
        return Answer({"decided": count})

    @extend_schema(request=DeclineSerializer, responses={200: DecidedSerializer, 403: None})
    @action(detail=True, methods=["post"], filter_backends=())
    def decline(self, request: Request, slug: str, reference: str) -> Answer:
        """Turn changes down; their author is told why."""
        proposal = self._proposal()
        given = DeclineSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        said = given.validated_data
        count = decline_changes(
            proposal, set(said["numbers"]), reason=said["reason"], by=self.person
        )
        return Answer({"decided": count})

    def _proposal(self) -> Proposal:
        seen: QuerySet[Proposal] = Proposal.objects.visible_to(self.person)
        rows = seen.filter(partnership=self.partnership)
        named = rows.select_related("proposed_by", "partnership")
        return get_object_or_404(named, self.at(self.kwargs["reference"]))


def as_row(each: Shown) -> Row:
    """The fields of ChangeSerializer."""
    change = each.change
    return {
        "number": change.pk,
        "milestone_reference": change.milestone.reference,
        "field": change.field,
        "held": each.held,
        "before": change.before,
        "after": change.after,
        "reason": change.reason,
        "is_clash": each.is_clash,
        "doubt": change.doubt,
        "state": change.state,
        "decision_reason": change.decision_reason,
        "cannot_accept": each.cannot_accept,
        "cannot_decline": each.cannot_decline,
    }
