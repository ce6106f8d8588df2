"""What a risk would do to dates: said, changed, or taken back."""

from django.contrib import messages
from django.db.models import FETCH_RAISE, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from core.forms import refusals_on
from milestones.models import Milestone
from risks.forms.effects import EffectForm
from risks.models import Risk, ScheduleEffect
from risks.policies.effects import cannot_say_effect
from risks.services.effects import remove_schedule_effect, set_schedule_effect


@require_http_methods(["GET", "POST"])
def risk_dates(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """How likely it is to move which milestones, and by how much."""
    partnership = open_partnership(request, slug)
    risks = Risk.objects.visible_to(request.user).filter(partnership=partnership)
    found = risks.filter(at_address(reference)).select_related("workstream", "partnership")
    risk = get_object_or_404(found.fetch_mode(FETCH_RAISE))
    seen = Milestone.objects.visible_to(request.user).filter(partnership=partnership)
    effect = ScheduleEffect.objects.filter(risk=risk).first()
    is_sent = request.method == "POST"
    if is_sent and "remove" in request.POST:
        form = EffectForm({}, seen=seen, initial={})
        with refusals_on(form):
            remove_schedule_effect(risk, by=request.user)
            messages.success(request, f"{risk.reference} moves no date.")
            return redirect("risks:detail", slug, risk.address)
    else:
        form = EffectForm(request.POST if is_sent else None, seen=seen, initial=_held(effect, seen))
        if is_sent and form.is_valid():
            with refusals_on(form):
                set_schedule_effect(risk, **form.cleaned_data, by=request.user)
                messages.success(request, f"What {risk.reference} does to dates is saved.")
                return redirect("risks:detail", slug, risk.address)
    cannot = cannot_say_effect(risk, request.user, request.deeds)
    context = {"form": form, "risk": risk, "effect": effect, "cannot": cannot}
    status = 422 if form.is_bound else 200
    return render(request, "risks/risk_dates.html", context, status=status)


def _held(effect: ScheduleEffect | None, seen: QuerySet[Milestone]) -> dict[str, object]:
    if effect is None:
        return {}
    shown = effect.milestones.filter(pk__in=seen.values("pk")).order_by("reference_order")
    named = ", ".join(shown.values_list("reference", flat=True))
    return {"chance": effect.chance, "days": effect.days, "milestones": named}
