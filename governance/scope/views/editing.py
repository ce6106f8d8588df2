from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from accounts.http import SignedInRequest
from governance.scope import services
from governance.scope.forms import ProposalForm
from governance.scope.models import ScopeChange
from governance.signoff.looks import differences_between
from governance.signoff.models import SignOff, SignOffState
from governance.signoff.texts import labels


def in_sign_off(change: ScopeChange) -> SignOff | None:
    """The sign-off whose text an edit of `change` would change; rework is free."""
    running = SignOff.objects.about(change).unfinished()
    return running.exclude(state=SignOffState.RETURNED).first()


def what_is_material(request: SignedInRequest, sign_off: SignOff) -> dict[str, Any]:
    """What the form says beforehand: the fields that ask again, and the text it is about."""
    return {
        "sign_off": sign_off,
        "material": labels(sign_off, sign_off.route["material_fields"]),
        "text": request.POST.get("text", sign_off.sha256),
    }


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
