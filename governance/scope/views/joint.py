from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.dates import full_day
from core.forms import refusals_on
from core.pages import UNPROCESSABLE, posted
from governance.scope import policies, services
from governance.scope.forms import EndJointForm, JointCommissionerForm
from governance.scope.models import JointCommissioner, Service


@require_http_methods(["GET", "HEAD", "POST"])
def service_commissioners(request: SignedInRequest, slug: str, service: str) -> HttpResponse:
    """Who commissions a service beside the lead, and one more from a day on."""
    partnership = open_partnership(request, slug)
    found = get_object_or_404(_seen(request), slug=service)
    form = JointCommissionerForm(posted(request), partnership=partnership)
    if form.is_valid():
        with refusals_on(form):
            made = services.add_joint_commissioner(found, by=request.user, **form.cleaned_data)
            day = full_day(form.cleaned_data["starts_on"])
            messages.success(request, f"{made.organisation} commissions it too from {day}.")
            return redirect("scope:service-commissioners", slug, found.slug)
    context = {
        "form": form,
        "service": found,
        "joint": found.joint_commissioners.select_related("organisation"),
        "refusal": policies.cannot_keep_services(partnership, request.user),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scope/service_commissioners.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def joint_commissioner_end(
    request: SignedInRequest, slug: str, service: str, pk: int
) -> HttpResponse:
    """Say on which day an organisation stops commissioning a service beside the lead."""
    partnership = open_partnership(request, slug)
    joint = get_object_or_404(
        JointCommissioner.objects.select_related("organisation", "service"),
        service__in=_seen(request).filter(slug=service).values("pk"),
        pk=pk,
    )
    form = EndJointForm(posted(request), initial={"ends_on": joint.ends_on})
    if form.is_valid():
        with refusals_on(form):
            day = form.cleaned_data["ends_on"]
            held = services.end_joint_commissioning(joint, by=request.user, **form.cleaned_data)
            messages.success(request, _done(joint, full_day(day) if held else ""))
            return redirect("scope:service-commissioners", slug, service)
    context = {"form": form, "joint": joint, "service": joint.service}
    context["refusal"] = policies.cannot_keep_services(partnership, request.user)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "scope/joint_commissioner_end.html", context, status=status)


def _seen(request: SignedInRequest) -> QuerySet[Service]:
    seen = Service.objects.visible_to(request.user).filter(partnership=request.partnership)
    return seen.select_related("commissioner")


def _done(joint: JointCommissioner, day: str) -> str:
    if not day:
        return f"{joint.organisation} was taken away: it did not commission it."
    return f"{joint.organisation} commissions it until {day}."
