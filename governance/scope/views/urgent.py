from collections.abc import Sequence
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest
from accounts.models import User
from core.addresses import asked
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.bodies.models import Meeting
from governance.scope import policies, services
from governance.scope.models import ScopeChange
from governance.scope.views.changes import open_change
from governance.signoff.forms import UrgencyForm
from governance.signoff.models import Route
from governance.signoff.routes import fitting_routes, template_terms
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import planned_steps


@require_http_methods(["GET", "HEAD", "POST"])
def change_urgent(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Put a draft to the chair alone: why it cannot wait, and who was consulted."""
    change = open_change(request, slug, reference)
    facts = subject_of(change).facts(change)
    routes = fitting_routes(facts, change.partnership, is_urgent=True)
    members = User.objects.members_of(change.partnership).exclude(pk=request.user.pk)
    form = UrgencyForm(posted(request), routes=routes, members=members.order_by("name", "pk"))
    if form.is_valid():
        given = {"route": asked(request.POST, "route"), **form.cleaned_data}
        with refusals_on(form):
            services.start_urgently(change, by=request.user, **given)
            messages.success(request, f"{change.reference} is before the chair.")
            return redirect("scope:change", slug, change.address)
    context = {
        "form": form,
        "change": change,
        "clause": subject_of(change).clause(change, request.user),
        "refusal": _refusal(request, change, routes),
        **_ahead(routes, request.partnership.today()),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scope/change_urgent.html", context, status=status)


def _refusal(request: SignedInRequest, change: ScopeChange, routes: Sequence[Route]) -> str:
    """Why there is nothing to fill in; a partnership without any route gets them as it starts."""
    has_routes = Route.objects.in_use().filter(partnership=change.partnership).exists()
    missing = policies.NO_URGENT_ROUTE if has_routes and not routes else ""
    return policies.cannot_start(change, request.user) or missing


def _ahead(routes: Sequence[Route], on: date) -> dict[str, Any]:
    """Who would decide, and at which meeting the body would ratify it."""
    if not routes:
        return {}
    terms = template_terms(routes[0])
    meetings = Meeting.objects.after(on).filter(body=terms[-1].body)
    next_one = meetings.select_related("body").first()
    return {"steps": planned_steps(terms), "next_meeting": next_one}
