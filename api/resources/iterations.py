"""Iterations of the roadmap: what the partnership set out to do, and from when."""

from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from rest_framework import serializers

from api.register import Register, Row
from workstreams.models import Roadmap


class LinesField(serializers.ListField):
    """Lines as they are written on the page."""

    child = serializers.CharField()


class IterationSerializer(serializers.Serializer[Row]):
    reference = serializers.CharField(help_text="The day it is dated.")
    dated_on = serializers.DateField(help_text="It holds from this day to that of the next.")
    is_in_force = serializers.BooleanField()
    horizon_from_months = serializers.IntegerField()
    horizon_to_months = serializers.IntegerField()
    vision = serializers.CharField(allow_blank=True)
    aims = LinesField()
    phases = LinesField()
    shared_challenges = LinesField(help_text="Each with its source after a bar.")
    inherited_strategies = LinesField(help_text="Each with its source after a bar.")
    priority_areas = LinesField()
    outcomes = LinesField(help_text="Outcomes, each followed by its indicators after hyphens.")


class IterationViewSet(Register):
    """Iterations that are, were or will be in force, the latest first; drafts are the office's."""

    serializer_class = IterationSerializer
    queryset = Roadmap.objects.none()

    def rows(self) -> QuerySet[Any, Any]:
        seen = Roadmap.objects.visible_to(self.person).filter(partnership=self.partnership)
        later = seen.in_force(self.partnership.today()).filter(dated_on__gt=OuterRef("dated_on"))
        return seen.adopted().values(
            "dated_on",
            "horizon_from_months",
            "horizon_to_months",
            "vision",
            "aims",
            "phases",
            "shared_challenges",
            "inherited_strategies",
            "priority_areas",
            "outcomes",
            reference=Cast("dated_on", CharField()),
            is_in_force=Q(dated_on__lte=self.partnership.today()) & ~Exists(later),
        )
