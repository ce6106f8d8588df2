"""The risk register: its list, the list to take away, and the page of a risk."""

from typing import cast

from django.db.models import FETCH_RAISE, Count, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Partnership, User
from core.addresses import changed
from core.pages import numbered, results_part, tabs
from core.spreadsheets import download
from governance.bodies.models import BodyKind
from risks.filters import workstream_choices
from risks.matrix import Cell, cell_words, heat_columns, heat_rows
from risks.models import Objective, Risk, RiskCategory, rules_of
from risks.risk_exporting import table_of
from risks.risk_filters import BOARD, POSITIONS, RISING, SORTS, VIEWS, RiskFilter
from risks.risk_page import risk_page
from risks.risk_reading import judged_risks, missing_bodies, placed_at_last_board, since_last_board
from risks.rules import Rules


@require_GET
@vary_on_headers("HX-Request")
def risk_list(request: SignedInRequest, slug: str) -> HttpResponse:
    """The register: heat map, views, filters and the risks, worst first."""
    partnership = open_partnership(request, slug)
    rules = rules_of(partnership)
    chosen = RiskFilter.read(request.GET)
    narrowed = _narrowed(request, chosen, rules)
    counts = _counts(narrowed, chosen)
    placed = sum(number for cell, number in counts.items() if None not in cell)
    shown = counts.get(chosen.cell, 0) if chosen.cell else sum(counts.values())
    page = numbered(chosen.of_cell(narrowed), request.GET.get("page"), count=shown)
    rows = cast("QuerySet[Risk]", page.object_list).values("pk")
    own = Risk.objects.filter(pk__in=rows).fetch_mode(FETCH_RAISE)

    context = {
        "chosen": chosen,
        "cell_words": cell_words(chosen.cell) if chosen.cell else "",
        "whole_url": changed(request.GET, cell=None),
        "page": page,
        "risks": judged_risks(chosen.ordered(own), partnership, rules),
        "total": placed,
        "severe": sum(counts[cell] for cell in counts if _score(cell) >= rules.board_from),
        "unplaced": sum(counts.values()) - placed,
        "rules": rules,
        "columns": heat_columns(),
        "rows": heat_rows(counts, chosen.cell, lambda cell: changed(request.GET, cell=cell)),
        "positions": tabs(request.GET, "map", POSITIONS, chosen.positions),
        "views": tabs(request.GET, "view", VIEWS, chosen.view),
        "sorts": {name: changed(request.GET, sort=name) for name in SORTS},
        "workstreams": workstream_choices(request.user, partnership),
        "categories": RiskCategory.choices,
        "nobody": [BodyKind(each).label for each in sorted(missing_bodies(partnership))],
        "query": request.GET.urlencode(),
    }
    return render(request, f"risks/risk_list.html{results_part(request)}", context)


@require_GET
def risk_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """The risks that the register shows, all of them, in the order shown."""
    partnership = open_partnership(request, slug)
    rules, chosen = rules_of(partnership), RiskFilter.read(request.GET)
    rows = chosen.of_cell(_narrowed(request, chosen, rules))
    objectives = Objective.objects.visible_to(request.user).filter(partnership=partnership)
    seen = set(objectives.values_list("pk", flat=True))
    table = table_of(judged_risks(rows, partnership, rules), seen)
    return download(table, kind, f"risks-{partnership.today()}")


@require_GET
def risk_detail(request: SignedInRequest, slug: str, reference: str) -> HttpResponse:
    """One risk: its scores, why, what is done about it, who says so, and its reviews."""
    partnership = open_partnership(request, slug)
    context = risk_page(_seen(request.user, partnership), reference, request)
    return render(request, "risks/risk_detail.html", context)


def _narrowed(request: SignedInRequest, chosen: RiskFilter, rules: Rules) -> QuerySet[Risk]:
    partnership = request.partnership
    found = _seen(request.user, partnership)
    if chosen.view == RISING:
        found = since_last_board(found, partnership)
    if chosen.positions == BOARD:
        found = placed_at_last_board(found, partnership)
    return chosen.narrow(found, partnership.today(), rules)


def _seen(user: User, partnership: Partnership) -> QuerySet[Risk]:
    seen = Risk.objects.visible_to(user).filter(partnership=partnership)
    return seen.fetch_mode(FETCH_RAISE)


def _counts(risks: QuerySet[Risk], chosen: RiskFilter) -> dict[Cell, int]:
    """How many risks are in each cell of the map that is shown; one query.

    Those that were not known at the last board are in the cell of two Nones.
    """
    cells = risks.order_by().values_list(*chosen.place)
    return {(row[0], row[1]): row[2] for row in cells.annotate(count=Count("pk"))}


def _score(cell: Cell) -> int:
    likelihood, consequence = cell
    return (likelihood or 0) * (consequence or 0)
