"""What the pages of a round share: the round, the workstream and the report of an address."""

from datetime import date

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.http import SignedInRequest, open_partnership
from core.addresses import asked, at_address
from core.numbers import whole_or
from governance.reporting.models import HighlightReport, ReportingRound
from governance.reporting.reading import reports_for
from workstreams.models import Workstream

MOST_VERSIONS = 9999


def open_round(request: SignedInRequest, slug: str, ends_on: str) -> ReportingRound:
    """The round whose last day stands in the address."""
    partnership = open_partnership(request, slug)
    try:
        day = date.fromisoformat(ends_on)
    except ValueError:
        raise Http404 from None
    seen = ReportingRound.objects.visible_to(request.user).filter(partnership=partnership)
    return get_object_or_404(seen.select_related("partnership"), ends_on=day)


def open_workstream(request: SignedInRequest, reference: str) -> Workstream:
    """The workstream of the address; not found for who may not see it."""
    seen = Workstream.objects.visible_to(request.user).filter(partnership=request.partnership)
    rows = seen.select_related("partnership", "lead", "lead_organisation", "sro")
    return get_object_or_404(rows, at_address(reference))


def find_report(
    request: SignedInRequest, found: ReportingRound, workstream: Workstream
) -> HighlightReport | None:
    """The version that the address asks for, else the latest that the reader may see."""
    rows = reports_for(request.user, request.partnership).filter(round=found, workstream=workstream)
    if version := whole_or(asked(request.GET, "version"), None, most=MOST_VERSIONS):
        rows = rows.filter(version=version)
    return rows.latest_first().first()


def open_report(
    request: SignedInRequest, slug: str, ends_on: str, reference: str
) -> HighlightReport:
    """The report of the address; not found when there is none for this reader."""
    found = open_round(request, slug, ends_on)
    report = find_report(request, found, open_workstream(request, reference))
    if report is None:
        raise Http404
    return report
