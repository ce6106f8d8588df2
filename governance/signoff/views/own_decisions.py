"""Partners' own decisions on a proposal: all of one sign-off, and each with its deeds."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.http import SignedInRequest, open_partnership
from core.dates import full_day
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.signoff import policies, services
from governance.signoff.forms import (
    AddOwnDecisionForm,
    CallInEndedForm,
    CallInForm,
    OutcomeForm,
    PlanForm,
)
from governance.signoff.models import OwnDecision, SignOff
from governance.signoff.own_decisions import say_decided, whose_governance, why_key
from governance.signoff.subjects import subject_of
from records.reading import files_of


@require_http_methods(["GET", "HEAD", "POST"])
def own_decisions(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Whose governance a sign-off waits for; who may add a partner's own decision does it here."""
    sign_off = _sign_off(request, slug, pk)
    partners = policies.partners_to_add(sign_off, request.user, request.deeds)
    form = AddOwnDecisionForm(posted(request), partners=partners)
    if form.is_valid():
        organisation = form.cleaned_data["organisation"]
        with refusals_on(form):
            own = services.add_own_decision(sign_off, organisation, by=request.user)
            messages.success(request, f"The signatory of {organisation} now waits for its body.")
            return redirect("signoff:own-decision", slug, own.pk)
    today = timezone.localdate()
    governance = whose_governance(sign_off, today)
    context = {
        "sign_off": sign_off,
        "governance": governance,
        "say": say_decided(governance),
        "form": form if partners else None,
        "wrong": form if form.errors else None,
        "cannot_bring": policies.cannot_bring_into_effect(
            sign_off, request.user, today, request.deeds
        ),
        "subject_url": subject_of(sign_off.record).url(sign_off.record),
    }
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "signoff/own_decisions.html", context, status=status)


@require_POST
def own_decisions_effect(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """The office brings a recommendation into effect, now that every partner has agreed."""
    sign_off = _sign_off(request, slug, pk)
    try:
        first = services.bring_into_effect(sign_off, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"It may take effect from {full_day(first)}.")
    return redirect("signoff:own-decisions", slug, pk)


@require_GET
def own_decision(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """One partner's own decision: its meeting, notice, outcome, publication and call-in."""
    return _page(request, _own(request, slug, pk))


@require_POST
def own_decision_plan(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    own = _own(request, slug, pk)
    today, is_key = request.partnership.today(), bool(why_key(own))
    form = PlanForm(request.POST, own=own, today=today, is_key=is_key)
    return _deed(request, own, "plan", form, lambda: _plan(own, form, request), "It is recorded.")


@require_POST
def own_decision_outcome(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    own = _own(request, slug, pk)
    form = OutcomeForm(request.POST, own=own)
    return _deed(
        request,
        own,
        "outcome",
        form,
        lambda: services.record_own_decision(own, by=request.user, **form.cleaned_data),
        "The decision is recorded.",
    )


@require_POST
def own_decision_call_in(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    own, form = _own(request, slug, pk), CallInForm(request.POST)
    return _deed(
        request,
        own,
        "call_in",
        form,
        lambda: services.call_in_own_decision(own, by=request.user, **form.cleaned_data),
        "The call-in is recorded.",
    )


@require_POST
def own_decision_call_in_ended(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    own, form = _own(request, slug, pk), CallInEndedForm(request.POST)
    return _deed(
        request,
        own,
        "ended",
        form,
        lambda: services.end_call_in(own, by=request.user, **form.cleaned_data),
        "The end of the call-in is recorded.",
    )


@require_POST
def own_decision_again(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    own, done = _own(request, slug, pk), "It is asked again."
    return _deed(
        request, own, "", Form({}), lambda: services.ask_own_body_again(own, by=request.user), done
    )


@require_POST
def own_decision_drop(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    own = _own(request, slug, pk)
    try:
        services.drop_own_decision(own, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("signoff:own-decision", slug, pk)
    messages.success(request, "Its signatory signs without it.")
    return redirect("signoff:own-decisions", slug, own.sign_off_id)


def _plan(own: OwnDecision, form: PlanForm, request: SignedInRequest) -> OwnDecision:
    return services.plan_own_decision(own, form.plan, by=request.user)


def _deed(
    request: SignedInRequest,
    own: OwnDecision,
    name: str,
    form: Form,
    act: Callable[[], OwnDecision],
    done: str,
) -> HttpResponse:
    if form.is_valid():
        with refusals_on(form):
            act()
            messages.success(request, done)
            return redirect("signoff:own-decision", request.partnership.slug, own.pk)
    return _page(request, own, name, form)


def _page(
    request: SignedInRequest, own: OwnDecision, name: str = "", wrong: Form | None = None
) -> HttpResponse:
    """The page, with what was typed and what is wrong with it in the form that was sent."""
    user, deeds, today = request.user, request.deeds, timezone.localdate()
    rows = whose_governance(own.sign_off, today)
    (governance,) = (row for row in rows if row.own.pk == own.pk)
    is_key, published = why_key(own), own.published_on or today
    forms: dict[str, Form] = {
        "plan": PlanForm(own=own, today=request.partnership.today(), is_key=bool(is_key)),
        "outcome": OutcomeForm(own=own),
        "call_in": CallInForm(),
        "ended": CallInEndedForm(),
    }
    context: dict[str, Any] = {
        "own": own,
        "sign_off": own.sign_off,
        "governance": governance,
        "why_key": is_key,
        "cannot_record": policies.cannot_record_own_decision(own, user, deeds),
        "cannot_correct": policies.cannot_correct(own),
        "may_call_in": not policies.cannot_call_in(own, published, user, today, deeds),
        "may_drop": not policies.cannot_drop_own_decision(own, user, deeds),
        "may_ask_again": not policies.cannot_ask_again(own, user, deeds),
        "cannot_approve": policies.cannot_approve_yet(own, today),
        "files": files_of(own, user),
        "subject_url": subject_of(own.sign_off.record).url(own.sign_off.record),
        "forms": forms | ({name: wrong} if wrong else {}),
        "wrong": wrong,
    }
    status = UNPROCESSABLE if wrong else 200
    return render(request, "signoff/own_decision.html", context, status=status)


def _sign_off(request: SignedInRequest, slug: str, pk: int) -> SignOff:
    partnership = open_partnership(request, slug)
    seen = SignOff.objects.visible_to(request.user).filter(partnership=partnership)
    return get_object_or_404(seen.select_related("partnership"), pk=pk)


def _own(request: SignedInRequest, slug: str, pk: int) -> OwnDecision:
    partnership = open_partnership(request, slug)
    seen = OwnDecision.objects.visible_to(request.user).filter(sign_off__partnership=partnership)
    return get_object_or_404(
        seen.select_related("organisation", "version", "recorded_by", "sign_off__partnership"),
        pk=pk,
    )
