"""Pages of proposed changes: bring them in, look, send, take back."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked
from core.errors import DomainError, Refused
from core.pages import UNPROCESSABLE, numbered
from core.spreadsheets import XLSX, download
from exchange.forms import UploadForm
from exchange.models import Proposal
from exchange.proposals import policies, services
from exchange.proposals.reading import changes_for, proposals_for, shown
from exchange.proposals.sheet import table_to_revise
from milestones.models import Milestone
from milestones.roadmap import read_roadmap


@require_GET
def proposals(request: SignedInRequest, slug: str) -> HttpResponse:
    """What was proposed by workbooks, the newest first, and what became of it."""
    partnership = open_partnership(request, slug)
    page = numbered(proposals_for(request.user, partnership), asked(request.GET, "page"))
    refusal = policies.cannot_propose(partnership, request.user)
    return render(request, "exchange/proposals.html", {"page": page, "refusal": refusal})


@require_http_methods(["GET", "HEAD", "POST"])
def proposal_new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Take the workbook, revise it, bring it in: a draft is made of what differs."""
    partnership = open_partnership(request, slug)
    is_sent = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if is_sent else UploadForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            made = services.propose_changes(
                partnership, name=file.name, data=file.read(), by=request.user
            )
        except DomainError as problem:
            form.add_error("file", str(problem))
        else:
            return redirect("exchange:proposal", slug, made.reference)
    refusal = policies.cannot_propose(partnership, request.user)
    status = UNPROCESSABLE if form.is_bound else 200
    context = {"form": form, "refusal": refusal}
    return render(request, "exchange/proposal_new.html", context, status=status)


@require_GET
def proposal_workbook(request: SignedInRequest, slug: str) -> HttpResponse:
    """The milestones that the same address shows on the roadmap, as a sheet to revise."""
    partnership = open_partnership(request, slug)
    found = read_roadmap(request.GET, request.user, partnership)
    named = Milestone.objects.select_related("workstream", "owner", "organisation")
    whole = named.in_bulk([row.milestone.pk for row in found.rows])
    table = table_to_revise(whole[row.milestone.pk] for row in found.rows)
    return download(table, XLSX, f"milestones-to-revise-{slug}-{found.today:%Y-%m-%d}")


@require_GET
def proposal(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One proposal: each change beside what stands now, to tick by those who decide it."""
    found = open_proposal(request, slug, reference)
    page = numbered(changes_for(found, request.user), asked(request.GET, "page"))
    rows = shown(page.object_list, found, request.user, request.deeds)
    context: dict[str, Any] = {
        "proposal": found,
        "page": page,
        "rows": rows,
        "is_mine": any(row.is_mine for row in rows),
        "is_author": found.proposed_by_id == request.user.pk,
    }
    return render(request, "exchange/proposal.html", context)


@require_POST
def proposal_send(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Send the draft to the owners, or throw it away."""
    found = open_proposal(request, slug, reference)
    try:
        if "discard" in request.POST:
            services.discard_proposal(found, by=request.user)
            messages.success(request, f"{found.reference} is thrown away.")
            return redirect("exchange:proposals", slug)
        services.send_proposal(found, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, f"{found.reference} is sent. The owners are told.")
    return redirect("exchange:proposal", slug, found.reference)


@require_POST
def proposal_withdraw(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Take back what still waits."""
    found = open_proposal(request, slug, reference)
    try:
        count = services.withdraw_proposal(found, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, f"{count} change{'' if count == 1 else 's'} withdrawn.")
    return redirect("exchange:proposal", slug, found.reference)


def open_proposal(request: SignedInRequest, slug: str, reference: str) -> Proposal:
    """The proposal of that address, with its author; not found for those who may not see it."""
    partnership = open_partnership(request, slug)
    rows: QuerySet[Proposal] = Proposal.objects.visible_to(request.user)
    found = rows.select_related("proposed_by", "partnership")
    return get_object_or_404(found, partnership=partnership, reference__iexact=reference)


def page_of(proposal: Proposal) -> str:
    """The address of its page."""
    return reverse("exchange:proposal", args=[proposal.partnership.slug, proposal.reference])
