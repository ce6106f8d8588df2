"""Requests of people who are signed in, and the partnership they look at."""

from collections.abc import Callable

from django.db.models import Expression
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from accounts.access import deeds_of
from accounts.models import Partnership, User

IN_FRAME: "dict[str, Callable[[User], Expression]]" = {}


def show_in_frame(name: str, of: "Callable[[User], Expression]") -> None:
    """Have every page of a partnership know `name`, which `of` reads for whoever looks at it.

    It is read with the partnership itself, so that no page pays a query for it.
    """
    IN_FRAME[name] = of


class SignedInRequest(HttpRequest):
    """A request behind LoginRequiredMiddleware: its user is one of ours."""

    user: User
    partnership: Partnership
    deeds: frozenset[str]


def open_partnership(request: SignedInRequest, slug: str) -> Partnership:
    """The partnership of the address, with the reader's deeds on the request; 404 for strangers."""
    framed = {name: of(request.user) for name, of in IN_FRAME.items()}
    seen = Partnership.objects.visible_to(request.user).annotate(**framed)
    partnership = get_object_or_404(seen, slug=slug)
    request.partnership = partnership
    request.deeds = deeds_of(request.user, partnership)
    return partnership
