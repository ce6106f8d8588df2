from typing import cast

from django.db.models import QuerySet
from rest_framework import serializers, viewsets

from accounts.models import Partnership, User
from api.parameters import KnownParameters


class PartnershipSerializer(serializers.ModelSerializer[Partnership]):
    today = serializers.DateField(help_text="The day that every rule takes.")

    class Meta:
        model = Partnership
        fields = (
            "slug",
            "name",
            "place",
            "system",
            "reporting_date",
            "today",
            "slippage_tolerance_days",
        )


class PartnershipViewSet(KnownParameters, viewsets.ReadOnlyModelViewSet[Partnership]):
    """The partnerships that you are a member of today."""

    serializer_class = PartnershipSerializer
    queryset = Partnership.objects.none()
    lookup_field = "slug"

    def get_queryset(self) -> QuerySet[Partnership]:
        if getattr(self, "swagger_fake_view", False):
            return Partnership.objects.none()
        return Partnership.objects.visible_to(cast(User, self.request.user)).order_by("slug")
