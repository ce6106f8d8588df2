from typing import Any

from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked, at_address
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, numbered, posted
from governance.signoff.models import Route, SignOff
from governance.signoff.routes import fitting_routes, template_terms
from governance.signoff.subjects import subject_of
from governance.signoff.tracking import planned_steps, route_steps
from governance.signoff.views.running import running_context
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
    sign_off = SignOff.objects.about(baseline).select_related("submitted_by", "partnership").first()
    fitting = _fitting(baseline)
    seen, total = seen_dates(baseline, user), baseline.dates.count()
    page = numbered(seen, request.GET.get("page"))
    context: dict[str, Any] = {
        "baseline": baseline,
        "colour": STATE_COLOURS[BaselineState(baseline.state)],
        "clause": subject_of(baseline).clause(baseline, user),
        "page": page,
        "total": total,
        "hidden": total - page.paginator.count,
        "fitting": fitting,
        "cannot_start": policies.cannot_start_baseline(baseline, user, request.deeds),
        "cannot_edit": policies.cannot_edit_baseline(baseline, user, request.deeds),
        "steps": _steps(sign_off, fitting, user.pk),
        **(running_context(request, sign_off) if sign_off else {}),
    }
    return render(request, "milestones/baseline_detail.html", context)


@require_POST
def baseline_start(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Put a draft to sign-off."""
    baseline = open_baseline(request, slug, reference)
    try:
        services.start_sign_off(baseline, by=request.user, route=asked(request.POST, "route"))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{baseline.reference} is in sign-off.")
    return redirect("milestones:baseline", slug, baseline.address)


def open_baseline(request: SignedInRequest, slug: str, reference: str) -> Baseline:
    """The baseline of the address; not found for who may not see it."""
    partnership = open_partnership(request, slug)
    seen = Baseline.objects.visible_to(request.user).filter(partnership=partnership)
    rows = seen.select_related("partnership", "proposed_by", "deciding_body", "decision")
    return get_object_or_404(rows.fetch_mode(FETCH_RAISE), at_address(reference))


def _fitting(baseline: Baseline) -> list[Route]:
    if baseline.state != BaselineState.DRAFT:
        return []
    return fitting_routes(subject_of(baseline).facts(baseline), baseline.partnership)


def _steps(sign_off: SignOff | None, fitting: list[Route], reader: int) -> list[Any]:
    if sign_off:
        return route_steps(sign_off, reader)
    return planned_steps(template_terms(fitting[0])) if fitting else []
