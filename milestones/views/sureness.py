from dataclasses import asdict
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from charts.likelihood import Marked, Span, describe_likelihood, likelihood
from core.errors import DomainError
from milestones.boards import board_dates
from milestones.confidence import ScheduleRisk
from milestones.reading import milestones_for
from milestones.sureness import Sureness, how_sure, in_ten
from milestones.told import risks_told

PAGE_SIZE = 50
PAGE = "milestones/confidence.html"


@require_GET
def confidence(request: SignedInRequest, slug: str) -> HttpResponse:
    """How sure the dates are: when the programme ends, and which promises the plan keeps."""
    partnership = open_partnership(request, slug)
    seen = milestones_for(request.user, partnership)
    boards = board_dates(request.user, partnership).days
    risks = risks_told(request.user, partnership)
    context: dict[str, Any] = {}
    try:
        sure = how_sure(seen, partnership, boards, risks)
    except DomainError as refusal:
        context["impossible"] = str(refusal)
    else:
        context |= {
            "sure": sure,
            "calm": sure.calm,
            "risks": [_in_words(risk) for risk in risks],
            "figure": _figure(sure),
            "page": Paginator(sure.milestones, PAGE_SIZE).get_page(request.GET.get("page")),
        }
    return render(request, PAGE, context)


def _in_words(risk: ScheduleRisk) -> dict[str, Any]:
    return asdict(risk) | {"words": in_ten(risk.chance)}


def _figure(sure: Sureness) -> dict[str, Any] | None:
    """What the figure component asks; None when there is nothing to come."""
    if not sure.end:
        return None
    spans = [Span(*bar) for bar in sure.found.histogram]
    names = ("1 in 10", "Half", "8 in 10", "9 in 10")
    marked = [Marked(day, name) for name, day in zip(names, sure.end, strict=True)]
    if sure.forecast_end:
        marked.append(Marked(sure.forecast_end, "Latest forecast", is_promise=True))
    told = describe_likelihood(marked)
    return {
        "wide": likelihood(spans, marked),
        "narrow": likelihood(spans, marked, narrow=True),
        "caption": f"When the last milestone is reached, of {sure.runs:,} runs. {told}.",
    }
