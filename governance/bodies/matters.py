"""What an interest may be in besides an organisation: each app above brings its own kind."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet

from accounts.models import Partnership, User
from core.numbers import MOST_ROWS, whole_or
from governance.bodies.models import Interest

_KINDS: list[type[Model]] = []


def register(model: type[Model]) -> None:
    """Let an interest be in rows of `model`, which have a partnership and say who sees them."""
    if model not in _KINDS:
        _KINDS.append(model)


def choices(user: User, partnership: Partnership) -> list[tuple[str, str]]:
    """What `user` may name as the matter of an interest: key and name."""
    return [
        (f"{model._meta.label_lower}/{row.pk}", str(row))
        for model in _KINDS
        for row in _seen(model, user).filter(partnership=partnership)
    ]


def find(key: str, user: User, partnership: Partnership) -> Model | None:
    """The matter with that key, if `user` sees it."""
    label, _, number = key.partition("/")
    model = next((model for model in _KINDS if model._meta.label_lower == label), None)
    if model is None or not (found := whole_or(number, 0, most=MOST_ROWS)):
        return None
    return _seen(model, user).filter(partnership=partnership, pk=found).first()


def numbers_of_kinds() -> list[int]:
    """The content types of all kinds of matter."""
    return [ContentType.objects.get_for_model(model).pk for model in _KINDS]


def names_seen(interests: Iterable[Interest], user: User) -> dict[int, str]:
    """By number of the interest, the name of its matter where `user` sees that; a query a kind."""
    asked = [interest for interest in interests if interest.matter_id]
    names: dict[int, str] = {}
    for model in _KINDS:
        kind = ContentType.objects.get_for_model(model).pk
        of_kind = [interest for interest in asked if interest.matter_type_id == kind]
        if not of_kind:
            continue
        seen = _seen(model, user).filter(pk__in=[interest.matter_id for interest in of_kind])
        found = {row.pk: str(row) for row in seen}
        names |= {one.pk: found[one.matter_id] for one in of_kind if one.matter_id in found}
    return names


def _seen(model: type[Model], user: User) -> QuerySet[Any]:
    seen: QuerySet[Any] = model._default_manager.visible_to(user)  # type: ignore[attr-defined]
    return seen
