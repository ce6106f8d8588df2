"""Addresses of pages: records found by the reference in one, and links that keep its filters."""

from django.db.models import F, Value
from django.db.models.functions import Replace
from django.db.models.lookups import IExact
from django.http import QueryDict

NOT_IN_TEXT = "\x00"  # PostgreSQL keeps no such character


def at_address(address: str, field: str = "reference") -> IExact:
    """Rows whose `field` is written so in an address: D2019-01 finds D2019/01, in any case."""
    written = Replace(F(field), Value("/"), Value("-"))
    return IExact(written, address.replace(NOT_IN_TEXT, ""))


def asked(query: QueryDict, name: str) -> str:
    """What the address asks under `name`, without spaces around; empty when it does not."""
    return query.get(name, "").replace(NOT_IN_TEXT, "").strip()


def changed(query: QueryDict, **parts: str | int | None) -> str:
    """The same page with other `parts` (None takes one out), from its first page on."""
    copy = query.copy()
    for name, value in {"page": None, **parts}.items():
        copy.pop(name, None)
        if value is not None:
            copy[name] = str(value)
    return f"?{copy.urlencode()}"
