"""Who has what of a gain and of a loss: setting it, and trying it on a pool."""

from typing import Any

from django.contrib import messages
from django.db.models import FETCH_RAISE
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked, at_address
from core.errors import DomainError
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.mous import policies, services
from governance.mous.forms import SharesForm, WhatIfForm
from governance.mous.forms.shares import MOST_TIERS, number_of_tiers
from governance.mous.models import Agreement, Party, Share, ShareDirection
from governance.mous.reading import bound_on
from governance.mous.sharing import share_out_pool
from governance.mous.words import shadow_reason


def open_agreement(request: SignedInRequest, slug: str, reference: str) -> Agreement:
    """The agreement of the address; not found for who may not see it."""
    partnership = open_partnership(request, slug)
    seen = Agreement.objects.visible_to(request.user).filter(partnership=partnership)
    rows = seen.select_related("partnership", "deciding_body").fetch_mode(FETCH_RAISE)
    return get_object_or_404(rows, at_address(reference))


@require_http_methods(["GET", "HEAD", "POST"])
def shares_set(request: SignedInRequest, slug: str, reference: str, direction: str) -> HttpResponse:
    """Set the split of a gain or of a loss, band by band, each to exactly 100."""
    agreement = open_agreement(request, slug, reference)
    if direction not in ShareDirection.values:
        raise Http404
    parties = list(Party.objects.filter(agreement=agreement).select_related("organisation"))
    shares = list(Share.objects.filter(party__agreement=agreement, direction=direction))
    has = max((share.tier for share in shares), default=1)
    tiers = number_of_tiers(asked(request.GET, "tiers") or str(has))
    ends = agreement.share_tiers.filter(direction=direction)
    form = SharesForm(parties, tiers, posted(request), shares=shares, ends=ends)
    if form.is_valid():
        with refusals_on(form):
            services.set_shares(agreement, direction, form.bands(), by=request.user)
            messages.success(request, f"The shares of a {direction} are set.")
            return redirect("mous:detail", slug, agreement.address)
    context = {
        "form": form,
        "agreement": agreement,
        "direction": direction,
        "tiers": tiers,
        "more": tiers + 1 if tiers < MOST_TIERS else None,
        "refusal": policies.cannot_set_shares(agreement, request.user, request.deeds),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "mous/shares_set.html", context, status=status)


@require_GET
def shares_what_if(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """If savings are so much, who gets what; nothing is saved, and the address can be shared."""
    agreement = open_agreement(request, slug, reference)
    form = WhatIfForm(request.GET if "pool" in request.GET else None)
    (standing,) = bound_on(Agreement.objects.filter(pk=agreement.pk), request.partnership.today())
    context: dict[str, Any] = {
        "form": form,
        "agreement": agreement,
        "shadow": shadow_reason(standing),
    }
    if form.is_valid():
        said = form.cleaned_data
        try:
            context["parts"] = share_out_pool(agreement, said["pool"], said["planned"])
            context["pool"] = said["pool"]
            context["whole"] = abs(said["pool"])
        except DomainError as wrong:
            form.add_error(None, str(wrong))
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "mous/what_if.html", context, status=status)
