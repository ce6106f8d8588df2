from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest
from core.pages import posted
from governance.scope import policies, services
from governance.scope.forms import DisclosureForm
from governance.scope.views.changes import open_change
from governance.scope.views.overtaken import Attempt, attempting
from governance.signoff.views.draft_conflict import opened
from records.disclosures import disclosure_fingerprint, disclosure_of
from records.forms import disclosure_as_typed


@require_http_methods(["GET", "HEAD", "POST"])
def change_disclosure(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Say who may see a change."""
    change = open_change(request, slug, reference)
    form = DisclosureForm(
        posted(request), partnership=request.partnership, initial=disclosure_as_typed(change)
    )
    attempt = Attempt(form)
    if form.is_valid():
        with attempting(attempt):
            services.set_disclosure(change, form.disclosure, by=request.user, seen=opened(request))
            messages.success(request, f"Who may see {change.reference} is recorded.")
            return redirect("scope:change", slug, change.address)
    context = {"form": form, "change": change, "attempt": attempt}
    context["text"] = attempt.text(request, disclosure_fingerprint(change))
    if attempt.is_overtaken:
        context["disclosure"] = disclosure_of(change)
    context["refusal"] = policies.cannot_disclose(change, request.user)
    return render(request, "scope/change_disclosure.html", context, status=attempt.status)
