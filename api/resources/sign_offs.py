"""Sign-offs by API: what is running, what waits for the caller, and the votes themselves."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from api.register import OfPartnership, Row
from governance.signoff.inbox import votes_waiting
from governance.signoff.models import Ballot, BallotVote, Entitlement, SignOff, SignOffState
from governance.signoff.own_decisions import Governance
from governance.signoff.routes import stage_terms
from governance.signoff.rules import votes_offered
from governance.signoff.services import cast_vote, give_casting_vote, recuse
from governance.signoff.tracker import Tracked, tracked

LONGEST = 10_000
CASTING_VOTES = (("approve", "Approve"), ("object", "Object"))


class CriticalSerializer(serializers.Serializer[Row]):
    """The partner whose own body a sign-off waits for longest."""

    partner = serializers.CharField()
    body = serializers.CharField()
    can_sign_on = serializers.DateField(allow_null=True, help_text="The earliest lawful day.")
    words = serializers.CharField()


class SignOffSerializer(serializers.Serializer[Row]):
    """A running sign-off: where it stands and what it waits for."""

    number = serializers.IntegerField()
    title = serializers.CharField()
    state = serializers.ChoiceField(choices=SignOffState.choices)
    is_urgent = serializers.BooleanField(help_text="Put to a chair alone.")
    round = serializers.IntegerField()
    stage = serializers.CharField(allow_null=True)
    due_at = serializers.DateTimeField(allow_null=True)
    meets_on = serializers.DateField(allow_null=True)
    waits_for = serializers.CharField(help_text="Whom or what it waits for.")
    needed = serializers.CharField(allow_blank=True, help_text="What the open stage needs to pass.")
    critical_path = CriticalSerializer(allow_null=True)


class WaitingSerializer(serializers.Serializer[Row]):
    """A place in which the caller may vote now, with exactly what would be signed."""

    place = serializers.IntegerField()
    title = serializers.CharField()
    stage = serializers.CharField()
    due_at = serializers.DateTimeField()
    organisation_name = serializers.CharField(allow_null=True)
    deputy_of = serializers.CharField(allow_null=True)
    votes = serializers.ListField(child=serializers.ChoiceField(choices=BallotVote.choices))
    sha256 = serializers.CharField(help_text="Of the text; a vote names it.")


class VoteSerializer(serializers.Serializer[Row]):
    vote = serializers.ChoiceField(choices=BallotVote.choices)
    sha256 = serializers.RegexField(r"^[0-9a-f]{64}$", help_text="Of the text that is voted on.")
    reason = serializers.CharField(default="", allow_blank=True, max_length=LONGEST)
    conditions = serializers.CharField(default="", allow_blank=True, max_length=LONGEST)
    pre_commencement = serializers.BooleanField(default=False)


class CastingVoteSerializer(serializers.Serializer[Row]):
    vote = serializers.ChoiceField(choices=CASTING_VOTES)
    sha256 = serializers.RegexField(r"^[0-9a-f]{64}$")
    reason = serializers.CharField(default="", allow_blank=True, max_length=LONGEST)


class RecusalSerializer(serializers.Serializer[Row]):
    reason = serializers.CharField(default="", allow_blank=True, max_length=500)


class BallotSerializer(serializers.Serializer[Ballot]):
    place = serializers.IntegerField(source="entitlement_id")
    vote = serializers.ChoiceField(choices=BallotVote.choices)
    is_casting = serializers.BooleanField()
    sha256 = serializers.CharField()
    at = serializers.DateTimeField()


class SignOffViewSet(OfPartnership):
    """The running sign-offs, the next deadline first."""

    serializer_class = SignOffSerializer
    queryset = SignOff.objects.none()
    filter_backends = ()

    @extend_schema(responses=SignOffSerializer(many=True))
    def list(self, request: Request, slug: str) -> Response:
        rows = [
            _running(row) for row in tracked(self.person, self.partnership, timezone.localdate())
        ]
        return self.get_paginated_response(self.paginate_queryset(rows))


class PlaceViewSet(OfPartnership):
    """What waits for the caller's vote, and voting: for themselves, their partner, or as deputy."""

    serializer_class = WaitingSerializer
    queryset = Entitlement.objects.none()
    filter_backends = ()
    lookup_field = "place"
    lookup_value_regex = "[0-9]{1,18}"

    @extend_schema(responses=WaitingSerializer(many=True))
    def list(self, request: Request, slug: str) -> Response:
        waiting = votes_waiting(self.person, self.partnership)
        rows = [_waiting(place, self.person.pk) for place in waiting]
        return self.get_paginated_response(self.paginate_queryset(rows))

    @extend_schema(request=VoteSerializer, responses={201: BallotSerializer})
    @action(detail=True, methods=["post"])
    def vote(self, request: Request, slug: str, place: str) -> Response:
        """Vote on one exact text; the same vote again is answered as the first was."""
        said = _read(VoteSerializer, request)
        return _answer(cast_vote(self._place(place), by=self.person, **said))

    @extend_schema(request=CastingVoteSerializer, responses={201: BallotSerializer})
    @action(detail=True, methods=["post"], url_path="casting-vote")
    def casting_vote(self, request: Request, slug: str, place: str) -> Response:
        """Break a tie as chair."""
        said = _read(CastingVoteSerializer, request)
        return _answer(give_casting_vote(self._place(place), by=self.person, **said))

    @extend_schema(request=RecusalSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    def recuse(self, request: Request, slug: str, place: str) -> Response:
        """Leave the item because of an interest."""
        recuse(self._place(place), by=self.person, **_read(RecusalSerializer, request))
        return Response(status=status.HTTP_204_NO_CONTENT)

    def _place(self, number: str) -> Entitlement:
        mine = Entitlement.objects.visible_to(self.person).of(self.person)
        here = mine.filter(stage__sign_off__partnership=self.partnership)
        return get_object_or_404(here.select_related("stage"), pk=int(number))


def _running(row: Tracked) -> Row:
    return {
        "number": row.sign_off.pk,
        "title": row.sign_off.title,
        "state": row.sign_off.state,
        "is_urgent": row.is_urgent,
        "round": row.sign_off.round,
        "stage": row.stage.name if row.stage else None,
        "due_at": row.due_at,
        "meets_on": row.meets_on,
        "waits_for": row.bottleneck,
        "needed": row.needed,
        "critical_path": _critical(row.critical) if row.critical else None,
    }


def _critical(row: Governance) -> Row:
    return {
        "partner": row.partner,
        "body": row.body,
        "can_sign_on": row.can_sign_on,
        "words": row.words,
    }


def _waiting(place: Entitlement, reader: int) -> Row:
    stage = place.stage
    offered = votes_offered(stage_terms(stage.sign_off, stage.number).as_rule().kind)
    return {
        "place": place.pk,
        "title": stage.sign_off.title,
        "stage": stage.name,
        "due_at": stage.due_at,
        "organisation_name": place.organisation.name if place.organisation else None,
        "deputy_of": place.person.name if place.person_id != reader else None,
        "votes": [vote.value for vote in offered],
        "sha256": stage.sign_off.sha256,
    }


def _read(kind: type[serializers.Serializer[Row]], request: Request) -> dict[str, Any]:
    given = kind(data=request.data)
    given.is_valid(raise_exception=True)
    said: dict[str, Any] = given.validated_data
    return said


def _answer(ballot: Ballot) -> Response:
    return Response(BallotSerializer(ballot).data, status=status.HTTP_201_CREATED)
