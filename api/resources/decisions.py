from typing import Any

import django_filters
from django.db.models import F, QuerySet
from rest_framework import serializers

from api.register import Register, Row
from governance.signoff.models import Authority, Decision, DecisionKind
from governance.signoff.urgent import TAGS, Taken, taken_by_decision


class DecisionSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField(help_text="In an address, D2019/01 is D2019-01.")
    decided_on = serializers.DateField()
    body_name = serializers.CharField()
    kind = serializers.ChoiceField(choices=DecisionKind.choices)
    wording = serializers.CharField()
    authority = serializers.ChoiceField(choices=Authority.choices)
    reasons = serializers.CharField(allow_blank=True)
    conditions = serializers.CharField(allow_blank=True)
    is_urgent = serializers.BooleanField(help_text="Taken by the chair alone between meetings.")
    ratification = serializers.ChoiceField(
        choices=[(state.value, label) for state, (label, _) in TAGS.items()],
        allow_null=True,
        help_text="What the body's next meeting made of an urgent decision.",
    )
    ratify_by = serializers.DateField(
        allow_null=True, help_text="The day of that meeting; none while none is planned."
    )


class DecisionFilter(django_filters.FilterSet):
    body = django_filters.CharFilter("body__slug")
    decided_from = django_filters.DateFilter("decided_on", "gte")
    decided_to = django_filters.DateFilter("decided_on", "lte")

    class Meta:
        model = Decision
        fields = ("kind", "authority", "body", "decided_from", "decided_to")


class DecisionViewSet(Register):
    """The decision log, latest first."""

    serializer_class = DecisionSerializer
    filterset_class = DecisionFilter
    queryset = Decision.objects.none()

    def finish(self, rows: list[Row]) -> list[Row]:
        taken = taken_by_decision([row["pk"] for row in rows], self.partnership.today())
        return [_with_ratification(row, taken.get(row.pop("pk"))) for row in rows]

    def rows(self) -> QuerySet[Any, Any]:
        seen = Decision.objects.visible_to(self.person).filter(partnership=self.partnership)
        return seen.order_by("-decided_on", "-reference_order").values(
            "pk",
            "reference",
            "decided_on",
            "kind",
            "wording",
            "authority",
            "reasons",
            "conditions",
            body_name=F("body__name"),
        )


def _with_ratification(row: Row, taken: Taken | None) -> Row:
    return {
        **row,
        "is_urgent": taken is not None,
        "ratification": taken.state.value if taken else None,
        "ratify_by": taken.due_on if taken else None,
    }
