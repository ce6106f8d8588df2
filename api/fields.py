"""Fields that serializers and filters of what is sent share."""

import re
from decimal import Decimal
from typing import Any

import django_filters
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from core.forms import WholeNumberField
from core.numbers import UNREADABLE, WHOLE
from core.readable import on_one_line

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
NO_NUMBER = "A valid number is required, in the digits 0 to 9, such as 1250.5."


class NumberField(serializers.DecimalField):
    """A number in the digits 0 to 9; text of others, or with signs between, is none."""

    def to_internal_value(self, data: Any) -> Decimal:
        if isinstance(data, str) and data.strip() and not NUMBER.fullmatch(data.strip()):
            raise serializers.ValidationError(NO_NUMBER)
        return super().to_internal_value(data)


class WholeField(serializers.IntegerField):
    """A whole number in the digits 0 to 9."""

    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, bool) or (isinstance(data, str) and not WHOLE.fullmatch(data.strip())):
            raise serializers.ValidationError(UNREADABLE)
        return super().to_internal_value(data)


class LineField(serializers.CharField):
    """Text on one line: a break in it is a space (docs/rules.md 0)."""

    def to_internal_value(self, data: Any) -> str:
        return on_one_line(super().to_internal_value(data))


@extend_schema_field(OpenApiTypes.INT)
class WholeNumberFilter(django_filters.NumberFilter):
    """A whole number in the digits 0 to 9."""

    field_class = WholeNumberField
