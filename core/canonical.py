"""Canonical JSON and its digest: one document, one text, one hash (RFC 8785, docs/rules.md 3)."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from typing import Any
from uuid import UUID

import rfc8785


def canonical_json(value: object) -> bytes:
    """`value` as RFC 8785 JSON; equal documents give equal bytes.

    Decimals become strings without trailing zeros ("310000", "0.5"), dates ISO strings, moments
    ISO strings in UTC, UUIDs strings, enumerations their values. A naive moment, a number that
    is not finite, or any other type is a ValueError.
    """
    return rfc8785.dumps(_plain(value))


def plain(value: object) -> Any:
    """`value` as JSON gives it back: what is stored then has the same digest as `value`."""
    return json.loads(canonical_json(value))


def digest(value: object) -> str:
    """SHA-256 of the canonical JSON of `value`, in hexadecimal."""
    return sha256(canonical_json(value)).hexdigest()


def _plain(value: object) -> Any:
    match value:
        case Mapping():
            return {_plain(key): _plain(held) for key, held in value.items()}
        case list() | tuple():
            return [_plain(held) for held in value]
        case _:
            return _plain_scalar(value)


def _plain_scalar(value: object) -> Any:
    match value:
        case Enum():
            return _plain_scalar(value.value)
        case Decimal():
            return _decimal(value)
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            return value


def _decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise ValueError(f"{value} has no canonical form.")
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if value == 0 else text


def _moment(value: datetime) -> str:
    if value.utcoffset() is None:
        raise ValueError(f"{value} has no time zone.")
    return value.astimezone(UTC).isoformat()
