"""What pages share: rows and views of a list, the part that htmx swaps, what a form sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

from core.addresses import changed
from core.numbers import MOST_ROWS, whole_or

ROWS = 50
UNPROCESSABLE = 422  # the status of a page that shows what is wrong with what was sent


@dataclass(frozen=True)
class Tab:
    """A view of a list; the chosen one is current."""

    label: str
    url: str
    current: bool


def tabs(query: QueryDict, name: str, labels: Mapping[str, str], chosen: str) -> list[Tab]:
    """A tab for each of `labels` by its value under `name`; the value '' needs no name."""
    return [
        Tab(label, changed(query, **{name: value or None}), value == chosen)
        for value, label in labels.items()
    ]


def numbered(
    rows: "QuerySet[Any] | list[Any]", number: str | None, *, count: int | None = None
) -> Page[Any]:
    """The page of `rows` asked for, the nearest there is; a known `count` saves a query."""
    paginator = Paginator(rows, ROWS)
    if count is not None:
        vars(paginator)["count"] = count
    return paginator.get_page(whole_or(number or "", 1, most=MOST_ROWS))


def results_part(request: HttpRequest) -> str:
    """'#results' when htmx asks to swap the results alone, else nothing: for a template's name."""
    return "#results" if request.headers.get("HX-Request") == "true" else ""


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, even when that is nothing; None when the page is only read."""
    return request.POST if request.method == "POST" else None
