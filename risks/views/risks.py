"""Pages of the risk register."""

from datetime import date
from typing import cast

from django.db.models import FETCH_RAISE, Count, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership, User
from core.addresses import at_address, changed
from core.dates import short_day
from core.pages import numbered, results_part, tabs
from risks.filters import VIEWS, RiskFilter, workstream_choices
from risks.matrix import Cell, cell_words, heat_columns, heat_rows
from risks.models import Risk
from risks.reading import JudgedRisk, judged_risks, since_last_board
from risks.words import risk_sentence


@require_GET
@vary_on_headers("HX-Request")
def risk_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """The register: heat map, views, filters and the risks, worst first."""
    partnership = open_partnership(request, slug)
    chosen = RiskFilter.read(request.GET)
    seen = _seen(request.user, partnership)
    narrowed = chosen.narrow(since_last_board(seen, partnership), partnership.today())
    counts = _counts(narrowed)
    total = sum(counts.values())
    shown = counts.get(chosen.cell, 0) if chosen.cell else total
    page = numbered(chosen.of_cell(narrowed), request.GET.get("page"), count=shown)
    context = {
        "chosen": chosen,
        "cell_words": cell_words(chosen.cell) if chosen.cell else "",
        "whole_url": changed(request.GET, cell=None),
        "page": page,
        "risks": judged_risks(cast("QuerySet[Risk]", page.object_list), partnership),
        "total": total,
        "columns": heat_columns(),
        "rows": heat_rows(counts, chosen.cell, lambda cell: changed(request.GET, cell=cell)),
        "views": tabs(request.GET, "view", VIEWS, chosen.view),
        "sorts": {name: changed(request.GET, sort=name) for name in ("score", "risk", "review")},
        "workstreams": workstream_choices(request.user, partnership),
    }
    return render(request, f"risks/risk_list.html{results_part(request)}", context)


@require_GET
def risk_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One risk: its three scores, why, what is done about it, and its reviews."""
    partnership = open_partnership(request, slug)
    seen = _seen(request.user, partnership)
    judged = _the_one(judged_risks(seen.filter(at_address(reference))[:1], partnership))
    risk = judged.risk
    context = {
        "judged": judged,
        "risk": risk,
        "say": risk_sentence(judged),
        "target_note": _by(risk.target_date),
        "review_note": "overdue" if judged.is_review_overdue else "",
        "scores": [
            ("Inherent", judged.inherent),
            ("Now", judged.current),
            ("Target", judged.target),
        ],
        "controls": list(risk.controls.all()),
        "reviews": list(risk.reviews.select_related("author").order_by("-reviewed_on")),
        "partners": list(risk.partners_affected.order_by("name")),
    }
    return render(request, "risks/risk_detail.html", context)


def _seen(user: User, partnership: Partnership) -> QuerySet[Risk]:
    seen = Risk.objects.visible_to(user).filter(partnership=partnership)
    return seen.fetch_mode(FETCH_RAISE)


def _counts(risks: QuerySet[Risk]) -> dict[Cell, int]:
    """How many risks are in each cell of the matrix; one query."""
    cells = risks.order_by().values_list("current_likelihood", "current_consequence")
    return {(row[0], row[1]): row[2] for row in cells.annotate(count=Count("pk"))}


def _the_one(found: list[JudgedRisk]) -> JudgedRisk:
    if not found:
        raise Http404
    return found[0]


def _by(target: date | None) -> str:
    return f"by {short_day(target)}" if target else "no date set"
