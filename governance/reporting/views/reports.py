from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from accounts.http import SignedInRequest
from governance.reporting import policies
from governance.reporting.forms import ReturnForm
from governance.reporting.models import HighlightReport, Rating, ReportingRound, ReportState
from governance.reporting.reading import COLOURS, due_words, reports_for
from governance.reporting.views.opening import find_report, open_round, open_workstream
from workstreams.models import Workstream


@require_GET
def report(request: SignedInRequest, slug: str, ends_on: str, reference: str) -> HttpResponse:
    """A workstream's report on a period, with its earlier ones; where there is none, its start."""
    found = open_round(request, slug, ends_on)
    workstream = open_workstream(request, reference)
    shown = find_report(request, found, workstream)
    if shown is None:
        return _none_yet(request, found, workstream)
    return render(request, "reporting/report.html", report_context(request, shown))


def report_context(request: SignedInRequest, shown: HighlightReport) -> dict[str, Any]:
    """Everything on the page of a report."""
    user, deeds = request.user, request.deeds
    others = reports_for(user, request.partnership).filter(workstream=shown.workstream)
    return {
        "report": shown,
        "round": shown.round,
        "workstream": shown.workstream,
        "colour": COLOURS[ReportState(shown.state)],
        "say": said_of(shown),
        "sections": sections(shown),
        "others": [
            (each, COLOURS[ReportState(each.state)])
            for each in others.exclude(pk=shown.pk).latest_first()
        ],
        "cannot_edit": policies.cannot_edit(shown, user, deeds),
        "cannot_accept": policies.cannot_accept(shown, user, deeds),
        "form": ReturnForm(),
        "due": due_words(shown.round, request.partnership.today()),
    }


def sections(shown: HighlightReport) -> list[tuple[str, str]]:
    """The four texts under their headings, in their order."""
    return [
        ("Achieved", shown.achieved),
        ("Planned", shown.planned),
        ("Exceptions", shown.exceptions),
        ("Decisions asked", shown.decisions_asked),
    ]


def said_of(shown: HighlightReport) -> str:
    """The sentence that answers the page's question."""
    if not shown.brag_now:
        return "Nobody has rated it yet."
    words = {each.value: each.label.partition(": ")[2] for each in Rating}
    now, then = words[shown.brag_now], words.get(shown.brag_next, "")
    said = f"{now} now"
    if shown.brag_last:
        before = words[shown.brag_last]
        said += ", as last time" if before == now else f", {before} last time"
    return f"{said}; {then} expected next." if then else f"{said}."


def _none_yet(
    request: SignedInRequest, found: ReportingRound, workstream: Workstream
) -> HttpResponse:
    context = {
        "round": found,
        "workstream": workstream,
        "due": due_words(found, request.partnership.today()),
        "cannot_start": policies.cannot_start(found, workstream, request.user, request.deeds),
    }
    return render(request, "reporting/report_none.html", context)
