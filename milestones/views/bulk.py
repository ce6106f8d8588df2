from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import changed
from core.errors import DomainError
from core.pages import UNPROCESSABLE, posted
from milestones import services
from milestones.boards import board_dates
from milestones.forms import BulkForm
from milestones.models import Milestone
from milestones.policies.bulk import MOST_AT_ONCE
from milestones.pushes import asked_about, foresee
from milestones.reading import JudgedMilestone, judged
from milestones.roadmap import read_roadmap
from milestones.services.bulk import cannot_begin, new_forecasts
from milestones.together import Planned, planned
from milestones.views.forecasts import ASK

ROWS = 50
DIGITS = 18  # as many as a number of the database may have
FORM, CHECK = "milestones/bulk.html", "milestones/bulk_check.html"
NAMED = ("workstream", "owner", "area", "organisation", "partnership")


@require_http_methods(["GET", "HEAD", "POST"])
def bulk(request: SignedInRequest, slug: str) -> HttpResponse:
    """Choose milestones of a roadmap and what should change; check; then change all in one deed."""
    open_partnership(request, slug)
    form = BulkForm(posted(request), partnership=request.partnership, by=request.user)
    if not form.is_bound or "back" in request.POST or not form.is_valid():
        return _ask(request, form)
    change = form.change()
    chosen = _chosen(request)
    if problem := cannot_begin(change, len(chosen)):
        form.add_error(None, problem)
        return _ask(request, form)
    plan = planned(chosen, change, request.user, request.deeds, request.partnership)
    return _save(request, form, plan) if "save" in request.POST else _check(request, form, plan)


def _save(request: SignedInRequest, form: BulkForm, plan: list[Planned]) -> HttpResponse:
    """What the check page let through, as it was seen there."""
    prefix = "seen-"
    seen = {
        int(name.removeprefix(prefix)): request.POST[name]
        for name in request.POST
        if name.startswith(prefix) and _is_number(name.removeprefix(prefix))
    }
    asks = request.POST["save"] == ASK
    try:
        saved = services.change_together(
            request.partnership, seen, form.change(), by=request.user, asks_owners=asks
        )
    except DomainError as refusal:
        return _check(request, form, plan, problem=f"{refusal} Nothing is saved: look again.")
    count = len(saved)
    done = f"{count} milestone{'' if count == 1 else 's'} changed."
    messages.success(request, f"{done} The owners of what it pushes are asked." if asks else done)
    roadmap = reverse("milestones:roadmap", args=[request.partnership.slug])
    return redirect(f"{roadmap}{changed(request.GET)}")


def _check(
    request: SignedInRequest, form: BulkForm, plan: list[Planned], problem: str = ""
) -> HttpResponse:
    allowed = [each for each in plan if not each.refusal]
    seen = Milestone.objects.visible_to(request.user)
    boards = board_dates(request.user, request.partnership).days
    context: dict[str, Any] = {
        "form": form,
        "allowed": allowed,
        "beyond": [each.milestone for each in allowed if each.is_beyond],
        "refused": [each for each in plan if each.refusal],
        "problem": problem,
        "sent": [(name, value) for name, value in form.data.items() if name in form.fields],
    }
    try:
        moved = new_forecasts([each.milestone for each in allowed], form.change())
        pushes = foresee(moved, seen, request.partnership, boards)
    except DomainError as unforeseen:
        context["unforeseen"] = str(unforeseen)
    else:
        context |= {"pushes": pushes, "owners": asked_about(pushes, request.user)}
    return render(request, CHECK, context, status=UNPROCESSABLE if problem else 200)


def _ask(request: SignedInRequest, form: BulkForm) -> HttpResponse:
    found = read_roadmap(request.GET, request.user, request.partnership)
    page = Paginator(found.rows, ROWS).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "roadmap": found,
        "page": page,
        "total": len(found.rows),
        "most": MOST_AT_ONCE,
        "chosen": set(request.POST.getlist("choose")),
        "is_every": "every" in request.POST,
        "query": changed(request.GET),
    }
    status = UNPROCESSABLE if form.is_bound and form.errors else 200
    return render(request, FORM, context, status=status)


def _chosen(request: SignedInRequest) -> list[JudgedMilestone]:
    """Those ticked, or all that the address finds; only what the reader may see."""
    rows = Milestone.objects.visible_to(request.user).filter(partnership=request.partnership)
    if "every" in request.POST:
        found = read_roadmap(request.GET, request.user, request.partnership).rows
        numbers = [row.milestone.pk for row in found]
    else:
        numbers = [int(each) for each in request.POST.getlist("choose") if _is_number(each)]
    return judged(rows.filter(pk__in=numbers).select_related(*NAMED), request.partnership)


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdecimal() and len(written) <= DIGITS
