"""Rows whose reference is new: a record that goes by the same name alone is taken for theirs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from django.db.models import Model

from exchange.tables import Row

if TYPE_CHECKING:
    from exchange.plans.draft import Draft

BY_NAME: Mapping[str, str] = {"title": "name"}
type Name = tuple[str, ...]


def renamed[M: Model](
    draft: "Draft", rows: Sequence[Row], existing: Iterable[M], known_by: Mapping[str, str]
) -> dict[str, M]:
    """The records that were given a new reference, by it; each is told, and each doubt too.

    `known_by` are the columns that make the name, with the field of the record for each.
    """
    held = {reference_of(thing): thing for thing in existing}
    given = {row.text("ref").casefold() for row in rows}
    free: dict[Name, list[M]] = {}
    for reference, thing in held.items():
        if reference not in given:
            name = tuple(_same(getattr(thing, field)) for field in known_by.values())
            free.setdefault(name, []).append(thing)
    new: dict[Name, list[Row]] = {}
    for row in rows:
        if row.text("ref").casefold() not in held:
            name = tuple(_same(row.values.get(column)) for column in known_by)
            new.setdefault(name, []).append(row)
    found = {}
    for name, named in new.items():
        match free.get(name, []), named:
            case [thing], [row]:
                found[row.text("ref").casefold()] = thing
                _tell(draft, named, [thing], "by which Accord knows this name; it was renamed")
            case [_, *_] as things, _:
                _tell(draft, named, things, "if it is that; not sure by its name, it was added")
    return found


def reference_of(thing: Model) -> str:
    """The reference as it is compared."""
    return str(getattr(thing, "reference", "")).casefold()


def _same(value: object) -> str:
    return str(value).strip().casefold()


def _tell(draft: "Draft", rows: Iterable[Row], things: Iterable[Model], what: str) -> None:
    held = " or ".join(str(getattr(thing, "reference", "")) for thing in things)
    for row in rows:
        draft.warn(row, "ref", f"{held}, {what}")
