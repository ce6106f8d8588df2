"""Commitments of an agreement: written, changed, let go, and taken away as a file."""

from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest
from core.forms import refusals_on
from core.pages import posted
from core.spreadsheets import download
from governance.mous import policies, services
from governance.mous.commitment_table import table_of
from governance.mous.commitments import commitments_of
from governance.mous.forms.commitments import CommitmentForm, RetireForm, as_typed
from governance.mous.models import Agreement, Commitment
from governance.mous.views.shares import open_agreement
from risks.views.forms import Sheet, form_page
from risks.views.keeping import moment_of

PAGE = ["GET", "HEAD", "POST"]


@require_http_methods(PAGE)
def commitment_new(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Write down what parties commit to."""
    agreement = open_agreement(request, slug, reference)
    form = CommitmentForm(posted(request), user=request.user, agreement=agreement)
    if form.is_valid():
        with refusals_on(form):
            made = services.add_commitment(agreement, form.said, by=request.user)
            messages.success(request, f"Commitment {made.number} is written down.")
            return redirect("mous:detail", slug, agreement.address)
    refusal = policies.cannot_commit(agreement, request.user, request.deeds)
    return form_page(request, _sheet(agreement, "Add a commitment", "Add it", refusal), form)


@require_http_methods(PAGE)
def commitment_edit(
    request: SignedInRequest, slug: str, reference: str, number: int
) -> HttpResponse:
    """Change what is said of a commitment, and what keeps it."""
    commitment = _commitment(request, slug, reference, number)
    form = CommitmentForm(
        posted(request),
        initial=as_typed(commitment),
        user=request.user,
        agreement=commitment.agreement,
    )
    if form.is_valid():
        with refusals_on(form):
            seen_at = moment_of(form.cleaned_data["version"])
            services.edit_commitment(commitment, form.said, by=request.user, seen_at=seen_at)
            messages.success(request, f"Commitment {number} is changed.")
            return redirect("mous:detail", slug, commitment.agreement.address)
    refusal = policies.cannot_keep_commitment(commitment, request.user, request.deeds)
    heading = f"Edit commitment {number}"
    return form_page(request, _sheet(commitment.agreement, heading, "Save", refusal), form)


@require_http_methods(PAGE)
def commitment_retire(
    request: SignedInRequest, slug: str, reference: str, number: int
) -> HttpResponse:
    """Say that a commitment holds no longer."""
    commitment = _commitment(request, slug, reference, number)
    form = RetireForm(posted(request))
    if form.is_valid():
        with refusals_on(form):
            services.retire_commitment(commitment, why=form.cleaned_data["why"], by=request.user)
            messages.success(request, f"Commitment {number} holds no longer.")
            return redirect("mous:detail", slug, commitment.agreement.address)
    refusal = policies.cannot_keep_commitment(commitment, request.user, request.deeds)
    heading = f"Retire commitment {number}"
    sheet = _sheet(commitment.agreement, heading, "Retire it", refusal, commitment.text)
    return form_page(request, sheet, form)


@require_GET
def commitments_export(
    request: SignedInRequest, slug: str, reference: str, kind: str
) -> HttpResponse:
    """The commitments that the agreement's page shows."""
    agreement = open_agreement(request, slug, reference)
    rows = commitments_of(agreement, request.user, request.deeds)
    stem = f"commitments-{agreement.address}-{agreement.partnership.today()}"
    return download(table_of(rows), kind, stem)


def _sheet(agreement: Agreement, heading: str, button: str, refusal: str, lead: str = "") -> Sheet:
    up = reverse("mous:detail", args=[agreement.partnership.slug, agreement.address])
    return Sheet(heading, button, up, str(agreement), str(agreement), lead, refusal)


def _commitment(request: SignedInRequest, slug: str, reference: str, number: int) -> Commitment:
    agreement = open_agreement(request, slug, reference)
    rows = agreement.commitments.visible_to(request.user).filter(number=number)
    found = get_object_or_404(rows.fetch_mode(FETCH_RAISE))
    found.agreement = agreement
    return found
