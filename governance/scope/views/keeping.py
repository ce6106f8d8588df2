from collections.abc import Collection, Mapping
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Organisation, Partnership, Succession
from core.dates import full_day
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.scope import policies, services
from governance.scope.forms import HandOverForm, ResponsibilityForm
from governance.scope.models import Service
from governance.scope.standing import services_of


@require_http_methods(["GET", "HEAD", "POST"])
def service_responsible(request: SignedInRequest, slug: str, service: str) -> HttpResponse:
    """Record who provides or commissions a service from a day on."""
    partnership = open_partnership(request, slug)
    seen = Service.objects.visible_to(request.user).filter(partnership=partnership)
    found = get_object_or_404(seen.select_related("provider", "commissioner"), slug=service)
    form = ResponsibilityForm(posted(request), partnership=partnership)
    if form.is_valid():
        with refusals_on(form):
            made = services.record_responsibility(found, by=request.user, **form.cleaned_data)
            day = full_day(form.cleaned_data["starts_on"])
            messages.success(request, f"{made.organisation} from {day}.")
            return redirect("scope:service", slug, found.slug)
    context = {"form": form, "service": found}
    context["refusal"] = policies.cannot_keep_services(partnership, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scope/service_responsible.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: SignedInRequest, slug: str, pk: int) -> HttpResponse:
    """Move services over to the organisation that took over from another."""
    partnership = open_partnership(request, slug)
    succession = get_object_or_404(_successions(partnership), pk=pk)
    seen = Service.objects.visible_to(request.user).filter(partnership=partnership)
    held = services_of(succession.predecessor, seen, succession.happened_on)
    form = HandOverForm(_chosen(request, succession, held), held=held)
    if form.is_valid():
        chosen = list(form.cleaned_data["services"])
        with refusals_on(form):
            services.hand_over_services(succession, partnership, services=chosen, by=request.user)
            messages.success(request, _done(len(chosen), succession))
            return redirect("scope:services", slug)
    context = {"form": form, "succession": succession, "held": held}
    context["refusal"] = policies.cannot_keep_services(partnership, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scope/hand_over.html", context, status=status)


def _successions(partnership: Partnership) -> QuerySet[Succession]:
    ours = Organisation.objects.of(partnership)
    rows = Succession.objects.filter(predecessor__in=ours.values("pk"))
    return rows.select_related("predecessor", "successor")


def _chosen(
    request: SignedInRequest, succession: Succession, held: Collection[Service]
) -> Mapping[str, Any] | None:
    """What was chosen; of a whole succession, everything."""
    if request.method != "POST":
        return None
    if succession.is_whole:
        return {"services": [service.pk for service in held]}
    return request.POST


def _done(count: int, succession: Succession) -> str:
    services = f"{count} service{'' if count == 1 else 's'}"
    return f"{services} went over to {succession.successor} on {full_day(succession.happened_on)}."
