from typing import Any

from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from milestones import policies, services
from milestones.forms import ConfidenceForm, HandRatingForm, RecoveryPlanForm
from milestones.models import ConfidenceAssessment, Milestone
from milestones.reading import judged
from milestones.versions import version
from milestones.views.clash import clash_of
from workstreams.models import Workstream

JUDGED = ("workstream__lead", "organisation", "owner", "hand_set_by", "recovery_plan_by")
REMOVE = "remove"


@require_http_methods(["GET", "HEAD", "POST"])
def rating(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Rate a milestone by hand, beside what is computed; or take that away."""
    milestone = _milestone(request, slug, reference)
    if REMOVE in request.POST:
        return _remove(request, milestone)
    initial = {"brag": milestone.hand_brag, "reason": milestone.hand_reason}
    form = HandRatingForm(posted(request), initial=initial)
    if form.is_valid():
        with refusals_on(form):
            services.set_hand_rating(
                milestone, seen=request.POST.get("seen"), by=request.user, **form.cleaned_data
            )
            messages.success(request, f"{milestone.reference} is rated by hand.")
            return redirect("milestones:detail", slug, milestone.address)
    [row] = judged([milestone], request.partnership)
    kept = {"brag": milestone.get_hand_brag_display(), "reason": milestone.hand_reason}
    context = {"row": row, "clash": clash_of(form, milestone, kept)}
    return _page(request, "milestones/rating.html", form, milestone, context)


@require_http_methods(["GET", "HEAD", "POST"])
def recovery(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Record how a milestone at risk is to recover, or that it is at risk no more."""
    milestone = _milestone(request, slug, reference)
    form = RecoveryPlanForm(posted(request), initial={"plan": milestone.recovery_plan})
    if form.is_valid():
        with refusals_on(form):
            saved = services.record_recovery_plan(
                milestone, seen=request.POST.get("seen"), by=request.user, **form.cleaned_data
            )
            done = "is at risk, with a recovery plan." if saved.recovery_plan else "has no plan."
            messages.success(request, f"{milestone.reference} {done}")
            return redirect("milestones:detail", slug, milestone.address)
    clash = clash_of(form, milestone, {"plan": milestone.recovery_plan})
    return _page(request, "milestones/recovery.html", form, milestone, {"clash": clash})


@require_http_methods(["GET", "HEAD", "POST"])
def delivery_confidence(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Assess how likely it is that a milestone delivers; every earlier assessment stays."""
    milestone = _milestone(request, slug, reference)
    return _assess(request, milestone, "milestones:detail")


@require_http_methods(["GET", "HEAD", "POST"])
def workstream_confidence(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """The same of a workstream."""
    partnership = open_partnership(request, slug)
    seen = Workstream.objects.visible_to(request.user).filter(partnership=partnership)
    found = get_object_or_404(seen.select_related("partnership"), at_address(reference))
    return _assess(request, found, "workstreams:detail")


def _assess(request: SignedInRequest, of: Milestone | Workstream, up: str) -> HttpResponse:
    form = ConfidenceForm(posted(request), on=request.partnership.today())
    if form.is_valid():
        with refusals_on(form):
            services.assess_confidence(of, by=request.user, **form.cleaned_data)
            messages.success(request, f"The delivery confidence of {of.reference} is recorded.")
            return redirect(up, request.partnership.slug, of.address)
    context = {
        "form": form,
        "of": of,
        "up_name": up,
        "refusal": policies.cannot_assess_confidence(of, request.user, request.deeds),
        "history": ConfidenceAssessment.objects.of(of).select_related("assessor"),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "milestones/delivery_confidence.html", context, status=status)


def _remove(request: SignedInRequest, milestone: Milestone) -> HttpResponse:
    try:
        services.remove_hand_rating(milestone, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"The rating by hand of {milestone.reference} is gone.")
    return redirect("milestones:detail", request.partnership.slug, milestone.address)


def _page(
    request: SignedInRequest, template: str, form: Any, milestone: Milestone, more: dict[str, Any]
) -> HttpResponse:
    context = {
        "form": form,
        "milestone": milestone,
        "refusal": policies.cannot_judge(milestone, request.user, request.deeds),
        "seen_now": version(milestone),
        **more,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, template, context, status=status)


def _milestone(request: SignedInRequest, slug: str, reference: str) -> Milestone:
    partnership = open_partnership(request, slug)
    seen = Milestone.objects.visible_to(request.user).filter(partnership=partnership)
    rows = seen.select_related(*JUDGED, "partnership").fetch_mode(FETCH_RAISE)
    return get_object_or_404(rows, at_address(reference))
