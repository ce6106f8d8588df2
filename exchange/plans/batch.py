"""Rows of one model that a plan would write."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Field as ModelField
from django.db.models import Model

if TYPE_CHECKING:
    from exchange.plans.draft import Draft
    from exchange.tables import Row

type Reader = "Callable[[Draft, Row, str], object]"


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a model, the workbook's column that fills it, and how."""

    name: str
    column: str
    read: Reader


@dataclass(slots=True)
class Batch[M: Model]:
    """What is to be added, changed (with the names of the fields) and removed."""

    model: type[M]
    added: list[M] = field(default_factory=list)
    changed: dict[int, tuple[M, set[str]]] = field(default_factory=dict)
    removed: list[M] = field(default_factory=list)
    fields: dict[str, "ModelField[Any, Any]"] = field(default_factory=dict)

    def add(self, thing: M) -> M:
        self.added.append(thing)
        return thing

    def change(self, thing: M, name: str, value: object) -> None:
        setattr(thing, name, value)
        if thing.pk is not None:
            self.changed.setdefault(thing.pk, (thing, set()))[1].add(name)

    def field(self, name: str) -> "ModelField[Any, Any]":
        if name not in self.fields:
            self.fields[name] = self.model._meta.get_field(name)  # type: ignore[assignment]
        return self.fields[name]

    def differences(
        self, thing: M, values: Mapping[str, object]
    ) -> dict[str, tuple[object, object]]:
        """The fields in which `values` differ from what `thing` holds: old and new."""
        found = {}
        for name, new in values.items():
            stored = new.pk if isinstance(new, Model) else new
            is_unsaved = isinstance(new, Model) and stored is None
            held = getattr(thing, self.field(name).attname)
            if is_unsaved or _in_one_line(held) != _in_one_line(stored):
                found[name] = (getattr(thing, name), new)
        return found


def key_of(thing: Model) -> int:
    """A number for `thing` that one not yet saved has too."""
    return thing.pk if thing.pk is not None else -id(thing)


def _in_one_line(value: object) -> object:
    """Text as a cell holds it: lines broken elsewhere are no difference."""
    return " ".join(value.split()) if isinstance(value, str) else value


def label_of(choices_of: "ModelField[Any, Any]", value: object) -> object:
    """The label of a choice; any other value as it is."""
    labels = dict(choices_of.flatchoices)
    return labels.get(value, value) if labels else value
