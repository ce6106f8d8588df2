"""Dependencies that run in a circle, named in full (docs/rules.md 6)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol


class Pair(Protocol):
    """Who waits for whom."""

    @property
    def predecessor(self) -> str:
        """What is waited for."""

    @property
    def successor(self) -> str:
        """What waits."""


def find_cycle(links: Iterable[Pair]) -> list[str] | None:
    """The first cycle, in order and closed by the key that it starts with; None without one."""
    successors: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        successors[link.predecessor].append(link.successor)
    done: set[str] = set()
    for key in list(successors):
        if cycle := _cycle_from(key, successors, done):
            return cycle
    return None


def _cycle_from(
    start: str, successors: defaultdict[str, list[str]], done: set[str]
) -> list[str] | None:
    if start in done:
        return None
    path: dict[str, Iterator[str]] = {start: iter(successors[start])}
    while path:
        key = next(reversed(path))
        following = next(path[key], None)
        if following is None:
            done.add(key)
            del path[key]
        elif following in path:
            keys = list(path)
            return [*keys[keys.index(following) :], following]
        elif following not in done:
            path[following] = iter(successors[following])
    return None
