"""A route as it reads, apart from its rows: to show, to compare, to edit."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from governance.signoff.models import Route
from governance.signoff.routes import Terms, read_terms, template_terms


@dataclass(frozen=True, slots=True)
class Outline:
    """What a route is for, and the terms of its stages in order."""

    name: str
    subject_kinds: tuple[str, ...]
    change_kinds: tuple[str, ...] = ()
    value_from: Decimal | None = None
    material_fields: tuple[str, ...] = ()
    is_urgent: bool = False
    reminder_days: tuple[int, ...] = (3, 1)
    stages: tuple[Terms, ...] = ()


def outline_of(route: Route) -> Outline:
    """The route as it stands."""
    return replace(head_of(route), stages=template_terms(route))


def head_of(route: Route) -> Outline:
    """What the route is for, without its stages."""
    return Outline(
        name=route.name,
        subject_kinds=tuple(route.subject_kinds),
        change_kinds=tuple(route.change_kinds),
        value_from=route.value_from,
        material_fields=tuple(route.material_fields),
        is_urgent=route.is_urgent,
        reminder_days=tuple(route.reminder_days),
    )


def read_outline(stored: Mapping[str, Any]) -> Outline:
    """An outline that was written as canonical JSON."""
    value = stored["value_from"]
    lists = ("subject_kinds", "change_kinds", "material_fields", "reminder_days")
    given = {key: tuple(stored[key]) for key in lists}
    more = {"value_from": None if value is None else Decimal(value), "stages": read_terms(stored)}
    return Outline(**{**stored, **given, **more})
