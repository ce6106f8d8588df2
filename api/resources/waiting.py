"""Your sign-offs by API: what waits for the caller, with its text, and the votes themselves."""

import builtins
from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from api.register import OfPartnership, Row
from governance.bodies.models import Meeting
from governance.signoff.ballots import LONGEST
from governance.signoff.differences import Difference
from governance.signoff.handlings import handlings_waiting
from governance.signoff.inbox import (
    places_at_meetings,
    places_of_colleagues,
    ties_waiting,
    votes_waiting,
)
from governance.signoff.looks import Changes, changes_for, present_version
from governance.signoff.models import Ballot, BallotVote, Entitlement, Handling, HandlingKind
from governance.signoff.policies import cannot_vote
from governance.signoff.routes import stage_terms
from governance.signoff.rules import Vote, votes_offered
from governance.signoff.services import cast_vote, give_casting_vote, recuse
from governance.signoff.standing import standing_of
from governance.signoff.subjects import subject_of

VOTE, CASTING_VOTE = "vote", "casting_vote"
KINDS = ((VOTE, "Vote"), (CASTING_VOTE, "Casting vote"))
CASTING_VOTES = (("approve", "Approve"), ("object", "Object"))
NAMED = ("person", "deputy", "organisation", "stage__meeting", "stage__sign_off__partnership")


class WaitingSerializer(serializers.Serializer[Row]):
    """A place in which the caller may vote now, or break a tie; its own address has the text."""

    place = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=KINDS, help_text="A vote, or a casting vote at a tie.")
    title = serializers.CharField()
    stage = serializers.CharField()
    due_at = serializers.DateTimeField()
    organisation_name = serializers.CharField(allow_null=True)
    deputy_of = serializers.CharField(allow_null=True)
    votes = serializers.ListField(child=serializers.ChoiceField(choices=BallotVote.choices))
    sha256 = serializers.CharField(help_text="Of the text; a vote names it.")


class DifferenceSerializer(serializers.Serializer[Difference]):
    label = serializers.CharField()  # type: ignore[assignment]
    was = serializers.CharField()
    now = serializers.CharField()
    added = serializers.ListField(child=serializers.CharField())
    removed = serializers.ListField(child=serializers.CharField())
    unseen = serializers.CharField(help_text="What changed that the caller may not see.")


class ChangesSerializer(serializers.Serializer[Changes]):
    """What changed since the version that the caller last voted on, or last had on a page."""

    since = serializers.IntegerField(source="number")
    why = serializers.CharField()
    differences = DifferenceSerializer(many=True)


class LineSerializer(serializers.Serializer[Row]):
    label = serializers.CharField()  # type: ignore[assignment]
    text = serializers.CharField()


class PlaceSerializer(serializers.Serializer[Row]):
    """A place of the caller, with exactly what would be signed; reading it is no look."""

    place = serializers.IntegerField()
    title = serializers.CharField()
    stage = serializers.CharField()
    due_at = serializers.DateTimeField()
    refusal = serializers.CharField(help_text="Why the caller cannot vote there now; else empty.")
    version = serializers.IntegerField()
    sha256 = serializers.CharField(help_text="Of the text; a vote names it.")
    document = LineSerializer(many=True)
    changes = ChangesSerializer(allow_null=True)


class AtMeetingSerializer(serializers.Serializer[Row]):
    """A place of the caller at a stage that a meeting ahead decides."""

    place = serializers.IntegerField()
    title = serializers.CharField()
    stage = serializers.CharField()
    meets_on = serializers.DateField()


class ColleagueSerializer(serializers.Serializer[Row]):
    """A vote that is waited for from somebody else of the caller's organisations."""

    place = serializers.IntegerField()
    title = serializers.CharField()
    stage = serializers.CharField()
    due_at = serializers.DateTimeField()
    person = serializers.CharField()
    organisation_name = serializers.CharField()


class RulingSerializer(serializers.Serializer[Row]):
    """An interest on which the caller is to rule as chair or vice-chair."""

    handling = serializers.IntegerField()
    title = serializers.CharField()
    stage = serializers.CharField()
    who = serializers.CharField()
    proposed = serializers.ChoiceField(choices=HandlingKind.choices)


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


class PlaceViewSet(OfPartnership):
    """What waits for the caller's vote, and voting: for themselves, their partner, or as deputy."""

    serializer_class = WaitingSerializer
    queryset = Entitlement.objects.none()
    filter_backends = ()
    lookup_field = "place"
    lookup_value_regex = "[0-9]{1,18}"

    @extend_schema(responses=WaitingSerializer(many=True))
    def list(self, request: Request, slug: str) -> Response:
        reader = self.person.pk
        votes = votes_waiting(self.person, self.partnership)
        ties = ties_waiting(self.person, self.partnership)
        rows = [_waiting(one, reader, VOTE) for one in votes]
        rows += [_waiting(one, reader, CASTING_VOTE) for one in ties]
        return self.get_paginated_response(self.paginate_queryset(rows))

    @extend_schema(responses=PlaceSerializer)
    def retrieve(self, request: Request, slug: str, place: str) -> Response:
        """One place with the text, its version and hash, and what changed for the caller."""
        return Response(PlaceSerializer(_whole(self._place(place), self.person)).data)

    @extend_schema(responses=AtMeetingSerializer(many=True))
    @action(detail=False)
    def meetings(self, request: Request, slug: str) -> Response:
        """What a meeting ahead decides in which the caller sits."""
        found = places_at_meetings(self.person, self.partnership)
        return self._list([_at_meeting(one, one.stage.meeting) for one in found])

    @extend_schema(responses=ColleagueSerializer(many=True))
    @action(detail=False)
    def organisation(self, request: Request, slug: str) -> Response:
        """What waits for others of the caller's organisations."""
        found = places_of_colleagues(self.person, self.partnership)
        return self._list([_of_colleague(one) for one in found])

    @extend_schema(responses=RulingSerializer(many=True))
    @action(detail=False)
    def rulings(self, request: Request, slug: str) -> Response:
        """Interests on which the caller is to rule."""
        found = handlings_waiting(self.person, self.partnership)
        return self._list([_ruling(one) for one in found])

    def _list(self, rows: builtins.list[Row]) -> Response:
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
        return get_object_or_404(here.select_related(*NAMED), pk=int(number))


def _waiting(place: Entitlement, reader: int, kind: str) -> Row:
    stage = place.stage
    offered = votes_offered(stage_terms(stage.sign_off, stage.number).as_rule().kind)
    if kind == CASTING_VOTE:
        offered = (Vote.APPROVE, Vote.OBJECT)
    return {
        "place": place.pk,
        "kind": kind,
        "title": stage.sign_off.title,
        "stage": stage.name,
        "due_at": stage.due_at,
        "organisation_name": place.organisation.name if place.organisation else None,
        "deputy_of": place.person.name if place.person_id != reader else None,
        "votes": [vote.value for vote in offered],
        "sha256": stage.sign_off.sha256,
    }


def _whole(place: Entitlement, reader: User) -> Row:
    stage, sign_off = place.stage, place.stage.sign_off
    version = present_version(sign_off)
    lines = subject_of(sign_off.record).lines(sign_off.record, version.document, reader)
    return {
        "place": place.pk,
        "title": sign_off.title,
        "stage": stage.name,
        "due_at": stage.due_at,
        "refusal": cannot_vote(place, reader, standing_of(stage)),
        "version": version.number,
        "sha256": version.sha256,
        "document": [{"label": label, "text": text} for label, text in lines],
        "changes": changes_for(reader, sign_off, version),
    }


def _at_meeting(place: Entitlement, meeting: Meeting | None) -> Row:
    return {
        "place": place.pk,
        "title": place.stage.sign_off.title,
        "stage": place.stage.name,
        "meets_on": meeting.held_on if meeting else None,
    }


def _of_colleague(place: Entitlement) -> Row:
    return {
        "place": place.pk,
        "title": place.stage.sign_off.title,
        "stage": place.stage.name,
        "due_at": place.stage.due_at,
        "person": place.person.name,
        "organisation_name": place.organisation.name if place.organisation else "",
    }


def _ruling(handling: Handling) -> Row:
    stage = handling.entitlement.stage
    return {
        "handling": handling.pk,
        "title": stage.sign_off.title,
        "stage": stage.name,
        "who": str(handling.entitlement),
        "proposed": handling.proposed,
    }


def _read(kind: type[serializers.Serializer[Row]], request: Request) -> dict[str, Any]:
    given = kind(data=request.data)
    given.is_valid(raise_exception=True)
    said: dict[str, Any] = given.validated_data
    return said


def _answer(ballot: Ballot) -> Response:
    return Response(BallotSerializer(ballot).data, status=status.HTTP_201_CREATED)
