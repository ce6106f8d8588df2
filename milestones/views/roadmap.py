from collections.abc import Sequence

from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from accounts.models import Level
from charts.marks import WORDS
from charts.roadmap import STATUSES
from core.addresses import changed
from core.spreadsheets import download
from milestones.boards import board_dates
from milestones.drawing import roadmap_figure
from milestones.exporting import table_of
from milestones.filters import PERIODS, SIZES, RoadmapFilter
from milestones.reading import JudgedMilestone, judged, milestones_for

PAGE = "milestones/roadmap.html"
COLUMNS = {
    "milestone": "Milestone",
    "workstream": "Workstream",
    "organisation": "Owner",
    "baseline": "Baseline",
    "forecast": "Forecast",
    "change": "Change",
    "status": "Status",
}
Options = list[tuple[str, str]]


@require_GET
def roadmap(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every milestone that the reader may see on one timeline, narrowed as they ask."""
    partnership = open_partnership(request, slug)
    today, boards = partnership.today(), board_dates(request.user, partnership)
    everything = judged(milestones_for(request.user, partnership), partnership)
    asking = RoadmapFilter.read(request.GET)
    rows = asking.kept(everything, today)
    options = _options(everything)
    context = {
        "asking": asking,
        "size": str(asking.size),
        "options": options,
        "boards": boards,
        "total": len(rows),
        "late": sum(row.slippage_days > 0 for row in rows),
        "figure": roadmap_figure(rows, slug, today, boards.days),
        "page": Paginator(rows, asking.size).get_page(request.GET.get("page")),
        "headings": _headings(request.GET, asking.sort),
        "chips": _chips(request.GET, asking, options),
        "query": changed(request.GET),
        "clear": reverse("milestones:roadmap", args=[slug]),
    }
    swapping = request.headers.get("HX-Request") == "true"
    response = render(request, f"{PAGE}#results" if swapping else PAGE, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


@require_GET
def roadmap_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """The milestones that the same address shows on the roadmap, all of them, to take away."""
    partnership = open_partnership(request, slug)
    today = partnership.today()
    seen = milestones_for(request.user, partnership).select_related("owner", "area")
    rows = RoadmapFilter.read(request.GET).kept(judged(seen, partnership), today)
    return download(table_of(rows), kind, f"roadmap-{slug}-{today:%Y-%m-%d}")


def _options(rows: Sequence[JudgedMilestone]) -> dict[str, Options]:
    """What may be chosen: only what the reader's own milestones have."""
    workstreams = {row.milestone.workstream for row in rows}
    organisations = {row.milestone.organisation for row in rows}
    return {
        "workstreams": [
            (each.reference, each.name)
            for each in sorted(workstreams, key=lambda each: each.reference_order)
        ],
        "organisations": sorted(
            ((str(each.pk), str(each)) for each in organisations),
            key=lambda pair: pair[1].casefold(),
        ),
        "statuses": [(status, WORDS[status]) for status in STATUSES],
        "levels": [(value, str(label)) for value, label in Level.choices],
        "periods": list(PERIODS.items()),
        "sizes": [(str(size), f"{size} rows") for size in SIZES],
    }


def _headings(query: QueryDict, sort: str) -> list[dict[str, str]]:
    """Each column with a link that sorts by it: upwards first, then downwards."""
    states = {sort.removeprefix("-"): "descending" if sort.startswith("-") else "ascending"}
    return [
        {
            "label": label,
            "state": states.get(key, ""),
            "url": changed(query, sort=f"-{key}" if sort == key else key),
        }
        for key, label in COLUMNS.items()
    ]


def _chips(
    query: QueryDict, asking: RoadmapFilter, options: dict[str, Options]
) -> list[dict[str, str]]:
    """One for each filter in use, with the address that takes it out."""
    several = (("workstream", "workstreams"), ("status", "statuses"))
    chips = [
        {"label": dict(options[named])[value], "url": _without(query, name, value)}
        for name, named in several
        for value in getattr(asking, named)
        if value in dict(options[named])
    ]
    single = (("organisation", "organisations"), ("level", "levels"), ("period", "periods"))
    chips += [
        {"label": dict(options[named])[value], "url": changed(query, **{name: None})}
        for name, named in single
        if (value := getattr(asking, name)) in dict(options[named])
    ]
    if asking.words:
        chips.append({"label": f"“{asking.words}”", "url": changed(query, q=None)})
    return chips


def _without(query: QueryDict, name: str, value: str) -> str:
    copy = query.copy()
    copy.setlist(name, [each for each in copy.getlist(name) if each != value])
    copy.pop("page", None)
    return f"?{copy.urlencode()}"
