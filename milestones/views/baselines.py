from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, numbered, posted
from governance.signoff.views.running import start_with, subject_context
from milestones import policies, services
from milestones.baselines.reading import STATE_COLOURS, baselines_for, listed, seen_dates
from milestones.forms import FirstBaselineForm
from milestones.models import Baseline, BaselineState


@require_GET
def baselines(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every baseline that the reader sees, with the decision that adopted it."""
    partnership = open_partnership(request, slug)
    rows = listed(baselines_for(request.user, partnership), request.user)
    user, deeds = request.user, request.deeds
    context = {
        "rows": rows,
        "adopted": sum(row.baseline.is_adopted for row in rows),
        "cannot_adopt": policies.cannot_adopt_first(partnership, user, deeds),
        "cannot_propose": policies.cannot_propose_baseline(partnership, user, deeds),
    }
    return render(request, "milestones/baselines.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def baseline_first(request: SignedInRequest, slug: str) -> HttpResponse:
    """Adopt the first baseline: the dates that every milestone has now."""
    partnership = open_partnership(request, slug)
    form = FirstBaselineForm(posted(request), initial={"adopted_on": partnership.today()})
    refusal = policies.cannot_adopt_first(partnership, request.user, request.deeds)
    if form.is_valid():
        with refusals_on(form):
            made = services.adopt_first_baseline(partnership, by=request.user, **form.cleaned_data)
            messages.success(request, f"{made.name} is the baseline.")
            return redirect("milestones:baseline", slug, made.address)
    status = UNPROCESSABLE if form.errors else 200
    context = {"form": form, "refusal": refusal}
    return render(request, "milestones/baseline_first.html", context, status=status)


@require_GET
def baseline_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """A baseline: the dates that it gives, how it is decided, and the reader's vote."""
    baseline = open_baseline(request, slug, reference)
    user = request.user
    is_draft = baseline.state == BaselineState.DRAFT
    start = reverse("milestones:baseline-start", args=[slug, baseline.address])
    seen, total = seen_dates(baseline, user), baseline.dates.count()
    page = numbered(seen, request.GET.get("page"))
    context = {
        **subject_context(request, baseline, is_draft=is_draft, start=start),
        "baseline": baseline,
        "colour": STATE_COLOURS[BaselineState(baseline.state)],
        "page": page,
        "total": total,
        "hidden": total - page.paginator.count,
        "cannot_start": policies.cannot_start_baseline(baseline, user, request.deeds),
        "cannot_edit": policies.cannot_edit_baseline(baseline, user, request.deeds),
    }
    return render(request, "milestones/baseline_detail.html", context)


@require_POST
def baseline_start(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Put a draft to sign-off."""
    return start_with(request, open_baseline(request, slug, reference), services.start_sign_off)


def open_baseline(request: SignedInRequest, slug: str, reference: str) -> Baseline:
    """The baseline of the address; not found for who may not see it."""
    partnership = open_partnership(request, slug)
    seen = Baseline.objects.visible_to(request.user).filter(partnership=partnership)
    rows = seen.select_related("partnership", "proposed_by", "deciding_body", "decision")
    return get_object_or_404(rows.fetch_mode(FETCH_RAISE), at_address(reference))
