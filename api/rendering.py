"""JSON as orjson writes it; money and measures as exact text."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import orjson
from rest_framework.renderers import BaseRenderer


class JsonRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None
    render_style = "binary"

    def render(
        self,
        data: Any,
        accepted_media_type: str | None = None,
        renderer_context: Mapping[str, Any] | None = None,
    ) -> bytes:
        if data is None:
            return b""
        return orjson.dumps(data, default=as_text, option=orjson.OPT_NON_STR_KEYS)


def as_text(value: object) -> str:
    """A Decimal or a lazy text, exactly as it reads."""
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)
