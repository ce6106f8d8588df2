"""Conditions of decisions: all of them, and each with who owns it and how it was cleared."""

from typing import Any

from django.contrib import messages
from django.db.models import FETCH_RAISE, Q
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from django.views.decorators.vary import vary_on_headers

from accounts.access import RUN_SIGN_OFFS
from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, numbered, results_part, tabs
from governance.signoff import policies, services
from governance.signoff.conditions import VIEWS, conditions_of, of_view
from governance.signoff.forms import ClearForm, SetConditionForm
from governance.signoff.models import Condition
from governance.signoff.subjects import subject_of
from records.reading import files_of

CLEAR = {
    "discharged": services.discharge_condition,
    "waived": services.waive_condition,
}


@require_GET
@vary_on_headers("HX-Request")
def conditions(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every condition of a decision that the reader sees, the soonest due first."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    view, words = asked(request.GET, "view"), asked(request.GET, "q")
    seen = conditions_of(partnership, request.user).fetch_mode(FETCH_RAISE)
    found = seen.filter(of_view(view, request.user, today))
    if words:
        found = found.filter(
            Q(text__icontains=words)
            | Q(sign_off__title__icontains=words)
            | Q(owner__name__icontains=words)
        )
    page = numbered(found, request.GET.get("page"))
    context = {
        "page": page,
        "rows": [(one, one.is_overdue(today)) for one in page.object_list],
        "overdue": seen.overdue(today).count(),
        "view": view,
        "words": words,
        "views": tabs(request.GET, "view", VIEWS, view if view in VIEWS else ""),
    }
    return render(request, f"signoff/conditions.html{results_part(request)}", context)


@require_GET
def condition(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """One condition: what it asks, whose task it is, what shows that it is met, who cleared it."""
    return _page(request, _condition(request, slug, pk))


@require_POST
def condition_set(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The office says who owns the condition, and by when."""
    found = _condition(request, slug, pk)
    form = SetConditionForm(request.POST, condition=found, today=request.partnership.today())
    if form.is_valid():
        with refusals_on(form):
            services.set_condition(found, by=request.user, **form.cleaned_data)
            messages.success(request, "The owner and the day are recorded.")
            return redirect("signoff:condition", slug, pk)
    return _page(request, found, task=form)


@require_POST
def condition_clear(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The condition is cleared: at a meeting, by the office; by word, by whoever may give it."""
    found = _condition(request, slug, pk)
    by_word = policies.clears_by_word(found, request.user)
    form = ClearForm(request.POST, condition=found, today=timezone.localdate(), by_word=by_word)
    if form.is_valid():
        given = dict(form.cleaned_data)
        with refusals_on(form):
            CLEAR[given.pop("how")](found, by=request.user, **given)
            messages.success(request, "The condition is cleared.")
            return redirect("signoff:condition", slug, pk)
    return _page(request, found, clear=form)


def _page(
    request: SignedInRequest,
    found: Condition,
    task: SetConditionForm | None = None,
    clear: ClearForm | None = None,
) -> HttpResponse:
    """The page, with what was typed and what is wrong with it in the form that was sent."""
    wrong: Form | None = task or clear
    today = request.partnership.today()
    by_word = policies.clears_by_word(found, request.user)
    is_office = RUN_SIGN_OFFS in request.deeds
    context: dict[str, Any] = {
        "condition": found,
        "is_overdue": found.is_overdue(today),
        "may_set": found.is_owed and is_office,
        "may_clear": found.is_owed and (by_word or (is_office and found.deciding_body is not None)),
        "task_form": task or SetConditionForm(condition=found, today=today),
        "clear_form": clear
        or ClearForm(condition=found, today=timezone.localdate(), by_word=by_word),
        "wrong": wrong,
        "files": files_of(found, request.user),
        "subject_url": subject_of(found.sign_off.record).url(found.sign_off.record),
    }
    status = UNPROCESSABLE if wrong else 200
    return render(request, "signoff/condition.html", context, status=status)


def _condition(request: SignedInRequest, slug: str, pk: int) -> Condition:
    partnership = open_partnership(request, slug)
    seen = Condition.objects.visible_to(request.user).filter(sign_off__partnership=partnership)
    rows = seen.select_related(
        "owner",
        "cleared_by",
        "cleared_at",
        "sign_off__partnership",
        "decision__body",
        "ballot__cast_for",
        "ballot__entitlement__stage__meeting",
    )
    return get_object_or_404(rows, pk=pk)
