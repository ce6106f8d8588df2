"""Accept or decline proposed changes: looked at once more, then done."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from accounts.http import SignedInRequest
from core.errors import DomainError
from core.numbers import MOST_ROWS, whole_or
from core.pages import UNPROCESSABLE
from exchange.models import Proposal
from exchange.proposal_views import open_proposal, page_of
from exchange.proposals.policies import NOTHING_CHOSEN
from exchange.proposals.reading import Shown, changes_for, new_dates, shown
from exchange.proposals.services import accept_changes, decline_changes
from milestones.boards import board_dates
from milestones.models import Milestone
from milestones.pushes import asked_about, foresee

SEEN, DESPITE = "seen-", "despite"
ASK = "ask"  # what the button sends that asks the owners of what is pushed too
CHECK = "exchange/proposal_check.html"


@require_POST
def proposal_decide(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Check what was ticked, then accept or decline it: all of it or nothing."""
    proposal = open_proposal(request, slug, reference)
    rows = _chosen(request, proposal)
    if not rows:
        messages.error(request, NOTHING_CHOSEN)
        return redirect(page_of(proposal))
    if "save" not in request.POST:
        return _check(request, proposal, rows)
    try:
        said = _save(request, proposal, rows)
    except DomainError as refusal:
        return _check(request, proposal, rows, problem=str(refusal))
    messages.success(request, said)
    return redirect(page_of(proposal))


def _save(request: SignedInRequest, proposal: Proposal, rows: list[Shown]) -> str:
    if "decline" in request.POST:
        numbers = [row.change.pk for row in rows if not row.cannot_decline]
        reason = request.POST.get("reason", "")
        count = decline_changes(proposal, numbers, reason=reason, by=request.user)
        return f"{_many(count)} declined."
    allowed = {row.change.pk for row in rows if not row.cannot_accept}
    seen = {number: request.POST.get(f"{SEEN}{number}", "") for number in allowed}
    left = _numbers(request, "clash") - _numbers(request, DESPITE)
    seen = {number: value for number, value in seen.items() if number not in left}
    asks = request.POST["save"] == ASK
    despite = _numbers(request, DESPITE)
    count = accept_changes(proposal, seen, despite=despite, by=request.user, asks_owners=asks)
    said = f"{_many(count)} accepted."
    return f"{said} The owners of what they push are asked." if asks else said


def _check(
    request: SignedInRequest, proposal: Proposal, rows: list[Shown], problem: str = ""
) -> HttpResponse:
    declines = "decline" in request.POST
    refusals = [(row, row.cannot_decline if declines else row.cannot_accept) for row in rows]
    allowed = [row for row, refusal in refusals if not refusal]
    context: dict[str, Any] = {
        "proposal": proposal,
        "declines": declines,
        "allowed": allowed,
        "refused": [(row, refusal) for row, refusal in refusals if refusal],
        "clashes": sum(row.is_clash for row in allowed),
        "problem": problem,
        "reason": request.POST.get("reason", ""),
        "ticked": _numbers(request, DESPITE),
    }
    if not declines:
        context |= _foreseen(request, proposal, allowed)
    return render(request, CHECK, context, status=UNPROCESSABLE if problem else 200)


def _foreseen(request: SignedInRequest, proposal: Proposal, rows: list[Shown]) -> dict[str, Any]:
    """What the new dates push, those that clash counted in."""
    seen = Milestone.objects.visible_to(request.user)
    boards = board_dates(request.user, proposal.partnership).days
    try:
        pushes = foresee(new_dates(rows), seen, proposal.partnership, boards)
    except DomainError as unforeseen:
        return {"unforeseen": str(unforeseen)}
    return {"pushes": pushes, "owners": asked_about(pushes, request.user)}


def _chosen(request: SignedInRequest, proposal: Proposal) -> list[Shown]:
    numbers = _numbers(request, "choose")
    rows = changes_for(proposal, request.user).filter(pk__in=numbers)
    return shown(rows, proposal, request.user, request.deeds)


def _numbers(request: SignedInRequest, name: str) -> set[int]:
    found = {whole_or(each, 0, most=MOST_ROWS) for each in request.POST.getlist(name)}
    return found - {0}


def _many(count: int) -> str:
    return "1 change" if count == 1 else f"{count} changes"
