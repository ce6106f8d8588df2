"""Requests of people who are signed in, and the partnership they look at."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from accounts.access import deeds_of
from accounts.models import Partnership, User


class SignedInRequest(HttpRequest):
    """A request behind LoginRequiredMiddleware: its user is one of ours."""

    user: User
    partnership: Partnership
    deeds: frozenset[str]


def open_partnership(request: SignedInRequest, slug: str) -> Partnership:
    """The partnership of the address, with the reader's deeds on the request; 404 for strangers."""
    partnership = get_object_or_404(Partnership.objects.visible_to(request.user), slug=slug)
    request.partnership = partnership
    request.deeds = deeds_of(request.user, partnership)
    return partnership
