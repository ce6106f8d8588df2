"""A snapshot as canonical JSON, and back: what is stored is what is drawn."""

import json
from dataclasses import asdict, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from core.canonical import canonical_json
from packs.snapshot.shape import Snapshot

CAME_LATER = ("engagement", "reports", "standing")


def freeze(snapshot: Snapshot) -> dict[str, Any]:
    """The snapshot as plain JSON values, in the form that is hashed.

    What came later is left out while it is empty: an older snapshot keeps its hash.
    """
    frozen: dict[str, Any] = json.loads(canonical_json(asdict(snapshot)))
    for name in CAME_LATER:
        if not frozen[name]:
            del frozen[name]
    return frozen


def thaw(frozen: dict[str, Any]) -> Snapshot:
    """The snapshot that was frozen."""
    thawed: Snapshot = _revived(Snapshot, frozen)
    return thawed


def _revived(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, UnionType):
        kind = next(one for one in get_args(kind) if one is not type(None))
    if get_origin(kind) is tuple:
        return tuple(_revived(get_args(kind)[0], one) for one in value)
    if is_dataclass(kind):
        return _made(kind, value)
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    return Decimal(value) if kind is Decimal else value


def _made(kind: Any, value: dict[str, Any]) -> Any:
    """An older snapshot lacks what came later; that has its default."""
    known = {name: of for name, of in _fields(kind).items() if name in value}
    return kind(**{name: _revived(of, value[name]) for name, of in known.items()})


@cache
def _fields(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
