"""Who counts, stated a second time: docs/rules.md 3, "nobody counts twice". Nothing of the product.

A chair is a person, the deputy they name (or nobody), a role, and whether it has left the item.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

RANKS = ("chair", "vice", "member")


class Chair(NamedTuple):
    person: str
    deputy: str | None
    role: str = "member"
    is_recused: bool = False


def who_may_act(chairs: list[Chair], submitter: str | None) -> dict[int, set[str]]:
    """The people of whom one may speak in each chair, by its number; the rest do not count."""
    own = own_chairs(chairs, submitter)
    return {
        at: {person} | ({chairs[at].deputy} & free_deputies(chairs, submitter, own))
        for at, person in own.items()
    }


def own_chairs(chairs: list[Chair], submitter: str | None) -> dict[int, str]:
    """Whose each chair is, by rank: the holder's first, a further one of theirs the deputy's."""
    own: dict[int, str] = {}
    for at in sorted(range(len(chairs)), key=lambda at: RANKS.index(chairs[at].role)):
        person, deputy = chairs[at][:2]
        if person == submitter:
            continue
        if person not in own.values():
            own[at] = person
        elif deputy in free_deputies(chairs, submitter, own):
            own[at] = deputy
    return own


def free_deputies(
    chairs: list[Chair], submitter: str | None, own: dict[int, str]
) -> set[str | None]:
    """Deputies who hold no chair, have submitted nothing, and have no chair to themselves yet."""
    named = {chair.deputy for chair in chairs if chair.deputy}
    return named - {chair.person for chair in chairs} - {submitter} - set(own.values())


def who_has_left(chairs: list[Chair], submitter: str | None) -> set[str]:
    """Who is recused as themselves: not only in a chair in which their deputy alone could speak."""
    own = own_chairs(chairs, submitter)
    return {
        chair.person
        for at, chair in enumerate(chairs)
        if chair.is_recused and own.get(at) in {None, chair.person}
    }


def votes_that_count(
    able: dict[int, set[str]], said: Iterable[tuple[int, str, str]]
) -> dict[int, str]:
    """Of the votes (chair, person, vote) in their order: one of a chair, and one of a person."""
    counted: dict[int, str] = {}
    spoke: dict[str, int] = {}
    for at, person, vote in said:
        if person in able.get(at, set()) and spoke.setdefault(person, at) == at:
            counted.setdefault(at, vote)
    return counted


def all_chairs(number: int) -> Iterator[list[Chair]]:
    """Every way in which so many chairs can be held and deputised, but for the names.

    The holders are a, b, c...; a deputy is nobody, a holder, or one of two strangers x and y.
    """
    for holders in _named(number):
        people = sorted(set(holders))
        for deputies in product([None, *people, "x", "y"], repeat=number):
            if "y" not in deputies or "x" in deputies[: deputies.index("y")]:
                yield [Chair(*pair) for pair in zip(holders, deputies, strict=True)]


def _named(number: int) -> Iterator[str]:
    """aaa, aab, aba, abb, abc: everyone's name comes after those before it."""
    names = "abcdefgh"
    for choice in product(names[:number], repeat=number):
        firsts = list(dict.fromkeys(choice))
        if firsts == sorted(firsts) and firsts == list(names[: len(firsts)]):
            yield "".join(choice)
