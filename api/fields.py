"""Fields that the serializers of what is sent share."""

from typing import Any

from rest_framework import serializers

from core.readable import on_one_line


class LineField(serializers.CharField):
    """Text on one line: a break in it is a space (docs/rules.md 0)."""

    def to_internal_value(self, data: Any) -> str:
        return on_one_line(super().to_internal_value(data))
