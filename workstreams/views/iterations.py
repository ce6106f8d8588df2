"""Writing the next iteration of the roadmap, putting it in force, and comparing two."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from workstreams import policies, services
from workstreams.comparing import differences
from workstreams.forms import IterationForm, iteration_as_typed
from workstreams.models import Roadmap
from workstreams.story import deeds_on

HOME = "workstreams:our-roadmap"
DRAFT = "workstreams:iteration-draft"


@require_POST
def iteration_begin(request: SignedInRequest, slug: str) -> HttpResponse:
    """Begin the next iteration as a copy of the newest."""
    partnership = open_partnership(request, slug)
    try:
        services.begin_iteration(partnership, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(HOME, slug)
    return redirect(DRAFT, slug)


@require_http_methods(["GET", "HEAD", "POST"])
def iteration_draft(request: SignedInRequest, slug: str) -> HttpResponse:
    """Write the draft; of two who write at once the second is shown both."""
    draft = _draft(request, slug)
    form = IterationForm(posted(request), initial=iteration_as_typed(draft))
    theirs: list[tuple[Any, str]] = []
    clash = ""
    if form.is_valid():
        values = {name: value for name, value in form.cleaned_data.items() if name != "seen"}
        with refusals_on(form):
            try:
                services.save_iteration(
                    draft, values, seen=form.cleaned_data["seen"], by=request.user
                )
            except services.ChangedMeanwhile as overtaken:
                form, theirs = _both(request.POST, overtaken)
                clash = str(overtaken)
            else:
                messages.success(request, "The draft is saved.")
                check = "check" in request.POST
                return redirect("workstreams:iteration-check" if check else DRAFT, slug)
    context = {"draft": draft, "form": form, "theirs": theirs, "clash": clash}
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "workstreams/iteration_draft.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def iteration_check(request: SignedInRequest, slug: str) -> HttpResponse:
    """What the draft changes, then put it in force."""
    draft = _draft(request, slug)
    if request.method == "POST":
        try:
            services.adopt_iteration(draft, seen=request.POST.get("seen", ""), by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect("workstreams:iteration-check", slug)
        messages.success(request, f"{draft} is in force from its day. It does not change any more.")
        return redirect("workstreams:iteration", slug, draft.address)
    last = Roadmap.objects.filter(partnership=draft.partnership).adopted().first()
    context = {
        "draft": draft,
        "last": last,
        "differences": differences(last, draft) if last else [],
        "refusal": policies.cannot_adopt(draft, request.user, request.deeds),
        "seen": services.seen_as(draft),
    }
    return render(request, "workstreams/iteration_check.html", context)


@require_POST
def iteration_discard(request: SignedInRequest, slug: str) -> HttpResponse:
    """Throw the draft away."""
    services.discard_iteration(_draft(request, slug), by=request.user)
    messages.success(request, "The draft is thrown away. The roadmap in force stays as it is.")
    return redirect(HOME, slug)


@require_GET
def iterations(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every iteration, and what changed from one to another."""
    partnership = open_partnership(request, slug)
    found = list(Roadmap.objects.filter(partnership=partnership, is_draft=False))
    was, now = _chosen(request, found)
    context = {
        "iterations": found,
        "choices": [(each.address, str(each)) for each in found],
        "was": was,
        "now": now,
        "differences": differences(was, now) if was and now else [],
        "deeds_done": deeds_on(now) if now else [],
    }
    return render(request, "workstreams/iterations.html", context)


def _draft(request: SignedInRequest, slug: str) -> Roadmap:
    """The draft, which only who writes it finds."""
    partnership = open_partnership(request, slug)
    if policies.cannot_write_roadmap(partnership, request.user, request.deeds):
        raise Http404
    drafts = Roadmap.objects.select_related("partnership")
    return get_object_or_404(drafts, partnership=partnership, is_draft=True)


def _both(data: QueryDict, clash: services.ChangedMeanwhile) -> tuple[Any, list[tuple[Any, str]]]:
    now: Any = clash.record
    held = iteration_as_typed(now)
    typed = data.copy()
    typed["seen"] = held["seen"]
    again, shown = IterationForm(typed, initial=held), IterationForm(initial=held)
    names = [name for name in again.changed_data if name != "seen"]
    return again, [(again[name], str(shown[name].value() or "nothing")) for name in names]


def _chosen(
    request: SignedInRequest, found: list[Roadmap]
) -> tuple[Roadmap | None, Roadmap | None]:
    """The two to compare: those asked for, else the newest with the one before it."""
    known = {each.address: each for each in found}
    now = known.get(asked(request.GET, "to"), found[0] if found else None)
    earlier = [each for each in found if now and each.dated_on < now.dated_on]
    return known.get(asked(request.GET, "from"), earlier[0] if earlier else None), now


def day_of(address: str) -> date:
    """The day that an address names; not found when it names none."""
    try:
        return date.fromisoformat(address)
    except ValueError:
        raise Http404 from None
