"""Sign-offs by API: what is running, whom it waits for, and what it needs."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.register import OfPartnership, Row
from governance.signoff.models import SignOff, SignOffState
from governance.signoff.own_decisions import Governance
from governance.signoff.tracker import Tracked, tracked


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
    deferred_until = serializers.DateField(
        allow_null=True, help_text="The day on which it reopens, when it was deferred."
    )
    needed = serializers.CharField(allow_blank=True, help_text="What the open stage needs to pass.")
    critical_path = CriticalSerializer(allow_null=True)


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
        "deferred_until": row.sign_off.deferred_until,
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
