"""What needs a person now, told to their dashboard: by apps above in their own `needed.py`."""

from collections.abc import Callable
from dataclasses import dataclass, field

from accounts.access import Deeds
from accounts.models import Partnership, User


@dataclass(frozen=True, order=True)
class Need:
    """One thing to do, as the task list shows it; `left` days, by its own clock, order it."""

    left: int
    title: str
    hint: str = field(compare=False)
    status: str = field(compare=False)
    colour: str = field(compare=False)
    url: str = field(compare=False)


type Finder = Callable[[User, Partnership, Deeds], list[Need]]
_FINDERS: list[Finder] = []


def register(finder: Finder) -> None:
    """Ask `finder` too what a person has to do in a partnership."""
    _FINDERS.append(finder)


def needs_told(user: User, partnership: Partnership, deeds: Deeds) -> list[Need]:
    """What the apps that registered say needs `user`, who may do `deeds`."""
    return [need for finder in _FINDERS for need in finder(user, partnership, deeds)]
