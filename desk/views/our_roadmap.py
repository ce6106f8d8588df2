"""The page that tells what the partnership has set out to do."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from desk.our_roadmap import story_of
from risks.forms.citing import CitingForm
from risks.services.citing import cite
from workstreams import policies
from workstreams.models import Indicator, Roadmap
from workstreams.views.iterations import day_of


@require_GET
def our_roadmap(request: SignedInRequest, slug: str) -> HttpResponse:
    """The iteration in force: vision, aims, phases, challenges, priority areas and outcomes."""
    partnership = open_partnership(request, slug)
    held = Roadmap.objects.filter(partnership=partnership)
    return _page(request, held.in_force(partnership.today()).first())


@require_GET
def iteration(request: SignedInRequest, slug: str, dated: str) -> HttpResponse:
    """An iteration that is, was or will be in force."""
    partnership = open_partnership(request, slug)
    held = Roadmap.objects.filter(partnership=partnership).adopted()
    return _page(request, get_object_or_404(held, dated_on=day_of(dated)))


@require_http_methods(["GET", "HEAD", "POST"])
def indicator(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Say which benefits serve an indicator."""
    partnership = open_partnership(request, slug)
    found = get_object_or_404(Indicator.objects.of(partnership), pk=pk)
    refusal = policies.cannot_write_roadmap(partnership, request.user, request.deeds)
    form = CitingForm(posted(request), indicator=found, user=request.user, partnership=partnership)
    if form.is_valid():
        with refusals_on(form):
            cite(found, form.cleaned_data["benefits"], by=request.user)
            messages.success(request, f"The benefits that serve “{found}” are saved.")
            return redirect("workstreams:our-roadmap", slug)
    context = {"indicator": found, "form": form, "refusal": refusal}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "workstreams/indicator.html", context, status=status)


def _page(request: SignedInRequest, roadmap: Roadmap | None) -> HttpResponse:
    partnership = request.partnership
    refusal = policies.cannot_write_roadmap(partnership, request.user, request.deeds)
    adopted = Roadmap.objects.filter(partnership=partnership).adopted()
    current = adopted.in_force(partnership.today()).first()
    context = {
        "story": story_of(roadmap, request.user, partnership) if roadmap else None,
        "roadmap": roadmap,
        "is_current": roadmap == current,
        "iterations": list(adopted),
        "writes": not refusal,
        "has_draft": not refusal
        and Roadmap.objects.filter(partnership=partnership, is_draft=True).exists(),
    }
    return render(request, "workstreams/our_roadmap.html", context)
