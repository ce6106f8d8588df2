"""What partners' systems send: JSON, with its words as readers see them."""

import math
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

from core.readable import readable

TOO_DEEP = "JSON parse error - lists and objects stand too deep in one another."
TOO_LARGE = "JSON parse error - a number is too large."


class ReadableJsonParser(JSONParser):
    """JSON in which no text holds what shows nothing (docs/rules.md 0)."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        try:
            return _readable(super().parse(stream, media_type, parser_context))
        except RecursionError:
            raise ParseError(TOO_DEEP) from None


def _readable(said: Any) -> Any:
    if isinstance(said, str):
        return readable(said)
    if isinstance(said, float) and not math.isfinite(said):
        raise ParseError(TOO_LARGE)
    if isinstance(said, list):
        return [_readable(part) for part in said]
    if isinstance(said, dict):
        return {name: _readable(part) for name, part in said.items()}
    return said
