from typing import Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import FETCH_RAISE, OuterRef, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked, at_address, changed
from core.errors import DomainError
from core.numbers import MOST_ROWS, whole_or
from milestones.boards import board_dates
from milestones.forms import ForecastGrid
from milestones.models import Forecast, Milestone
from milestones.pushes import asked_about, foresee
from milestones.reading import judged
from milestones.services import new_dates, update_forecasts

PAGE_SIZE = 50
ALL = "all"
NARROWING = ("whose", "workstream", "milestone")
ASK = "ask"  # what the button sends that asks the owners too
GRID, CHECK = "milestones/forecasts.html", "milestones/forecasts_check.html"


@require_http_methods(["GET", "POST"])
def forecasts(request: SignedInRequest, slug: str) -> HttpResponse:
    """The grid in which owners say what has become of their dates; checked, then saved."""
    open_partnership(request, slug)
    if request.method == "POST":
        return _answer(request)
    page = Paginator(_asked(request), PAGE_SIZE).get_page(request.GET.get("page"))
    rows = judged(page.object_list, request.partnership)
    return _show(request, ForecastGrid(rows, request.partnership.today()), page=page)


def _answer(request: SignedInRequest) -> HttpResponse:
    grid = _posted(request)
    if "back" in request.POST:
        return _show(request, grid)
    if grid.errors or not grid.answered:
        return _show(request, grid, is_wrong=True)
    try:
        return _save(request, grid) if "save" in request.POST else _check(request, grid)
    except DomainError as refusal:
        messages.error(request, f"{refusal} Nothing is saved.")
        return _show(request, _posted(request), is_wrong=True)


def _check(request: SignedInRequest, grid: ForecastGrid) -> HttpResponse:
    """What the answers mean, what they push, and who can be asked about that."""
    seen = Milestone.objects.visible_to(request.user)
    boards = board_dates(request.user, request.partnership).days
    context: dict[str, Any] = {"grid": grid}
    try:
        pushes = foresee(new_dates(grid.said()), seen, request.partnership, boards)
    except DomainError as refusal:
        context["unforeseen"] = str(refusal)
    else:
        context |= {"pushes": pushes, "owners": asked_about(pushes, request.user)}
    return render(request, CHECK, context)


def _save(request: SignedInRequest, grid: ForecastGrid) -> HttpResponse:
    asks = request.POST["save"] == ASK
    saved = update_forecasts(grid.said(), by=request.user, asks_owners=asks)
    done = f"Saved for {len(saved)} milestone{'' if len(saved) == 1 else 's'}."
    messages.success(request, f"{done} The owners of what it pushes are asked." if asks else done)
    return redirect(request.get_full_path())


def _show(
    request: SignedInRequest,
    grid: ForecastGrid,
    *,
    page: Page[Milestone] | None = None,
    is_wrong: bool = False,
) -> HttpResponse:
    is_mine = not any(asked(request.GET, name) for name in NARROWING)
    context: dict[str, Any] = {
        "grid": grid,
        "page": page,
        "total": page.paginator.count if page else len(grid.forms),
        "is_wrong": is_wrong,
        "boards": board_dates(request.user, request.partnership),
        "views": _views(request, is_mine=is_mine),
        "is_mine": is_mine,
    }
    return render(request, GRID, context, status=422 if is_wrong else 200)


def _views(request: SignedInRequest, *, is_mine: bool) -> list[dict[str, Any]]:
    everything = asked(request.GET, "whose") == ALL
    return [
        {"label": "Mine", "url": request.path, "current": is_mine},
        {
            "label": "All that I may change",
            "url": changed(request.GET, whose=ALL, workstream=None, milestone=None),
            "current": everything,
        },
    ]


def _updatable(request: SignedInRequest) -> QuerySet[Milestone]:
    last_said = Forecast.objects.filter(milestone=OuterRef("pk")).order_by("-said_on", "-pk")
    return (
        Milestone.objects.visible_to(request.user)
        .filter(partnership=request.partnership)
        .updatable_by(request.user, request.deeds)
        .select_related("workstream", "partnership")
        .annotate(last_said_on=last_said.values("said_on")[:1])
        .order_by("forecast_date", "reference_order")
        .fetch_mode(FETCH_RAISE)
    )


def _asked(request: SignedInRequest) -> QuerySet[Milestone]:
    """Open milestones: the reader's own, or those of an address, a workstream, or all."""
    found = _updatable(request).filter(actual_date=None)
    if milestone := asked(request.GET, "milestone"):
        return found.filter(at_address(milestone))
    if workstream := asked(request.GET, "workstream"):
        return found.filter(workstream__reference__iexact=workstream)
    return found if asked(request.GET, "whose") == ALL else found.filter(owner=request.user)


def _posted(request: SignedInRequest) -> ForecastGrid:
    """The rows of the page that was sent, read again; a complete one comes back as such."""
    numbers = [whole_or(each, 0, most=MOST_ROWS) for each in request.POST.getlist("row")]
    found = judged(_updatable(request).filter(pk__in=numbers), request.partnership)
    return ForecastGrid(found, request.partnership.today(), request.POST)
