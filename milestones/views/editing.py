from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.errors import Overtaken, Refused
from core.forms import refusals_on
from core.numbers import MOST_ROWS, whole_or
from core.pages import UNPROCESSABLE, numbered, posted
from milestones import policies, services
from milestones.forms import MilestoneForm, NewMilestoneForm, WaitsForm
from milestones.forms.editing import waits_of
from milestones.models import Milestone
from milestones.services.editing import FIELDS
from milestones.versions import version
from milestones.views.clash import clash_of

NAMED = ("workstream", "owner", "organisation", "area", "priority_area", "partnership")


@require_http_methods(["GET", "HEAD", "POST"])
def milestone_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Put a milestone on the roadmap."""
    partnership = open_partnership(request, slug)
    refusal = policies.cannot_add_milestone(partnership, request.user, request.deeds)
    form = NewMilestoneForm(
        posted(request), partnership=partnership, by=request.user, deeds=request.deeds
    )
    if not refusal and form.is_valid():
        with refusals_on(form):
            milestone = services.create_milestone(
                partnership,
                reference=form.cleaned_data["reference"],
                day=form.cleaned_data["day"],
                details=form.details(),
                by=request.user,
            )
            messages.success(request, f"{milestone.reference} is on the roadmap.")
            return redirect("milestones:waits", slug, milestone.address)
    context = {"form": form, "refusal": refusal}
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "milestones/milestone_new.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def milestone_edit(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Say anew what a milestone is; what somebody else wrote meanwhile is shown beside it."""
    milestone = find_milestone(request, slug, reference)
    form = MilestoneForm(
        posted(request),
        partnership=request.partnership,
        by=request.user,
        deeds=request.deeds,
        milestone=milestone,
    )
    if form.is_valid():
        with refusals_on(form):
            services.edit_milestone(
                milestone,
                details=form.details(),
                seen=form.cleaned_data["seen"],
                by=request.user,
            )
            messages.success(request, f"{milestone.reference} is saved.")
            return redirect("milestones:detail", slug, milestone.address)
    context = {
        "form": form,
        "milestone": milestone,
        "seen_now": version(milestone),
        "clash": clash_of(form, milestone, _kept(milestone)),
        "refusal": policies.cannot_edit_milestone(milestone, request.user, request.deeds),
    }
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "milestones/milestone_edit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def milestone_waits(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Say what a milestone waits for, of whichever partner; very many, a page at a time."""
    milestone = find_milestone(request, slug, reference)
    page = numbered(waits_of(milestone, request.user), request.GET.get("page"))
    held = list(page)
    form, problem = WaitsForm(held, posted(request)), ""
    now: list[dict[str, Any]] = []
    seen, shown = _opened_with(request, milestone, held)
    if request.method == "POST" and form.is_valid():
        try:
            services.set_waits(
                milestone, form.waits(), instead_of=shown, seen=seen, by=request.user
            )
        except Overtaken as overtaken:
            problem, now, seen = str(overtaken), held, version(milestone)
        except Refused as refusal:
            problem = str(refusal)
        else:
            return _saved_waits(request, milestone, stay=page.has_other_pages())
    context = {
        "form": form,
        "page": page,
        "milestone": milestone,
        "seen_now": seen,
        "shown": sorted(shown),
        "problem": problem,
        "now": now,
        "refusal": policies.cannot_edit_milestone(milestone, request.user, request.deeds),
    }
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "milestones/milestone_waits.html", context, status=status)


def find_milestone(request: SignedInRequest, slug: str, reference: str) -> Milestone:
    """The milestone of an address, for who may see it."""
    partnership = open_partnership(request, slug)
    seen = Milestone.objects.visible_to(request.user).filter(partnership=partnership)
    return get_object_or_404(seen.select_related(*NAMED), at_address(reference))


def _saved_waits(
    request: SignedInRequest, milestone: Milestone, *, stay: bool
) -> HttpResponseRedirect:
    messages.success(request, f"What {milestone.reference} waits for is saved.")
    if stay:
        return redirect(request.get_full_path())
    return redirect("milestones:detail", milestone.partnership.slug, milestone.address)


def _opened_with(
    request: SignedInRequest, milestone: Milestone, held: list[dict[str, Any]]
) -> tuple[str, set[int]]:
    """The version, and the dependencies, with which the page was opened first."""
    if request.method != "POST":
        return version(milestone), {row["pk"] for row in held}
    sent = request.POST.get("shown", "").split()
    return request.POST.get("seen", ""), {whole_or(each, 0, most=MOST_ROWS) for each in sent}


def _kept(milestone: Milestone) -> dict[str, Any]:
    """Each field as it is kept now, a level by its label."""
    return {name: getattr(milestone, name) for name in FIELDS} | {
        "level": milestone.get_level_display()
    }
