"""Whether a reader may see everything that the text of a scope change names."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import QuerySet

from accounts.models import User
from governance.scope.models import ScopeChange, Service
from risks.models import Benefit, Risk

Texts = Iterable[Mapping[str, Any]]


def names_hidden(change: ScopeChange, texts: Texts, reader: User) -> bool:
    """Whether these texts name a record that `reader`, who may see the change, may not see.

    A service is known by any name it ever had, the rest by reference; what is not known is hidden.
    """
    texts = list(texts)
    services = {name for text in texts for name in text.get("services", [])}
    return _unknown(Service.objects.visible_to(reader), change, "name", services) or any(
        _unknown(seen, change, "reference", _references(texts, key))
        for key, seen in (
            ("risks", Risk.objects.visible_to(reader)),
            ("benefits", Benefit.objects.visible_to(reader)),
            ("linked", ScopeChange.objects.visible_to(reader)),
        )
    )


def _unknown(seen: QuerySet[Any], change: ScopeChange, field: str, named: set[str]) -> bool:
    """Whether one of these names belongs to none of the records that are seen, now or before."""
    seen = seen.filter(partnership=change.partnership_id)
    for path in (field, f"history__{field}"):
        if named:
            named = named - set(seen.filter(**{f"{path}__in": named}).values_list(path, flat=True))
    return bool(named)


def _references(texts: Texts, key: str) -> set[str]:
    """The references with which the lines under `key` begin."""
    return {line.partition(" ")[0] for text in texts for line in text.get(key, [])}
