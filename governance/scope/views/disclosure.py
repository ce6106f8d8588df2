from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.scope import policies, services
from governance.scope.forms import DisclosureForm
from governance.scope.views.changes import open_change
from records.forms import disclosure_as_typed


@require_http_methods(["GET", "HEAD", "POST"])
def change_disclosure(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """Say who may see a change."""
    change = open_change(request, slug, reference)
    form = DisclosureForm(
        posted(request), partnership=request.partnership, initial=disclosure_as_typed(change)
    )
    if form.is_valid():
        with refusals_on(form):
            services.set_disclosure(change, form.disclosure, by=request.user)
            messages.success(request, f"Who may see {change.reference} is recorded.")
            return redirect("scope:change", slug, change.address)
    context = {"form": form, "change": change}
    context["refusal"] = policies.cannot_disclose(change, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scope/change_disclosure.html", context, status=status)
