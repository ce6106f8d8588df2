from datetime import date
from typing import Any

from django.db.models import FETCH_RAISE, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership, User
from core.addresses import at_address
from core.at_once import read_at_once
from core.errors import DomainError
from milestones import policies
from milestones.models import Baseline, BaselineDate, ConfidenceAssessment, Milestone
from milestones.neighbours import Neighbourhood, near, neighbourhood
from milestones.reading import milestones_for
from milestones.room import PlanText, plan_text, room_of
from milestones.sentences import said_of
from milestones.story import forecast_before, slips_figure, story, times_moved
from records.reading import around

NAMED = (
    "workstream__lead",
    "organisation",
    "owner",
    "area",
    "hand_set_by",
    "recovery_plan_by",
    "partnership",
)


@require_GET
def detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One milestone: whether it is on time, how its forecast has moved, what hangs on it."""
    partnership = open_partnership(request, slug)
    milestone = _milestone(request.user, partnership, reference)
    user, deeds, hanging = request.user, request.deeds, around(milestone, request.user)
    others = near(milestone, milestones_for(user, partnership))
    forecasts = milestone.forecasts.select_related("said_by")
    adopted, benefits = _agreed(user, milestone), milestone.benefits.visible_to(user)
    assessed = ConfidenceAssessment.objects.of(milestone).select_related("assessor")[:1]
    plan = plan_text(user, partnership)
    sets = (forecasts, adopted, benefits, assessed, plan.milestones, plan.links, *hanging.sets)
    read_at_once(others.rows, others.links, *sets)
    said, agreed = list(forecasts), list(adopted)
    found = neighbourhood(milestone, others, partnership)
    before = forecast_before(milestone, said)
    today, tolerance = partnership.today(), partnership.slippage_tolerance_days
    context = {
        "milestone": milestone,
        "near": found,
        "row": found.row,
        "sentence": said_of(found.row, today, tolerance),
        "figure": slips_figure(milestone, said, today, tolerance),
        "moved": times_moved(milestone, said, agreed),
        "late_before": (before - milestone.baseline_date).days if before else None,
        "last_said": said[-1] if said else None,
        "steps": story(milestone, said, agreed),
        "agreed": agreed[-1] if agreed else None,
        "benefits": benefits,
        "confidence": next(iter(assessed), None),
        "cannot_estimate": policies.cannot_estimate(milestone, user, deeds),
        "cannot_judge": policies.cannot_judge(milestone, user, deeds),
        "cannot_edit": policies.cannot_edit_milestone(milestone, user, deeds),
        "cannot_update": policies.cannot_update_forecast(milestone, user, deeds),
    }
    context |= _room(found, plan, today) | hanging.shown(user, deeds)
    return render(request, "milestones/detail.html", context)


def _room(near: Neighbourhood, plan: PlanText, today: date) -> dict[str, Any]:
    """Its floats and what decides its date; nothing of what is complete."""
    if near.row.milestone.actual_date:
        return {}
    try:
        room, on_path = room_of(near, plan, today)
    except DomainError as impossible:
        return {"impossible": str(impossible)}
    return {"room": room, "on_path": on_path}


def _agreed(user: User, milestone: Milestone) -> QuerySet[BaselineDate]:
    """Its dates in adopted baselines that `user` may see, in their order."""
    rows = milestone.baseline_dates.adopted()
    seen = Baseline.objects.visible_to(user)
    return rows.filter(baseline__in=seen.values("pk")).select_related("baseline__decision")


def _milestone(user: User, partnership: Partnership, reference: str) -> Milestone:
    found = (
        Milestone.objects.visible_to(user)
        .filter(at_address(reference), partnership=partnership)
        .select_related(*NAMED)
        .fetch_mode(FETCH_RAISE)
    )
    return get_object_or_404(found)
