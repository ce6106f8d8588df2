from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from accounts.http import SignedInRequest
from core.errors import Overtaken
from governance.scope import services
from governance.scope.forms import ProposalForm
from governance.scope.models import ScopeChange
from governance.signoff.looks import differences_between
from governance.signoff.models import SignOff, SignOffState
from governance.signoff.texts import fingerprint, labels
from governance.signoff.views.draft_conflict import draft_conflict, opened


def in_sign_off(change: ScopeChange) -> SignOff | None:
    """The sign-off whose text an edit of `change` would change; rework is free."""
    running = SignOff.objects.about(change).unfinished()
    return running.exclude(state=SignOffState.RETURNED).first()


def what_is_edited(
    request: SignedInRequest, change: ScopeChange, sign_off: SignOff | None
) -> dict[str, Any]:
    """The text that the form is about; in sign-off also the fields that ask again."""
    now = sign_off.sha256 if sign_off else fingerprint(change)
    text = {"text": request.POST.get("text", now)}
    if sign_off is None:
        return text
    material = labels(sign_off, sign_off.route["material_fields"])
    return {**text, "sign_off": sign_off, "material": material}


def edit_at_once(request: SignedInRequest, change: ScopeChange, form: ProposalForm) -> HttpResponse:
    """Save the edit; where somebody else has saved the draft meanwhile, both are shown."""
    by, proposal = request.user, form.proposal
    page = reverse("scope:change", args=[change.partnership.slug, change.address])
    try:
        services.edit_scope_change(change, proposal, by=by, text=opened(request))
    except Overtaken:
        mine = services.foresee_text(change, proposal, by=by)
        return draft_conflict(request, change, mine, page)
    messages.success(request, f"{change.reference} is saved.")
    return redirect(page)


def edit_check(
    request: SignedInRequest, change: ScopeChange, sign_off: SignOff, form: ProposalForm
) -> HttpResponse:
    """What would change, and who would be asked again; nothing is saved yet."""
    text = request.POST.get("text", "")
    revision = services.foresee_edit(change, form.proposal, by=request.user, text=text)
    context: dict[str, Any] = {
        "change": change,
        "form": form,
        "sign_off": sign_off,
        "revision": revision,
        "text": text,
    }
    if revision:
        was, now = sign_off.document, revision.document
        context["differences"] = differences_between(change, was, now, request.user)
        context["material"] = labels(sign_off, revision.material)
    return render(request, "scope/change_check.html", context)
