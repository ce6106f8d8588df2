from typing import Any

from django.contrib import messages
from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from core.errors import Overtaken, Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, numbered, posted
from governance.signoff.texts import fingerprint, text_of
from governance.signoff.views.draft_conflict import draft_conflict, opened
from milestones import policies, services
from milestones.baselines.reading import seen_dates
from milestones.forms import BaselineForm, DatesGrid, MoreMilestonesForm, ProposalForm
from milestones.models import Baseline, BaselineDate, Milestone
from milestones.views.baselines import open_baseline
from workstreams.models import Workstream


@require_http_methods(["GET", "HEAD", "POST"])
def baseline_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Propose a baseline; it begins with the forecasts of the milestones chosen."""
    partnership = open_partnership(request, slug)
    refusal = policies.cannot_propose_baseline(partnership, request.user, request.deeds)
    form = ProposalForm(posted(request), workstreams=_workstreams(request))
    if form.is_valid():
        said = form.cleaned_data
        with refusals_on(form):
            made = services.propose_baseline(
                partnership,
                name=said["name"],
                why=said["why"],
                milestones=form.milestones(_milestones(request)),
                by=request.user,
            )
            messages.success(request, f"{made.reference} is a draft. Give each its new date.")
            return redirect("milestones:baseline-dates", slug, made.address)
    status = UNPROCESSABLE if form.errors else 200
    context = {"form": form, "refusal": refusal}
    return render(request, "milestones/baseline_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def baseline_edit(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Change what a draft is called, and why the baseline should change."""
    baseline = open_baseline(request, slug, reference)
    initial = {"name": baseline.name, "why": baseline.why}
    form = BaselineForm(posted(request), initial=initial)
    if form.is_valid() and "back" not in request.POST:
        with refusals_on(form):
            return _edit_at_once(request, baseline, form)
    refusal = policies.cannot_edit_baseline(baseline, request.user, request.deeds)
    status = UNPROCESSABLE if form.errors else 200
    text = request.POST.get("text", fingerprint(baseline))
    context = {"form": form, "baseline": baseline, "refusal": refusal, "text": text}
    return render(request, "milestones/baseline_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def baseline_dates(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """The new date of each milestone of a draft, with its reason; saved a page at a time."""
    baseline = open_baseline(request, slug, reference)
    page = numbered(seen_dates(baseline, request.user), request.GET.get("page"))
    grid = DatesGrid(list(page), request.partnership.today(), posted(request))
    if request.method == "POST" and not grid.errors:
        try:
            services.set_dates(baseline, grid.moves(), by=request.user)
        except Refused as refusal:
            messages.error(request, f"{refusal} Nothing is saved.")
        else:
            messages.success(request, "The dates are saved.")
            return _after_saving(request, baseline, page)
    return _dates_page(request, baseline, page, grid)


@require_http_methods(["GET", "HEAD", "POST"])
def baseline_add(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Take more milestones into a draft, by their references."""
    baseline = open_baseline(request, slug, reference)
    form = MoreMilestonesForm(posted(request), seen=_milestones(request))
    if form.is_valid():
        with refusals_on(form):
            chosen = form.cleaned_data["references"]
            services.add_milestones(baseline, chosen, by=request.user)
            messages.success(request, "Taken in, each with its forecast as the new date.")
            return redirect("milestones:baseline-dates", slug, baseline.address)
    context = {
        "form": form,
        "baseline": baseline,
        "refusal": policies.cannot_edit_baseline(baseline, request.user, request.deeds),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "milestones/baseline_add.html", context, status=status)


def _edit_at_once(request: SignedInRequest, baseline: Baseline, form: BaselineForm) -> HttpResponse:
    """Save the edit; where somebody else has saved the draft meanwhile, both are shown."""
    said = form.cleaned_data
    page = reverse("milestones:baseline", args=[request.partnership.slug, baseline.address])
    try:
        services.edit_baseline(baseline, by=request.user, text=opened(request), **said)
    except Overtaken:
        now = Baseline.objects.get(pk=baseline.pk)
        return draft_conflict(request, now, {**text_of(now), **said}, page)
    messages.success(request, f"{baseline.reference} is saved.")
    return redirect(page)


def _after_saving(
    request: SignedInRequest, baseline: Baseline, page: Page[BaselineDate]
) -> HttpResponse:
    """The next page of dates; after the last, the proposal."""
    slug = request.partnership.slug
    if not page.has_next():
        return redirect("milestones:baseline", slug, baseline.address)
    return redirect(f"{request.path}?page={page.next_page_number()}")


def _dates_page(
    request: SignedInRequest, baseline: Baseline, page: Page[BaselineDate], grid: DatesGrid
) -> HttpResponse:
    context: dict[str, Any] = {
        "baseline": baseline,
        "page": page,
        "grid": grid,
        "is_wrong": request.method == "POST" and bool(grid.errors),
        "refusal": policies.cannot_edit_baseline(baseline, request.user, request.deeds),
    }
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "milestones/baseline_dates.html", context, status=status)


def _workstreams(request: SignedInRequest) -> QuerySet[Workstream]:
    """Those for whose milestones the reader may propose dates."""
    seen = Workstream.objects.visible_to(request.user).filter(partnership=request.partnership)
    return seen if KEEP_REGISTERS in request.deeds else seen.answered_for_by(request.user)


def _milestones(request: SignedInRequest) -> QuerySet[Milestone]:
    return Milestone.objects.visible_to(request.user).filter(partnership=request.partnership)
