"""What names a record, told to its page by the apps above: each brings its own in `links.py`."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

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


type Finder = Callable[[Any, User], Links]
_FINDERS: defaultdict[type[Model], list[Finder]] = defaultdict(list)


def register(model: type[Model], finder: Finder) -> None:
    """Show what `finder` finds on the page of a record of that model."""
    _FINDERS[model].append(finder)


def links_of(record: Model, user: User) -> list[Links]:
    """What names the record and `user` may see, by kind; empty kinds are left out."""
    found: dict[str, dict[Link, None]] = {}
    for finder in _FINDERS[type(record)]:
        links = finder(record, user)
        found.setdefault(links.title, {}).update(dict.fromkeys(links.rows))
    return [Links(title, list(rows)) for title, rows in found.items() if rows]
