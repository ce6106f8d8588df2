"""Controls, assurances, actions and a partner's own score, each on a page under its risk."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.errors import Refused
from core.forms import refusals_on
from core.pages import posted
from risks.forms.controls import ActionForm, AssuranceForm, ControlForm, PartnerScoreForm
from risks.models import Control, Risk
from risks.policies import risks as policies
from risks.services import controls as services
from risks.views.forms import form_page
from risks.views.keeping import PAGE, risk_of, sheet_of

REMOVE = "remove"


@require_http_methods(PAGE)
def control_new(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Add a control."""
    risk = risk_of(request, slug, reference)
    form = ControlForm(posted(request))
    if form.is_valid():
        with refusals_on(form):
            services.add_control(risk, form.details, by=request.user)
            messages.success(request, "The control is added.")
            return redirect("risks:detail", slug, risk.address)
    refusal = policies.cannot_keep(risk, request.user, request.deeds)
    return form_page(request, sheet_of(risk, "Add a control", "Add it", "", refusal), form)


@require_http_methods(PAGE)
def control_edit(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Change a control, or take it away."""
    control = _control(request, slug, pk)
    risk = control.risk
    if REMOVE in request.POST:
        return _remove(request, control)
    initial = {name: getattr(control, name) for name in services.DETAILS}
    form = ControlForm(posted(request), initial=initial)
    if form.is_valid():
        with refusals_on(form):
            services.edit_control(control, form.details, by=request.user)
            messages.success(request, "The control is changed.")
            return redirect("risks:detail", slug, risk.address)
    refusal = policies.cannot_keep(risk, request.user, request.deeds)
    sheet = sheet_of(risk, "Edit this control", "Save", "", refusal)
    return form_page(request, sheet, form, {"remove": "Take this control away"})


@require_http_methods(PAGE)
def assurance_new(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Record an assurance; it is never edited, a later one takes its place."""
    risk = risk_of(request, slug, reference)
    form = AssuranceForm(posted(request), risk=risk, on=risk.partnership.today())
    if form.is_valid():
        with refusals_on(form):
            services.add_assurance(risk, form.word, by=request.user)
            messages.success(request, "The assurance is recorded.")
            return redirect("risks:detail", slug, risk.address)
    refusal = policies.cannot_keep(risk, request.user, request.deeds)
    sheet = sheet_of(risk, "Record an assurance", "Record it", "", refusal)
    return form_page(request, sheet, form)


@require_http_methods(PAGE)
def action_new(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Put an action against a risk on the log."""
    risk = risk_of(request, slug, reference)
    form = ActionForm(posted(request), partnership=risk.partnership)
    if form.is_valid():
        with refusals_on(form):
            action = services.add_action(risk, by=request.user, **form.cleaned_data)
            messages.success(request, f"{action.reference} is on the action log.")
            return redirect("risks:detail", slug, risk.address)
    refusal = policies.cannot_keep(risk, request.user, request.deeds)
    return form_page(request, sheet_of(risk, "Add an action", "Add it", "", refusal), form)


@require_http_methods(PAGE)
def partner_score(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """A partner's own score of a risk that it shares, beside the partnership's."""
    risk = risk_of(request, slug, reference)
    mine = list(policies.partners_of(risk, request.user))
    form = PartnerScoreForm(posted(request), organisations=mine)
    if form.is_valid():
        with refusals_on(form):
            score = services.score_for_partner(risk, by=request.user, **form.cleaned_data)
            messages.success(request, f"The score of {score.organisation} is recorded.")
            return redirect("risks:detail", slug, risk.address)
    refusal = policies.cannot_score_for_itself(risk, request.user, next(iter(mine), None))
    lead = "It stands beside the partnership's score and never changes it."
    sheet = sheet_of(risk, "Your own score of this risk", "Save your score", lead, refusal)
    return form_page(request, sheet, form)


def _remove(request: SignedInRequest, control: Control) -> HttpResponse:
    try:
        services.remove_control(control, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "The control is gone.")
    return redirect("risks:detail", request.partnership.slug, control.risk.address)


def _control(request: SignedInRequest, slug: str, pk: int) -> Control:
    partnership = open_partnership(request, slug)
    seen = Risk.objects.visible_to(request.user).filter(partnership=partnership)
    rows = Control.objects.filter(risk__in=seen.values("pk"))
    return get_object_or_404(rows.select_related("risk__workstream", "risk__partnership"), pk=pk)
