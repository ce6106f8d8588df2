"""The demo's round of reporting: one report accepted, one submitted, one come back, seven to come.

What people say in it is illustrative.
"""

from dataclasses import dataclass
from datetime import date

from accounts.models import Partnership, User
from governance.reporting.models import TYPED, HighlightReport, ReportingRound
from governance.reporting.policies import Opening
from governance.reporting.rules import Period
from governance.reporting.services import (
    accept_report,
    open_round,
    return_report,
    save_draft,
    start_report,
    submit_report,
)
from milestones.services import assess_confidence
from workstreams.models import DeliveryConfidence, Workstream

JANUARY = Period(date(2020, 1, 1), date(2020, 1, 31))
OPENED_ON = date(2020, 1, 27)
JUDGED_ON = date(2020, 1, 29)


@dataclass(frozen=True)
class Said:
    """What a lead judges and writes beside what the registers say."""

    workstream: str
    confidence: DeliveryConfidence
    because: str
    brag_next: str
    achieved: str = ""


ACCEPTED = Said(
    "WS07",
    DeliveryConfidence.AMBER_GREEN,
    "The executive tier is done; the middle tier needs dates from every partner.",
    "amber",
)
SUBMITTED = Said(
    "WS08",
    DeliveryConfidence.AMBER,
    "Pharmacists are in post; physiotherapists depend on a second round of interviews.",
    "amber",
)
RETURNED = Said(
    "WS05",
    DeliveryConfidence.AMBER_RED,
    "Linked data wait for controllers whom the workstream does not govern.",
    "red",
    "The second legal opinion has come.",
)
WHY_RETURNED = "Name the controllers who have not signed, and the day by which each will."


def create_reports(partnership: Partnership, *, office: User) -> ReportingRound:
    """The round of January 2020 and the reports that three leads have handed in."""
    streams = tuple(Workstream.objects.filter(partnership=partnership).order_by("reference"))
    found = open_round(partnership, Opening(JANUARY, OPENED_ON, streams), by=office)
    accept_report(_handed_in(found, ACCEPTED), by=office)
    _handed_in(found, SUBMITTED)
    return_report(_handed_in(found, RETURNED), reason=WHY_RETURNED, by=office)
    return found


def _handed_in(found: ReportingRound, said: Said) -> HighlightReport:
    stream = Workstream.objects.get(partnership=found.partnership, reference=said.workstream)
    lead = stream.lead
    assess_confidence(
        stream, level=said.confidence, reason=said.because, assessed_on=JUDGED_ON, by=lead
    )
    report = start_report(found, stream, by=lead)
    typed = {name: getattr(report, name) for name in TYPED}
    typed["brag_next"] = said.brag_next
    typed["achieved"] = said.achieved or report.achieved
    report = save_draft(report, typed, seen=report.edits, by=lead)
    return submit_report(report, seen=report.edits, by=lead)
