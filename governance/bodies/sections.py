"""What apps above show on the page of a body: each brings its own in its `body_sections.py`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from accounts.models import User
from governance.bodies.models import Body


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A record that the body hears of: what it is called, its page, and a line about it."""

    label: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class Section:
    """Records of one kind that a body hears of; `more_url` leads to all of them."""

    title: str
    rows: Sequence[SectionRow]
    total: int
    more_url: str
    nothing: str


type Finder = Callable[[Body, User], Section | None]
_FINDERS: list[Finder] = []


def show_on_bodies(finder: Finder) -> None:
    """Show what `finder` finds on the page of each body; None leaves it out."""
    _FINDERS.append(finder)


def sections_of(body: Body, user: User) -> list[Section]:
    """Everything that apps above show of a body, as far as `user` may see it."""
    return [found for finder in _FINDERS if (found := finder(body, user))]
