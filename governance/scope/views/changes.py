from typing import Any

from django.contrib import messages
from django.db.models import Prefetch, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django.views.decorators.vary import vary_on_headers

from accounts.access import KEEP_REGISTERS
from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked, at_address
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, numbered, posted, results_part, tabs
from governance.scope import policies, services
from governance.scope.effect import RUNNING
from governance.scope.forms import OfficeProposalForm, ProposalForm, as_typed
from governance.scope.models import ChangeState, ScopeChange, Service
from governance.scope.reading import STATE_COLOURS
from governance.scope.views.change_page import change_context
from governance.scope.views.editing import (
    edit_at_once,
    edit_check,
    in_sign_off,
    what_is_edited,
)
from governance.signoff.views.running import start_with
from workstreams.models import Workstream

VIEWS = {"": "All", "running": "In sign-off", "draft": "Drafts", "decided": "Decided"}
DECIDED: list[ChangeState] = [
    state for state in ChangeState if state not in (*RUNNING, ChangeState.DRAFT)
]
OF_VIEW: dict[str, list[ChangeState]] = {
    "running": list(RUNNING),
    "draft": [ChangeState.DRAFT],
    "decided": DECIDED,
}


@require_GET
@vary_on_headers("HX-Request")
def change_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """Changes of scope that the reader sees, by reference."""
    partnership = open_partnership(request, slug)
    view, words = asked(request.GET, "view"), asked(request.GET, "q")
    found = ScopeChange.objects.visible_to(request.user).filter(partnership=partnership)
    if view in OF_VIEW:
        found = found.filter(state__in=OF_VIEW[view])
    if words:
        found = found.filter(Q(name__icontains=words) | Q(reference__icontains=words))
    seen = Service.objects.visible_to(request.user)
    rows = found.select_related("workstream").prefetch_related(Prefetch("services", seen))
    page = numbered(rows.order_by("reference_order"), request.GET.get("page"))
    context = {
        "page": page,
        "rows": [(change, STATE_COLOURS[ChangeState(change.state)]) for change in page],
        "words": words,
        "view": view,
        "views": tabs(request.GET, "view", VIEWS, view),
        "may_propose": _may_propose(request),
    }
    return render(request, f"scope/change_list.html{results_part(request)}", context)


@require_GET
def change_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """A change: what it asks, its evidence, its route, and the reader's vote."""
    change = open_change(request, slug, reference)
    return render(request, "scope/change_detail.html", change_context(request, change))


@require_http_methods(["GET", "HEAD", "POST"])
def change_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Write a draft."""
    partnership = open_partnership(request, slug)
    form = _new_form(request)(posted(request), user=request.user, partnership=partnership)
    context: dict[str, Any] = {"form": form, "may_propose": _may_propose(request)}
    if form.is_valid():
        with refusals_on(form):
            said = form.disclosure if isinstance(form, OfficeProposalForm) else None
            change = services.propose_scope_change(form.proposal, disclosure=said, by=request.user)
            messages.success(request, f"{change.reference} is a draft.")
            return redirect("scope:change", slug, change.address)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scope/change_form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def change_edit(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Change a draft, what was returned, or what is in sign-off: then first what that would do."""
    change = open_change(request, slug, reference)
    sign_off = in_sign_off(change)
    form = ProposalForm(
        posted(request),
        user=request.user,
        partnership=request.partnership,
        initial=as_typed(change),
    )
    if form.is_valid() and "back" not in request.POST:
        with refusals_on(form):
            if sign_off and "save" not in request.POST:
                return edit_check(request, change, sign_off, form)
            return edit_at_once(request, change, form)
    context = {"form": form, "change": change, "may_propose": True}
    context["refusal"] = policies.cannot_edit(change, request.user)
    context |= what_is_edited(request, change, sign_off)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scope/change_form.html", context, status=status)


@require_POST
def change_start(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Put a draft to sign-off."""
    return start_with(request, open_change(request, slug, reference), services.start_sign_off)


def open_change(request: SignedInRequest, slug: str, reference: str) -> ScopeChange:
    """The change of the address; not found for who may not see it."""
    partnership = open_partnership(request, slug)
    seen = ScopeChange.objects.visible_to(request.user).filter(partnership=partnership)
    rows = seen.select_related(
        "workstream__partnership", "proposed_by", "partnership", "deciding_body"
    )
    return get_object_or_404(rows, at_address(reference))


def _new_form(request: SignedInRequest) -> type[ProposalForm]:
    """The programme office also says who may see what it proposes."""
    return OfficeProposalForm if KEEP_REGISTERS in request.deeds else ProposalForm


def _may_propose(request: SignedInRequest) -> bool:
    leads = Workstream.objects.filter(partnership=request.partnership)
    mine = leads.filter(Q(lead=request.user) | Q(sro=request.user))
    return KEEP_REGISTERS in request.deeds or mine.exists()
