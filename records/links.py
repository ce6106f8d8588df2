"""What names a record, told to its page by the apps above: each brings its own in `links.py`."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from accounts.models import User


@dataclass(frozen=True, slots=True)
class Link:
    """A record that names another: what it is called, and its page."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Links:
    """Records of one kind that name a record."""

    title: str
    rows: Sequence[Link]


@dataclass(frozen=True, slots=True)
class Naming:
    """Records of one kind that may name a record, not yet read, and how each is shown."""

    title: str
    rows: QuerySet[Any]
    link: Callable[[Any], Link]


type Finder = Callable[[Any, User], Naming]
_FINDERS: defaultdict[type[Model], list[Finder]] = defaultdict(list)


def register(model: type[Model], finder: Finder) -> None:
    """Show what `finder` finds on the page of a record of that model."""
    _FINDERS[model].append(finder)


def naming(record: Model, user: User) -> list[Naming]:
    """What may name the record and `user` may see; nothing is read yet."""
    return [finder(record, user) for finder in _FINDERS[type(record)]]


def links_of(found: Sequence[Naming]) -> list[Links]:
    """The same by kind, read; empty kinds are left out."""
    kinds: dict[str, dict[Link, None]] = {}
    for each in found:
        kinds.setdefault(each.title, {}).update(dict.fromkeys(map(each.link, each.rows)))
    return [Links(title, list(rows)) for title, rows in kinds.items() if rows]
