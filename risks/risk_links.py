"""What apps above link to a risk: each brings its own in its `risk_links.py`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from accounts.models import User
from risks.models import Risk


@dataclass(frozen=True, slots=True)
class Link:
    """A record that names a risk: what it is called, and its page."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Links:
    """Records of one kind that name a risk."""

    title: str
    rows: Sequence[Link]


type Finder = Callable[[Risk, User], Links]
_FINDERS: list[Finder] = []


def register(finder: Finder) -> None:
    """Show what `finder` finds on the page of a risk; called from an app's `risk_links.py`."""
    _FINDERS.append(finder)


def links_of(risk: Risk, user: User) -> list[Links]:
    """What names the risk and `user` may see, by kind; empty kinds are left out."""
    found = [finder(risk, user) for finder in _FINDERS]
    return [links for links in found if links.rows]
