"""What every page of a partnership shows around its own content."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from accounts.models import Partnership

NAVIGATION = (
    ("Dashboard", "desk:dashboard"),
    ("Roadmap", "milestones:roadmap"),
    ("Risks", "risks:list"),
    ("Benefits", "risks:benefits"),
    ("Scope changes", "scope:changes"),
    ("Agreements", "mous:list"),
    ("Board packs", "packs:list"),
    ("More", "desk:more"),
)


@dataclass(frozen=True)
class Place:
    """One entry of the menu."""

    label: str
    url: str
    current: bool


def partnership(request: HttpRequest) -> dict[str, Any]:
    """The partnership, its today, the menu, and the reader's deeds, once a view has opened it."""
    opened: Partnership | None = getattr(request, "partnership", None)
    if opened is None:
        return {}
    return {
        "partnership": opened,
        "today": opened.today(),
        "nav": menu(request, opened),
        "deeds": getattr(request, "deeds", frozenset()),
    }


def menu(request: HttpRequest, opened: Partnership) -> list[Place]:
    """The places of the menu; the one whose address begins the page's own is current."""
    urls = [(label, reverse(name, args=[opened.slug])) for label, name in NAVIGATION]
    home = urls[0][1]
    return [
        Place(label, url, request.path == url or (url != home and request.path.startswith(url)))
        for label, url in urls
    ]
