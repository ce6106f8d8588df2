"""Raising, editing and reviewing a risk, closing it and opening it again."""

from datetime import UTC, datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.forms import refusals_on
from core.pages import posted
from risks.forms.risks import (
    ClosingForm,
    EditRiskForm,
    HappenedForm,
    JudgementForm,
    NewRiskForm,
    ReasonForm,
    as_typed,
)
from risks.models import Risk
from risks.policies import risks as policies
from risks.services import issues as issue_services
from risks.services import risks as services
from risks.views.forms import Sheet, form_page

PAGE = ["GET", "HEAD", "POST"]


@require_http_methods(PAGE)
def risk_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Raise a risk, with its first review."""
    partnership = open_partnership(request, slug)
    refusal = policies.cannot_raise(partnership, request.user, request.deeds)
    form = NewRiskForm(posted(request), user=request.user, partnership=partnership)
    if form.is_valid():
        with refusals_on(form):
            judgement = form.judgement(partnership.today())
            risk = services.raise_risk(form.details, judgement, by=request.user)
            messages.success(request, f"{risk.reference} is on the register.")
            return redirect("risks:detail", slug, risk.address)
    up = reverse("risks:list", args=[slug])
    sheet = Sheet("Raise a risk", "Raise the risk", up, "Risks", refusal=refusal)
    return form_page(request, sheet, form)


@require_http_methods(PAGE)
def risk_edit(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Change what is said of a risk; its score changes by a review alone."""
    risk = risk_of(request, slug, reference)
    form = EditRiskForm(
        posted(request),
        initial=as_typed(risk, request.user),
        user=request.user,
        partnership=risk.partnership,
    )
    if form.is_valid():
        with refusals_on(form):
            seen_at = moment_of(form.cleaned_data["version"])
            services.edit_risk(risk, form.details, by=request.user, seen_at=seen_at)
            messages.success(request, f"{risk.reference} is changed.")
            return redirect("risks:detail", slug, risk.address)
    refusal = policies.cannot_keep(risk, request.user, request.deeds)
    lead = "Its score follows its reviews: to change it, review the risk."
    return form_page(request, sheet_of(risk, "Edit this risk", "Save", lead, refusal), form)


@require_http_methods(PAGE)
def risk_review(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Judge a risk afresh."""
    risk = risk_of(request, slug, reference)
    initial = {"consequence": risk.current_consequence, "likelihood": risk.current_likelihood}
    form = JudgementForm(posted(request), on=risk.partnership.today(), initial=initial)
    if form.is_valid():
        with refusals_on(form):
            services.review_risk(risk, form.judgement, by=request.user)
            messages.success(request, f"{risk.reference} is reviewed.")
            return redirect("risks:detail", slug, risk.address)
    refusal = policies.cannot_keep(risk, request.user, request.deeds)
    lead = f"It scores {risk.current_score} now. The next review follows from the new score."
    return form_page(
        request, sheet_of(risk, "Review this risk", "Save the review", lead, refusal), form
    )


@require_http_methods(PAGE)
def risk_close(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Approve that a risk is closed."""
    risk = risk_of(request, slug, reference)
    form = ClosingForm(posted(request), partnership=risk.partnership)
    if form.is_valid():
        with refusals_on(form):
            services.close_risk(risk, by=request.user, **form.cleaned_data)
            messages.success(request, f"{risk.reference} is closed.")
            return redirect("risks:detail", slug, risk.address)
    refusal = policies.cannot_close(risk, request.user, request.deeds)
    lead = "You approve this; the page names you, the reason and the day."
    return form_page(request, sheet_of(risk, "Close this risk", "Close it", lead, refusal), form)


@require_http_methods(PAGE)
def risk_reopen(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Open a closed risk again."""
    risk = risk_of(request, slug, reference)
    form = ReasonForm(posted(request))
    if form.is_valid():
        with refusals_on(form):
            services.reopen_risk(risk, by=request.user, **form.cleaned_data)
            messages.success(request, f"{risk.reference} is open again.")
            return redirect("risks:detail", slug, risk.address)
    refusal = policies.cannot_reopen(risk, request.user, request.deeds)
    sheet = sheet_of(risk, "Open this risk again", "Open it again", "", refusal)
    return form_page(request, sheet, form)


@require_http_methods(PAGE)
def risk_happened(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Record that a risk has happened: it becomes an issue."""
    risk = risk_of(request, slug, reference)
    form = HappenedForm(posted(request))
    if form.is_valid():
        with refusals_on(form):
            issue = issue_services.turn_into_issue(risk, by=request.user, **form.cleaned_data)
            messages.success(request, f"{risk.reference} is now issue {issue.reference}.")
            return redirect("risks:issue", slug, issue.address)
    refusal = policies.cannot_keep(risk, request.user, request.deeds)
    sheet = sheet_of(risk, "This risk has happened", "Make it an issue", "", refusal)
    return form_page(request, sheet, form)


def risk_of(request: SignedInRequest, slug: str, reference: str) -> Risk:
    """The risk of an address, as far as the reader may see it."""
    partnership = open_partnership(request, slug)
    seen = Risk.objects.visible_to(request.user).filter(partnership=partnership)
    return get_object_or_404(
        seen.select_related("workstream", "partnership"), at_address(reference)
    )


def sheet_of(risk: Risk, heading: str, button: str, lead: str = "", refusal: str = "") -> Sheet:
    """A page about a risk, under its own."""
    up = reverse("risks:detail", args=[risk.partnership.slug, risk.address])
    return Sheet(heading, button, up, str(risk), str(risk), lead, refusal)


def moment_of(version: str) -> datetime:
    """When the risk was last changed, as the editor saw it; a broken one fits nothing."""
    try:
        return datetime.fromisoformat(version)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
