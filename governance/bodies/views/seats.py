"""Giving seats on a body, and naming their deputies and last days."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.bodies import policies, services
from governance.bodies.forms import SeatChangeForm, SeatForm
from governance.bodies.models import Seat
from governance.bodies.views.delegations import open_body


@require_http_methods(["GET", "HEAD", "POST"])
def seat_new(request: SignedInRequest, slug: str, body: str) -> HttpResponse:
    """Give somebody a seat on the body."""
    found = open_body(request, slug, body)
    form = SeatForm(posted(request), partnership=request.partnership)
    if form.is_valid():
        with refusals_on(form):
            seat = services.give_seat(found, by=request.user, **form.cleaned_data)
            messages.success(request, f"{seat.person} has a seat.")
            return redirect("bodies:detail", slug, found.slug)
    context = {"body": found, "form": form}
    context["refusal"] = policies.cannot_keep_bodies(request.partnership, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "bodies/seat_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def seat_edit(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Another deputy, or the last day."""
    partnership = open_partnership(request, slug)
    seen = Seat.objects.visible_to(request.user).filter(body__partnership=partnership)
    rows = seen.select_related("person", "body__partnership", "deputy")
    seat = get_object_or_404(rows, pk=pk)
    kept = {"deputy": seat.deputy_id, "ends_on": seat.ends_on}
    form = SeatChangeForm(posted(request), seat=seat, initial=kept)
    if form.is_valid():
        with refusals_on(form):
            services.change_seat(seat, by=request.user, **form.cleaned_data)
            messages.success(request, f"The seat of {seat.person} is saved.")
            return redirect("bodies:detail", slug, seat.body.slug)
    context = {"body": seat.body, "seat": seat, "form": form}
    context["refusal"] = policies.cannot_keep_bodies(partnership, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "bodies/seat_form.html", context, status=status)
