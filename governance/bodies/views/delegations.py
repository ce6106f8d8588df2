"""Pages of what partners let a body decide for them."""

from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from core.dates import full_day
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.bodies import policies, services
from governance.bodies.forms import DelegationEndForm, DelegationForm
from governance.bodies.models import Body, Delegation
from governance.bodies.words import delegation_words


@require_GET
def delegation_list(request: SignedInRequest, slug: str, body: str) -> HttpResponse:
    """Every delegation to the body that there is or was, the latest first."""
    found = open_body(request, slug, body)
    rows = Delegation.objects.filter(body=found).select_related("organisation")
    held = rows.fetch_mode(FETCH_RAISE).order_by("-starts_on", "organisation__name")
    context = {
        "body": found,
        "rows": [(each, delegation_words(each)) for each in held],
        "is_office": KEEP_REGISTERS in request.deeds,
    }
    return render(request, "bodies/delegation_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delegation_new(request: SignedInRequest, slug: str, body: str) -> HttpResponse:
    """Record a delegation to the body."""
    found = open_body(request, slug, body)
    form = DelegationForm(posted(request), partnership=request.partnership)
    if form.is_valid():
        with refusals_on(form):
            made = services.record_delegation(found, by=request.user, **form.cleaned_data)
            messages.success(request, f"{made.organisation}: {delegation_words(made)}.")
            return redirect("bodies:delegations", slug, found.slug)
    context = {"body": found, "form": form}
    context["refusal"] = policies.cannot_keep_bodies(request.partnership, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "bodies/delegation_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def delegation_end(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Give a delegation its last day."""
    partnership = open_partnership(request, slug)
    seen = Delegation.objects.visible_to(request.user).filter(body__partnership=partnership)
    rows = seen.select_related("organisation", "body__partnership")
    delegation = get_object_or_404(rows, pk=pk)
    form = DelegationEndForm(posted(request), initial={"ends_on": delegation.ends_on})
    if form.is_valid():
        day = form.cleaned_data["ends_on"]
        with refusals_on(form):
            services.end_delegation(delegation, ends_on=day, by=request.user)
            messages.success(request, f"It holds until {full_day(day)}.")
            return redirect("bodies:delegations", slug, delegation.body.slug)
    context = {"body": delegation.body, "delegation": delegation, "form": form}
    context |= {
        "words": delegation_words(delegation),
        "refusal": policies.cannot_keep_bodies(partnership, request.user),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "bodies/delegation_form.html", context, status=status)


def open_body(request: SignedInRequest, slug: str, body: str) -> Body:
    """The body of the address; not found for who may not see it."""
    partnership = open_partnership(request, slug)
    seen = Body.objects.visible_to(request.user).filter(partnership=partnership)
    return get_object_or_404(seen.select_related("partnership"), slug=body)
