"""Events, capability cohorts, support asks, scouted ideas and released capacity."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, ClassVar

import django_filters
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Expression, F, OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.db.models.lookups import Exact
from rest_framework import serializers

from accounts.access import KEEP_REGISTERS, may
from api.register import Register, Row
from core.small_counts import WORDS, is_small
from workstreams.models import (
    AskState,
    AudienceTier,
    Cohort,
    CohortAttendance,
    Event,
    EventAttendance,
    EventKind,
    Innovation,
    InnovationDecision,
    Kept,
    ReleasedCapacity,
    SupportAsk,
)

RESIDENTS = "residents"
FEW = f'"{WORDS}" for 1 to 4, but for the programme office.'


class CameSerializer(serializers.Serializer[Row]):
    organisation_name = serializers.CharField()
    people = serializers.IntegerField()


class KeptSerializer(serializers.Serializer[Row]):
    id = serializers.IntegerField()
    name = serializers.CharField()
    workstream_reference = serializers.CharField(
        allow_null=True, help_text="None for what is the whole partnership's."
    )


class EventSerializer(KeptSerializer):
    held_on = serializers.DateField()
    kind = serializers.ChoiceField(choices=EventKind.choices)
    tier = serializers.ChoiceField(choices=AudienceTier.choices)
    residents = serializers.IntegerField(allow_null=True, help_text=FEW)
    you_said = serializers.CharField(allow_blank=True)
    we_did = serializers.CharField(allow_blank=True)
    personas = serializers.CharField(allow_blank=True)
    narrative = serializers.CharField(allow_blank=True)
    attended_by = CameSerializer(many=True)


class CohortSerializer(KeptSerializer):
    programme = serializers.CharField()
    led_by = serializers.CharField(allow_blank=True)
    aim = serializers.CharField(allow_blank=True)
    starts_on = serializers.DateField()
    ends_on = serializers.DateField(allow_null=True)
    sessions = serializers.IntegerField(allow_null=True)
    organisations = serializers.IntegerField(allow_null=True)
    led_to = serializers.CharField(allow_blank=True)
    attended_by = CameSerializer(many=True)


class SupportAskSerializer(KeptSerializer):
    asked_of = serializers.CharField()
    asked_on = serializers.DateField()
    wanted_by = serializers.DateField(allow_null=True)
    state = serializers.ChoiceField(choices=AskState.choices)
    came_on = serializers.DateField(allow_null=True)
    came = serializers.CharField(allow_blank=True)


class InnovationSerializer(KeptSerializer):
    source = serializers.CharField()  # type: ignore[assignment]
    found_on = serializers.DateField()
    looked_at_on = serializers.DateField(allow_null=True)
    looked_at_by = serializers.CharField(allow_blank=True)
    findings = serializers.CharField(allow_blank=True)
    decision = serializers.ChoiceField(choices=InnovationDecision.choices)
    decided_on = serializers.DateField(allow_null=True)
    reason = serializers.CharField(allow_blank=True)


class ReleasedCapacitySerializer(KeptSerializer):
    organisation_name = serializers.CharField()
    starts_on = serializers.DateField()
    ends_on = serializers.DateField()
    promised_people = serializers.IntegerField()
    promised_wte = serializers.DecimalField(7, 2)
    released_people = serializers.IntegerField(allow_null=True)
    released_wte = serializers.DecimalField(7, 2, allow_null=True)


class OfWorkstream(django_filters.FilterSet):
    workstream = django_filters.CharFilter("workstream__reference", "iexact")


class EventFilter(OfWorkstream):
    class Meta:
        model = Event
        fields = ("kind", "tier", "workstream")


class CohortFilter(OfWorkstream):
    programme = django_filters.CharFilter("programme", "iexact")

    class Meta:
        model = Cohort
        fields = ("programme", "workstream")


class SupportAskFilter(OfWorkstream):
    class Meta:
        model = SupportAsk
        fields = ("state", "workstream")


class InnovationFilter(OfWorkstream):
    class Meta:
        model = Innovation
        fields = ("decision", "workstream")


class ReleasedCapacityFilter(OfWorkstream):
    organisation = django_filters.CharFilter("organisation__short_name", "iexact")

    class Meta:
        model = ReleasedCapacity
        fields = ("organisation", "workstream")


class KeptViewSet(Register):
    """What the five share: rows by number, in the order of their pages."""

    lookup_field = "pk"
    lookup_url_kwarg = "reference"
    lookup_value_regex = "[0-9]{1,18}"
    model: ClassVar[type[Kept]]
    fields: ClassVar[tuple[str, ...]]

    def rows(self) -> QuerySet[Any, Any]:
        kept: Any = self.model._default_manager
        seen = kept.visible_to(self.person).of(self.partnership)
        rows: QuerySet[Any, Any] = seen.values(
            "id",
            "name",
            *self.fields,
            workstream_reference=F("workstream__reference"),
            **self.added(),
        )
        return rows

    def added(self) -> dict[str, Any]:
        """What a kind tells besides its own fields."""
        return {}

    def at(self, address: str) -> Expression:
        return Exact(F("pk"), int(address))


def attendance(came: Any, path: str) -> ArraySubquery:
    """Who came to a row, the most first."""
    rows = came.objects.filter(**{path: OuterRef("pk")}).order_by("-people", "organisation__name")
    return ArraySubquery(
        rows.values(
            said=JSONObject(organisation_name=F("organisation__short_name"), people=F("people"))
        )
    )


class EventViewSet(KeptViewSet):
    """Engagement and development events, who came, what was said and what was done about it."""

    serializer_class = EventSerializer
    filterset_class = EventFilter
    model = Event
    queryset = Event.objects.none()
    fields = ("held_on", "kind", "tier", RESIDENTS, "you_said", "we_did", "personas", "narrative")

    def added(self) -> dict[str, Any]:
        return {"attended_by": attendance(EventAttendance, "event")}

    def finish(self, rows: list[Row]) -> list[Row]:
        """A count of 1 to 4 residents is told to the programme office alone."""
        if any(map(_has_few, rows)) and not may(self.person, KEEP_REGISTERS, self.partnership):
            return list(_veiled(rows))
        return rows


def _has_few(row: Row) -> bool:
    count = row[RESIDENTS]
    return count is not None and is_small(Decimal(count), RESIDENTS)


def _veiled(rows: Iterable[Row]) -> Iterable[Row]:
    return (row | {RESIDENTS: WORDS} if _has_few(row) else row for row in rows)


class CohortViewSet(KeptViewSet):
    """Cohorts of capability programmes and who took part."""

    serializer_class = CohortSerializer
    filterset_class = CohortFilter
    model = Cohort
    queryset = Cohort.objects.none()
    fields = (
        "programme",
        "led_by",
        "aim",
        "starts_on",
        "ends_on",
        "sessions",
        "organisations",
        "led_to",
    )

    def added(self) -> dict[str, Any]:
        return {"attended_by": attendance(CohortAttendance, "cohort")}


class SupportAskViewSet(KeptViewSet):
    """Support that the partnership asked for to develop, and what came."""

    serializer_class = SupportAskSerializer
    filterset_class = SupportAskFilter
    model = SupportAsk
    queryset = SupportAsk.objects.none()
    fields = ("asked_of", "asked_on", "wanted_by", "state", "came_on", "came")


class InnovationViewSet(KeptViewSet):
    """Ideas that were scouted, and what was decided about each."""

    serializer_class = InnovationSerializer
    filterset_class = InnovationFilter
    model = Innovation
    queryset = Innovation.objects.none()
    fields = (
        "source",
        "found_on",
        "looked_at_on",
        "looked_at_by",
        "findings",
        "decision",
        "decided_on",
        "reason",
    )


class ReleasedCapacityViewSet(KeptViewSet):
    """People whom partners release for joint work: promised against released."""

    serializer_class = ReleasedCapacitySerializer
    filterset_class = ReleasedCapacityFilter
    model = ReleasedCapacity
    queryset = ReleasedCapacity.objects.none()
    fields = (
        "starts_on",
        "ends_on",
        "promised_people",
        "promised_wte",
        "released_people",
        "released_wte",
    )

    def added(self) -> dict[str, Any]:
        return {"organisation_name": F("organisation__short_name")}
