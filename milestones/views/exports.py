"""What pages show, all of it as filtered and sorted there, to take away."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest, open_partnership
from core.errors import DomainError
from core.spreadsheets import download
from milestones.baselines.asking import ComparisonFilter
from milestones.baselines.comparing import adopted_baselines, compare, why_moved
from milestones.critical import critical_for
from milestones.outline import OWNER
from milestones.record import held_of
from milestones.roadmap import read_roadmap
from milestones.tables import (
    comparison_table,
    critical_table,
    record_table,
    sureness_table,
    table_of,
)
from milestones.told import sure_for


@require_GET
def roadmap_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """The milestones that the same address shows on the roadmap."""
    partnership = open_partnership(request, slug)
    found = read_roadmap(request.GET, request.user, partnership, OWNER)
    return download(table_of(found.rows), kind, f"roadmap-{slug}-{found.today:%Y-%m-%d}")


@require_GET
def comparison_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """What the same address compares; not found while there is nothing to compare."""
    partnership = open_partnership(request, slug)
    adopted = adopted_baselines(request.user, partnership)
    asking = ComparisonFilter.read(request.GET, adopted) if adopted else None
    if asking is None or asking.is_backwards:
        raise Http404
    rows = asking.kept(compare(asking.start, asking.end, request.user, partnership).rows)
    table = comparison_table(rows, asking, why_moved(rows, asking.start, asking.end))
    return download(table, kind, f"baselines-{slug}-{partnership.today():%Y-%m-%d}")


@require_GET
def record_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """Every complete milestone with how good its forecasts were."""
    partnership = open_partnership(request, slug)
    table = record_table(held_of(request.user, partnership))
    return download(table, kind, f"forecasts-{slug}-{partnership.today():%Y-%m-%d}")


@require_GET
def confidence_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """How sure the dates are; not found where no dates follow from the milestones."""
    partnership = open_partnership(request, slug)
    try:
        sure = sure_for(request.user, partnership)
    except DomainError:
        raise Http404 from None
    return download(sureness_table(sure), kind, f"confidence-{slug}-{partnership.today():%Y-%m-%d}")


@require_GET
def critical_export(request: SignedInRequest, slug: str, kind: str) -> HttpResponse:
    """What decides the end date; not found where no dates follow from the milestones."""
    partnership = open_partnership(request, slug)
    try:
        found = critical_for(request.user, partnership)
    except DomainError:
        raise Http404 from None
    return download(
        critical_table(found), kind, f"critical-path-{slug}-{partnership.today():%Y-%m-%d}"
    )
