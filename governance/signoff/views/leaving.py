from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.access import RUN_SIGN_OFFS
from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership
from core.errors import Refused
from core.pages import UNPROCESSABLE
from governance.signoff import policies, services
from governance.signoff.forms import LeaveForm
from governance.signoff.models import Entitlement
from governance.signoff.standing import standing_of
from governance.signoff.subjects import subject_of


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Leave an item for an interest, also after voting; the office records it for anybody."""
    partnership = open_partnership(request, slug)
    place = _place(request, partnership, pk)
    standing = standing_of(place.stage)
    form = LeaveForm(request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {
        "form": form,
        "refusal": policies.cannot_recuse(place, request.user, standing, request.deeds),
    }
    if request.method == "POST" and form.is_valid():
        try:
            services.recuse(place, by=request.user, reason=form.cleaned_data["reason"])
        except Refused as refusal:
            context["refusal"] = str(refusal)
        else:
            return _left(request, place)
    sign_off = place.stage.sign_off
    context |= {
        "place": place,
        "stage": place.stage,
        "sign_off": sign_off,
        "is_mine": _is_mine(request, place),
        "ballot": standing.ballot_of(place),
        "needed": standing.needed() if place.stage.is_open else "",
        "subject_url": subject_of(sign_off.record).url(sign_off.record),
    }
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "signoff/leave.html", context, status=status)


def _left(request: SignedInRequest, place: Entitlement) -> HttpResponse:
    """Say who left and what is possible now; the person sees their receipt."""
    place.stage.refresh_from_db()
    stage, slug = place.stage, request.partnership.slug
    now = f"{stage.name} has ended: {stage.get_outcome_display().lower()}."
    if stage.is_open:
        now = f"{stage.name}: {standing_of(stage).needed()}"
    who = "You have" if _is_mine(request, place) else f"{place.person} has"
    messages.success(request, f"{who} left this item. {now}")
    if _is_mine(request, place):
        return redirect("signoff:signed", slug, place.pk)
    return redirect("signoff:handlings", slug, stage.sign_off_id)


def _is_mine(request: SignedInRequest, place: Entitlement) -> bool:
    return request.user.pk in (place.person_id, place.deputy_id)


def _place(request: SignedInRequest, partnership: Partnership, pk: int) -> Entitlement:
    """A place of the reader's; any that the office sees."""
    rows = Entitlement.objects.visible_to(request.user)
    if RUN_SIGN_OFFS not in request.deeds:
        rows = rows.of(request.user)
    named = rows.select_related(
        "person", "deputy", "organisation", "stage__meeting", "stage__sign_off__submitted_by"
    )
    found = get_object_or_404(named, pk=pk, stage__sign_off__partnership=partnership)
    found.stage.sign_off.partnership = partnership
    return found
