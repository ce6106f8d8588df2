"""Two people who edit one draft: nothing of either is lost, and nothing is chosen for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Merged:
    """What both wrote together; `clashes` are the parts that both changed, each differently."""

    values: dict[str, Any]
    clashes: tuple[str, ...]


def merge(base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> Merged:
    """What one person changed since `base` and what another did; in a clash `mine` is shown."""
    clashes = tuple(
        name
        for name in mine
        if mine[name] != theirs[name] and base[name] not in (mine[name], theirs[name])
    )
    values = {name: theirs[name] if mine[name] == base[name] else mine[name] for name in mine}
    return Merged(values, clashes)
