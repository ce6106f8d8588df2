"""Who did what to a record, and when: read from its history, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model

from accounts.models import User

LAST = 20
BY_ACCORD = "Accord itself"


@dataclass(frozen=True)
class Deed:
    """One saving of a record; `what` is the verb of the deed, such as "changed event"."""

    at: datetime
    by: str
    what: str


def deeds_on(record: Model) -> list[Deed]:
    """The last deeds on a record; two queries. Several rows of one deed are one line."""
    history: Any = record.history  # type: ignore[attr-defined]
    rows = list(history.order_by("-pgh_id").values_list("pgh_created_at", "pgh_context")[:LAST])
    names = _names(context for _, context in rows)
    found: list[Deed] = []
    for at, context in rows:
        said = context or {}
        deed = Deed(at, names.get(said.get("by"), BY_ACCORD), said.get("verb", "saved"))
        if not found or (found[-1].at, found[-1].what) != (at, deed.what):
            found.append(deed)
    return found


def _names(contexts: Iterable[Any]) -> dict[int | None, str]:
    numbers = {context["by"] for context in contexts if context and context.get("by")}
    return dict(User.objects.filter(pk__in=numbers).values_list("pk", "name"))
