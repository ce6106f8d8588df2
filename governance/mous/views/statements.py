"""Statements of what each party has in a period, and the parties' agreement to them."""

from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.errors import Refused
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.mous import policies, services
from governance.mous.forms import StatementForm
from governance.mous.models import ShareStatement, StatementState
from governance.mous.views.shares import open_agreement
from governance.signoff.views.running import start_with, subject_context

STATE_COLOURS = {
    StatementState.DRAFT: "grey",
    StatementState.IN_SIGN_OFF: "yellow",
    StatementState.RETURNED: "orange",
    StatementState.DEFERRED: "grey",
    StatementState.APPROVED: "green",
    StatementState.APPROVED_WITH_CONDITIONS: "green",
    StatementState.RECOMMENDED: "blue",
    StatementState.REJECTED: "red",
    StatementState.WITHDRAWN: "grey",
}


@require_http_methods(["GET", "HEAD", "POST"])
def statement_new(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Work out what each party has in a period."""
    agreement = open_agreement(request, slug, reference)
    form = StatementForm(posted(request))
    if form.is_valid():
        with refusals_on(form):
            made = services.prepare_statement(agreement, by=request.user, **form.cleaned_data)
            messages.success(request, f"{made.reference} is a draft.")
            return redirect("mous:statement", slug, made.address)
    context = {
        "form": form,
        "agreement": agreement,
        "refusal": policies.cannot_set_shares(agreement, request.user, request.deeds),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "mous/statement_new.html", context, status=status)


@require_GET
def statement_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """A statement: each party's amount, who has agreed, and the reader's own vote."""
    statement = _statement(request, slug, reference)
    user, deeds = request.user, request.deeds
    start = reverse("mous:statement-start", args=[slug, statement.address])
    is_draft = statement.state == StatementState.DRAFT
    context = {
        **subject_context(request, statement, is_draft=is_draft, start=start),
        "statement": statement,
        "amounts": list(statement.amounts.select_related("party__organisation")),
        "whole": abs(statement.pool),
        "colour": STATE_COLOURS[StatementState(statement.state)],
        "cannot_start": policies.cannot_start_statement(statement, user, deeds),
    }
    return render(request, "mous/statement.html", context)


@require_POST
def statement_start(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Put a draft to the signatories of the parties."""
    return start_with(request, _statement(request, slug, reference), services.start_sign_off)


@require_POST
def statement_withdraw(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Take a draft back."""
    statement = _statement(request, slug, reference)
    try:
        services.withdraw_draft(statement, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"{statement.reference} is withdrawn.")
    return redirect("mous:statement", slug, statement.address)


def _statement(request: SignedInRequest, slug: str, reference: str) -> ShareStatement:
    partnership = open_partnership(request, slug)
    seen = ShareStatement.objects.visible_to(request.user).filter(partnership=partnership)
    rows = seen.select_related("partnership", "agreement__partnership", "prepared_by")
    return get_object_or_404(rows.fetch_mode(FETCH_RAISE), at_address(reference))
