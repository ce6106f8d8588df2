from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.signoff import policies, services
from governance.signoff.forms import RatificationForm
from governance.signoff.models import Decision, UrgentDecision
from governance.signoff.urgent import Taken, address_of, taken_among


@require_http_methods(["GET", "HEAD", "POST"])
def ratification(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """An urgent decision before its body, and what a meeting of the body made of it."""
    taken = _taken(request, slug, reference)
    refusal = policies.cannot_ratify(taken, request.user)
    form = RatificationForm(posted(request), taken=taken, today=timezone.localdate())
    if form.is_valid():
        with refusals_on(form):
            services.record_ratification(taken.urgent, by=request.user, **form.given)
            messages.success(request, "What the body made of it is recorded.")
            return redirect("signoff:decision", slug, taken.decision.address)
    context = {
        "taken": taken,
        "decision": taken.decision,
        "urgent": taken.urgent,
        "refusal": refusal,
        "form": form,
        "subject_url": address_of(taken),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "signoff/ratification.html", context, status=status)


def _taken(request: SignedInRequest, slug: str, reference: str) -> Taken:
    """The urgent decision of the address; not found for who may not see it, or when it is none."""
    partnership = open_partnership(request, slug)
    seen = Decision.objects.visible_to(request.user).filter(partnership=partnership)
    found = seen.filter(at_address(reference), urgency__isnull=False)
    decision = get_object_or_404(found.order_by("reference_order")[:1])
    urgent = UrgentDecision.objects.filter(decision=decision)
    return taken_among(urgent, partnership.today())[0]
