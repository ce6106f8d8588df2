from collections.abc import Iterable, Iterator, Mapping

from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET
from django.views.decorators.vary import vary_on_headers

from accounts.access import KEEP_REGISTERS, Deeds
from accounts.http import SignedInRequest, open_partnership
from accounts.models import User
from core.addresses import changed
from core.pages import results_part
from milestones.boards import board_meetings, dates_of
from milestones.drawing import pages_of, roadmap_figure
from milestones.grouping import GROUPS, named_beside
from milestones.policies import cannot_update_forecast
from milestones.roadmap import NAMED, Options, Roadmap, read_roadmap
from milestones.rows import RoadmapRow
from milestones.saved import views_for
from milestones.ties import Ties, ties_among

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
SINGLE = {
    "organisation": "organisations",
    "level": "levels",
    "area": "areas",
    "priority": "priorities",
    "period": "periods",
}


@require_GET
@vary_on_headers("HX-Request")
def roadmap(request: SignedInRequest, slug: str) -> HttpResponse:
    """Every milestone that the reader may see on one timeline, narrowed as they ask."""
    partnership = open_partnership(request, slug)
    meetings = board_meetings(request.user, partnership)
    saved = views_for(request.user, partnership)
    found = read_roadmap(request.GET, request.user, partnership, beside=(meetings, saved))
    boards = dates_of(meetings, found.today)
    ties = ties_among(found.rows) if found.asking.ties else None
    page = Paginator(found.rows, found.asking.size).get_page(request.GET.get("page"))
    context = {
        "roadmap": found,
        "asking": found.asking,
        "size": str(found.asking.size),
        "options": found.options,
        "boards": boards,
        "total": len(found.rows),
        "late": found.late,
        "figure": roadmap_figure(found, slug, boards.days, ties),
        "page": page,
        "rows": list(_rows(page.object_list, slug, found, ties)),
        "grouped": GROUPS[found.asking.group][0],
        "headings": _headings(request.GET, found.asking.sort),
        "chips": chips_of(request.GET, found),
        "steps": _steps(request.GET, found),
        "query": changed(request.GET),
        "clear": reverse("milestones:roadmap", args=[slug]),
        "saved": saved,
        "may_add": may_add(found, request.user, request.deeds),
        "may_change": may_change(found, request.user, request.deeds),
    }
    return render(request, f"{PAGE}{results_part(request)}", context)


def may_add(found: Roadmap, user: User, deeds: Deeds) -> bool:
    """Whether a milestone may be added, by what is seen: whoever leads one of its workstreams."""
    leads = any(each.lead_id == user.pk for each in found.named.workstreams.values())
    return leads or KEEP_REGISTERS in deeds


def may_change(found: Roadmap, user: User, deeds: Deeds) -> bool:
    """Whether anything shown may be changed together with more of it."""
    return any(
        not cannot_update_forecast(row.milestone, user, deeds)
        for row in found.rows
        if not row.milestone.actual_date
    )


def _rows(
    shown: Iterable[RoadmapRow], slug: str, found: Roadmap, ties: Ties | None
) -> Iterator[tuple[RoadmapRow, str, str, tuple[str, ...]]]:
    """Each row of the page with its address, its group, where that is no column, and its ties."""
    by, address = found.asking.group, pages_of(slug)
    for row in shown:
        milestone = row.milestone
        waits = ties.waits(milestone.pk) if ties else ()
        yield row, address(milestone), named_beside(milestone, by), waits


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


def _steps(query: QueryDict, found: Roadmap) -> list[dict[str, str]]:
    """The windows before and after this one."""
    if not found.window:
        return []
    labels = ((-1, f"Earlier {found.window.zoom}"), (1, f"Later {found.window.zoom}"))
    moved = ((label, found.window.moved(step)) for step, label in labels)
    return [{"label": label, "url": changed(query, **{"from": month})} for label, month in moved]


def chips_of(query: QueryDict, found: Roadmap) -> list[dict[str, str]]:
    """One for each filter in use, with the address that takes it out."""
    asking, options = found.asking, found.options
    several = (("workstream", "workstreams"), ("status", "statuses"))
    chips = [
        {"label": label, "url": _without(query, name, value)}
        for name, named in several
        for value in getattr(asking, f"{named}")
        if (label := _label(options, named, name, value))
    ]
    chips += [
        {"label": label, "url": changed(query, **{name: None})}
        for name, named in SINGLE.items()
        if (value := getattr(asking, name)) and (label := _label(options, named, name, value))
    ]
    if asking.words:
        chips.append({"label": f"“{asking.words}”", "url": changed(query, q=None)})
    return chips


def _label(options: Mapping[str, Options], named: str, name: str, value: str) -> str:
    """Its name; what is not there any more is called by what the address says."""
    return dict(options[named]).get(value, f"{value}, not here" if name in NAMED else "")


def _without(query: QueryDict, name: str, value: str) -> str:
    copy = query.copy()
    copy.setlist(name, [each for each in copy.getlist(name) if each != value])
    copy.pop("page", None)
    return f"?{copy.urlencode()}"
