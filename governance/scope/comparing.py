"""What changed in scope between two days: what came in, what went out, what moved."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from governance.scope.models import Service
from governance.scope.standing import PlacedService


@dataclass(frozen=True)
class Difference:
    """What of a service changed: its scope when it has no name."""

    what: str
    old: str
    new: str


@dataclass(frozen=True)
class Moved:
    """A service that stood differently on two days, and how."""

    service: Service
    before: PlacedService
    after: PlacedService
    how: tuple[Difference, ...]


@dataclass(frozen=True)
class Comparison:
    """Services that are in scope now and were not, the other way about, and other differences."""

    came_in: list[Moved]
    went_out: list[Moved]
    moved: list[Moved]

    @property
    def is_empty(self) -> bool:
        return not (self.came_in or self.went_out or self.moved)


def compare(before: Iterable[PlacedService], after: Iterable[PlacedService]) -> Comparison:
    """The same services on two days."""
    then = {one.service.pk: one for one in before}
    moves = [
        Moved(now.service, then[now.service.pk], now, how)
        for now in after
        if now.service.pk in then and (how := tuple(_differences(then[now.service.pk], now)))
    ]
    came_in = [it for it in moves if it.after.is_in_scope and not it.before.is_in_scope]
    went_out = [it for it in moves if it.before.is_in_scope and not it.after.is_in_scope]
    return Comparison(
        came_in, went_out, [it for it in moves if it not in came_in and it not in went_out]
    )


def _differences(before: PlacedService, after: PlacedService) -> Iterator[Difference]:
    pairs = (
        ("", before.words, after.words),
        ("Level", before.level.label.lower(), after.level.label.lower()),
        ("Population", before.population, after.population),
        ("Provider", before.provider, after.provider),
        ("Commissioner", before.commissioned_by, after.commissioned_by),
    )
    for what, old, new in pairs:
        if old != new:
            yield Difference(what, old or "nobody named", new or "nobody named")
