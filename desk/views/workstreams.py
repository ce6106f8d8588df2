from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from core.addresses import at_address
from desk.glance import glances, workstreams_for
from governance.reporting.reading import last_accepted, last_accepted_on
from milestones.models import ConfidenceAssessment
from milestones.outline import outlined
from milestones.reading import judged, milestones_for
from risks.models import Benefit, Risk
from risks.risk_reading import judged_risks
from workstreams.models import Event


@require_GET
def workstreams(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every workstream: who leads it, how its milestones stand, its extreme risks."""
    partnership = open_partnership(request, slug)
    rows = judged(outlined(milestones_for(request.user, partnership)), partnership)
    reports = last_accepted(request.user, partnership)
    found = glances(workstreams_for(request.user, partnership), rows, partnership.today(), reports)
    return render(request, "workstreams/list.html", {"glances": found})


@require_GET
def workstream(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One workstream with its milestones, its risks, the benefits it brings and its events."""
    partnership = open_partnership(request, slug)
    user = request.user
    found = get_object_or_404(workstreams_for(user, partnership).filter(at_address(reference)))
    milestones = milestones_for(user, partnership).filter(workstream=found)
    rows = judged(milestones.order_by("forecast_date", "reference_order"), partnership)
    risks = Risk.objects.visible_to(user).open().filter(workstream=found)
    report = last_accepted_on(found, user)
    context = {
        "workstream": found,
        "glance": glances([found], rows, partnership.today(), [report] if report else ())[0],
        "rows": rows,
        "confidence": ConfidenceAssessment.objects.of(found).select_related("assessor").first(),
        "late": sum(row.slippage_days > 0 for row in rows if not row.milestone.actual_date),
        "risks": judged_risks(risks.worst_first(), partnership),
        "benefits": Benefit.objects.visible_to(user).filter(workstream=found),
        "events": Event.objects.visible_to(user).filter(workstream=found).order_by("-held_on"),
    }
    return render(request, "workstreams/detail.html", context)
