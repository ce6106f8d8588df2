"""Fields that serializers and filters of what is sent share."""

from typing import Any

import django_filters
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from core.forms import WholeNumberField
from core.readable import on_one_line


class LineField(serializers.CharField):
    """Text on one line: a break in it is a space (docs/rules.md 0)."""

    def to_internal_value(self, data: Any) -> str:
        return on_one_line(super().to_internal_value(data))


@extend_schema_field(OpenApiTypes.INT)
class WholeNumberFilter(django_filters.NumberFilter):
    """A whole number in the digits 0 to 9."""

    field_class = WholeNumberField
