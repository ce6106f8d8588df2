"""Plans from and for Microsoft Project: bring one in, or take the roadmap away as one."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership
from core.errors import DomainError
from core.written import among
from exchange.bringing.comparing import Bringing
from exchange.bringing.services import bring_in_plan, keep_plan, look_at_plan
from exchange.forms import ConfirmForm, PlanForm
from exchange.models import Upload
from exchange.mspdi.converting import HOW_TO_GET, as_mspdi, can_convert
from exchange.mspdi.writing import Written, mspdi_of
from exchange.safety import Unreadable
from milestones.models import Dependency
from milestones.networks import TIES, link_of
from milestones.reading import activity
from milestones.roadmap import read_roadmap
from workstreams.models import Workstream

XML = "application/xml; charset=utf-8"
HELP = "Saved by Microsoft Project as XML (.xml), at most 10 MB."
NOT_YOURS = "Only the programme office, or the lead of a workstream, brings a plan in."


@require_http_methods(["GET", "POST"])
def plan_upload(request: SignedInRequest, slug: str) -> HttpResponse:
    """Choose a workstream and its plan; it is kept for the check."""
    partnership = open_partnership(request, slug)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = PlanForm(*sent, workstreams=_theirs(request, partnership), help_text=_help())
    if form.is_valid():
        file, workstream = form.cleaned_data["file"], form.cleaned_data["workstream"]
        try:
            data = as_mspdi(file.name, file.read())
            kept = keep_plan(workstream, name=file.name, data=data, by=request.user)
        except (DomainError, Unreadable) as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("exchange:plan-check", slug, kept.pk)
    context = {"form": form, "how_to_get": "" if can_convert() else HOW_TO_GET}
    status = 422 if form.is_bound else 200
    return render(request, "exchange/plan_upload.html", context, status=status)


@require_http_methods(["GET", "POST"])
def plan_check(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """What the plan would add and change, and what stays; then, with a yes, all of it."""
    partnership = open_partnership(request, slug)
    _theirs(request, partnership)
    waiting = Upload.objects.visible_to(request.user).waiting().plans()
    kept = get_object_or_404(waiting, partnership=partnership, pk=pk)
    try:
        found = look_at_plan(kept, by=request.user)
    except (DomainError, Unreadable) as refusal:
        messages.error(request, str(refusal))
        return redirect("exchange:plan", slug)
    if request.method == "GET":
        initial = {"seen": found.fingerprint}
        return _show(request, kept, found, ConfirmForm(initial=initial, **_needs(found)))
    form = ConfirmForm(request.POST, **_needs(found))
    if form.is_valid():
        try:
            bring_in_plan(kept, by=request.user, **form.cleaned_data)
        except DomainError as refusal:
            form = ConfirmForm({**form.cleaned_data, "seen": found.fingerprint}, **_needs(found))
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"The plan of {kept.workstream} is brought in.")
            return redirect("workstreams:detail", slug, found.workstream.address)
    return _show(request, kept, found, form)


@require_GET
def plan_export(request: SignedInRequest, slug: str) -> HttpResponse:
    """The milestones that the same address shows on the roadmap, with what holds among them."""
    partnership = open_partnership(request, slug)
    shown = [row.milestone for row in read_roadmap(request.GET, request.user, partnership).rows]
    numbers = [each.pk for each in shown]
    held = Dependency.objects.filter(among("predecessor", numbers), among("successor", numbers))
    links = [
        link_of(str(before), str(after), *tie)
        for before, after, *tie in held.order_by("pk").values_list(
            "predecessor_id", "successor_id", *TIES
        )
    ]
    rows = [Written(row.pk, row.reference, row.name, activity(row)) for row in shown]
    answer = HttpResponse(mspdi_of(partnership.name, rows, links), content_type=XML)
    stem = f"roadmap-{slug}-{partnership.today():%Y-%m-%d}"
    answer["Content-Disposition"] = f'attachment; filename="{stem}.xml"'
    return answer


def _theirs(request: SignedInRequest, partnership: Partnership) -> QuerySet[Workstream]:
    """The workstreams whose plans the person brings in; refused when there are none."""
    rows = Workstream.objects.visible_to(request.user).filter(partnership=partnership)
    if KEEP_REGISTERS not in request.deeds:
        rows = rows.filter(lead=request.user)
        if not rows.exists():
            raise PermissionDenied(NOT_YOURS)
    return rows.order_by("reference_order")


def _help() -> str:
    return f"{HELP} Or as .mpp, or by Primavera P6 (.xer)." if can_convert() else HELP


def _needs(found: Bringing) -> dict[str, bool]:
    return {"needs_reason": bool(found.later)}


def _show(
    request: SignedInRequest, kept: Upload, found: Bringing, form: ConfirmForm
) -> HttpResponse:
    context = {"upload": kept, "found": found, "form": form}
    status = 422 if form.is_bound else 200
    return render(request, "exchange/plan_check.html", context, status=status)
