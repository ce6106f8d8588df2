"""Calendars that people subscribe to: their page, and the secret address itself."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.http import SignedInRequest, open_partnership
from core.errors import Refused
from core.forms import refusals_on
from exchange.calendars import calendar_of, open_feed, revoke_feed
from exchange.forms import FeedForm
from exchange.models import CalendarFeed
from workstreams.models import Workstream

UNPROCESSABLE = 422


@require_http_methods(["GET", "HEAD", "POST"])
def calendars(request: SignedInRequest, slug: str) -> HttpResponse:
    """One's own calendars; the address of a new one is shown this once."""
    partnership = open_partnership(request, slug)
    seen = Workstream.objects.visible_to(request.user).filter(partnership=partnership)
    form = FeedForm(request.POST or None, workstreams=seen)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        with refusals_on(form):
            feed, secret = open_feed(partnership, **form.cleaned_data, by=request.user)
            address = reverse("calendar", args=[secret])
            context = {
                "form": FeedForm(workstreams=seen),
                "new": feed,
                "address": request.build_absolute_uri(address),
            }
    own = CalendarFeed.objects.open().filter(person=request.user, partnership=partnership)
    context |= {"feeds": own.select_related("workstream"), "seen": seen}
    status = UNPROCESSABLE if form.errors else 200
    answer = render(request, "exchange/calendars.html", context, status=status)
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
def calendar_revoke(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Take back a calendar: its address is dead from now on."""
    partnership = open_partnership(request, slug)
    own = CalendarFeed.objects.filter(person=request.user, partnership=partnership)
    try:
        revoke_feed(get_object_or_404(own, pk=pk), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "The calendar is taken back. Its address answers nobody now.")
    return redirect("exchange:calendars", slug)


@require_safe
@login_not_required
def calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar at a secret address, for programs that cannot sign in."""
    found = CalendarFeed.objects.at(secret).select_related("partnership", "person", "workstream")
    made = calendar_of(get_object_or_404(found), request.build_absolute_uri("/").rstrip("/"))
    answer = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="accord.ics"'
    answer["Cache-Control"] = "private, max-age=900"
    answer["X-Robots-Tag"] = "noindex"
    return answer
