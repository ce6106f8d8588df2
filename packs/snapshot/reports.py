"""Workstreams' reports as a pack shows them: accepted, so frozen; the last of each."""

from datetime import date

from django.utils import timezone

from accounts.models import Partnership
from governance.reporting.models import HighlightReport
from packs.snapshot.open_rows import open_rows
from packs.snapshot.registers import ReportFacts
from packs.words import capped
from workstreams.models import Workstream

LINE = 500
MOST_LINES = 30


def report_facts(partnership: Partnership, on: date) -> tuple[ReportFacts, ...]:
    """The last accepted report of each open workstream on a period over by `on`; one query."""
    streams = open_rows(Workstream.objects.all(), partnership)
    found = HighlightReport.objects.accepted().filter(
        workstream__in=streams.order_by().values("pk"), round__ends_on__lte=on
    )
    last = (
        found.select_related("round", "workstream", "confidence_by")
        .order_by("workstream_id", "-round__ends_on")
        .distinct("workstream_id")
    )
    ordered = sorted(last, key=lambda each: each.workstream.reference_order)
    return tuple(_facts(each) for each in ordered)


def _facts(row: HighlightReport) -> ReportFacts:
    return ReportFacts(
        workstream=row.workstream.reference,
        period=row.round.period.name,
        brag_now=row.brag_now,
        brag_last=row.brag_last,
        brag_next=row.brag_next,
        brag_computed=row.brag_computed,
        brag_reason=capped(row.brag_reason, LINE),
        confidence=row.confidence_word,
        assessor=capped(row.confidence_by.name, 200) if row.confidence_by else "",
        assessed_on=row.confidence_on,
        achieved=_lines(row.achieved),
        planned=_lines(row.planned),
        exceptions=_lines(row.exceptions),
        decisions_asked=_lines(row.decisions_asked),
        accepted_on=timezone.localdate(row.accepted_at) if row.accepted_at else None,
    )


def _lines(text: str) -> tuple[str, ...]:
    """A text by its lines, each and all of them of a length that a page can hold."""
    return tuple(capped(line, LINE) for line in text.splitlines() if line.strip())[:MOST_LINES]
