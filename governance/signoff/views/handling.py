from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.signoff import services
from governance.signoff.forms.handling import RulingForm
from governance.signoff.handlings import HandlingRow, handling_rows, leavers
from governance.signoff.models import Handling, SignOff, Stage
from governance.signoff.standing import Standing, standing_of
from governance.signoff.subjects import subject_of


@require_GET
def handlings(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Interests that match what is signed off, how each is handled, and what is still needed."""
    partnership = open_partnership(request, slug)
    seen = SignOff.objects.visible_to(request.user).filter(partnership=partnership)
    sign_off = get_object_or_404(seen.select_related("partnership", "submitted_by"), pk=pk)
    stages = list(sign_off.stages.select_related("meeting", "body").order_by("-pk"))
    current = next((stage for stage in stages if stage.is_open), None)
    standing = _standing(sign_off, current) if current else None
    context = {
        "sign_off": sign_off,
        "stage": current,
        "rows": handling_rows(standing, request.user, request.deeds) if standing else [],
        "earlier": _earlier(request, sign_off, [one for one in stages if one != current]),
        "leavers": leavers(standing, request.user, request.deeds) if standing else [],
        "needed": standing.needed() if standing else "",
        "subject_url": subject_of(sign_off.record).url(sign_off.record),
    }
    return render(request, "signoff/handlings.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def handling(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Rule how an interest is handled."""
    partnership = open_partnership(request, slug)
    seen = Handling.objects.visible_to(request.user).select_related(
        "entitlement__stage__sign_off__submitted_by",
        "entitlement__stage__meeting",
        "entitlement__stage__body",
    )
    found = get_object_or_404(seen, pk=pk, entitlement__stage__sign_off__partnership=partnership)
    sign_off = found.entitlement.stage.sign_off
    sign_off.partnership = partnership
    form = RulingForm(posted(request), handling=found)
    if form.is_valid():
        with refusals_on(form):
            services.confirm_handling(found, by=request.user, **form.cleaned_data)
            messages.success(request, "The handling is recorded.")
            return redirect("signoff:handlings", slug, sign_off.pk)
    standing = _standing(sign_off, found.entitlement.stage)
    rows = handling_rows(standing, request.user, request.deeds)
    context = {
        "form": form,
        "row": next((row for row in rows if row.handling.pk == pk), None),
        "stage": found.entitlement.stage,
        "sign_off": sign_off,
    }
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "signoff/handling.html", context, status=status)


def _standing(sign_off: SignOff, stage: Stage) -> Standing:
    stage.sign_off = sign_off
    return standing_of(stage)


def _earlier(
    request: SignedInRequest, sign_off: SignOff, stages: list[Stage]
) -> list[tuple[Stage, list[HandlingRow]]]:
    """The stages that have ended with their handlings, the latest first."""
    ruled = set(
        Handling.objects.filter(entitlement__stage__in=stages).values_list(
            "entitlement__stage", flat=True
        )
    )
    return [
        (one, handling_rows(_standing(sign_off, one), request.user, request.deeds))
        for one in stages
        if one.pk in ruled
    ]
