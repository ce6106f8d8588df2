from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.forms import refusals_on
from milestones import policies
from milestones.forms import EstimateForm
from milestones.models import Milestone
from milestones.services import estimate_milestone
from milestones.versions import version
from milestones.views.clash import clash_of


@require_http_methods(["GET", "POST"])
def estimate(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """How many days a milestone may take: at best, most likely, at worst."""
    partnership = open_partnership(request, slug)
    found = (
        Milestone.objects.visible_to(request.user)
        .filter(at_address(reference), partnership=partnership)
        .select_related("workstream", "partnership")
        .fetch_mode(FETCH_RAISE)
    )
    milestone = get_object_or_404(found)
    form = EstimateForm(request.POST or None, milestone=milestone)
    cannot = policies.cannot_estimate(milestone, request.user, request.deeds)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            seen = request.POST.get("seen")
            estimate_milestone(milestone, **form.cleaned_data, seen=seen, by=request.user)
            messages.success(request, f"The estimate of {milestone.reference} is saved.")
            return redirect("milestones:detail", slug, milestone.address)
    return render(
        request,
        "milestones/estimate.html",
        {
            "form": form,
            "milestone": milestone,
            "cannot": cannot,
            "seen_now": version(milestone),
            "clash": clash_of(form, milestone, _kept(milestone)),
        },
        status=422 if form.errors else 200,
    )


def _kept(milestone: Milestone) -> dict[str, int | None]:
    return {
        "optimistic": milestone.optimistic_days,
        "likely": milestone.likely_days,
        "pessimistic": milestone.pessimistic_days,
    }
