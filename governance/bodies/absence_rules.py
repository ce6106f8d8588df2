"""Who acts for whom while people are away: never in a circle (docs/rules.md 3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Cover:
    """A person is away from a day to a day, and a deputy acts for them."""

    person: int
    deputy: int
    starts_on: date
    ends_on: date


def overlaps(new: Cover, others: Iterable[Cover]) -> list[Cover]:
    """The covers of the same person that share a day with `new`."""
    return [other for other in others if other.person == new.person and _meet(new, other)]


def circle(new: Cover, others: Sequence[Cover]) -> tuple[int, ...]:
    """The people round whom `new` would lead back to its person on some day; empty when none.

    From the deputy on, each who is away leads to their own deputy, on the days that all share.
    """
    return _follow(new, (new.person,), others)


def _follow(cover: Cover, met: tuple[int, ...], others: Sequence[Cover]) -> tuple[int, ...]:
    if cover.deputy == met[0]:
        return met
    if cover.deputy in met:
        return ()
    away = [other for other in others if other.person == cover.deputy and _meet(cover, other)]
    found = (_follow(_shared(cover, other), (*met, cover.deputy), others) for other in away)
    return next((people for people in found if people), ())


def _meet(one: Cover, other: Cover) -> bool:
    return one.starts_on <= other.ends_on and other.starts_on <= one.ends_on


def _shared(one: Cover, other: Cover) -> Cover:
    """What `other` covers of the days of `one`."""
    return Cover(
        other.person,
        other.deputy,
        max(one.starts_on, other.starts_on),
        min(one.ends_on, other.ends_on),
    )
