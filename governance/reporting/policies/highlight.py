from datetime import date

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import User
from core.dates import full_day
from core.words import join
from governance.reporting.models import (
    AskedWorkstream,
    HighlightReport,
    ReportingRound,
    ReportState,
)
from workstreams.models import Workstream

NAMES = {
    "brag_now": "the rating now",
    "brag_next": "the rating you expect next",
    "confidence": "the delivery confidence",
    "confidence_by": "who judged it",
    "confidence_on": "the day it was judged",
    "achieved": "what was achieved",
    "planned": "what is planned",
}
OFFICE_ALONE = "Only the programme office accepts or returns a report."


def cannot_write(workstream: Workstream, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not write a workstream's reports; empty when they may."""
    if user.pk in (workstream.lead_id, workstream.sro_id):
        return ""
    if may(user, KEEP_REGISTERS, workstream.partnership, deeds):
        return ""
    return "Only the workstream's lead, its senior responsible owner or the programme office."


def cannot_start(
    found: ReportingRound, workstream: Workstream, user: User, deeds: Deeds | None = None
) -> str:
    """Why `user` may not begin the report; empty when they may."""
    if refusal := cannot_write(workstream, user, deeds):
        return refusal
    if not AskedWorkstream.objects.filter(round=found, workstream=workstream).exists():
        return f"{workstream.reference} is not asked to report on {found}."
    if not found.is_open(found.partnership.today()):
        return f"This round opens on {full_day(found.opens_on)}."
    return ""


def cannot_edit(report: HighlightReport, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not change the text; empty when they may."""
    if report.state == ReportState.RETURNED:
        return "This version was returned and stays as it was. A new one is a draft."
    if report.is_frozen:
        return "It is submitted, so its text is frozen."
    return cannot_write(report.workstream, user, deeds)


def missing_parts(report: HighlightReport) -> list[str]:
    """What a report still lacks before it can be submitted."""
    missing = [words for name, words in NAMES.items() if not getattr(report, name)]
    if differs(report) and not report.brag_reason:
        missing.append("why the rating is not the one of the milestones")
    return missing


def differs(report: HighlightReport) -> bool:
    """Whether the lead rates the workstream otherwise than its milestones do."""
    return bool(report.brag_now and report.brag_computed) and (
        report.brag_now != report.brag_computed
    )


def cannot_submit(report: HighlightReport, user: User, on: date, deeds: Deeds | None = None) -> str:
    """Why `user` may not submit it on the day `on`; empty when they may."""
    if refusal := cannot_edit(report, user, deeds):
        return refusal
    if missing := missing_parts(report):
        return f"Still to fill in: {join(missing)}."
    if report.confidence_on and report.confidence_on > on:
        return "The delivery confidence cannot be judged in the future: check its day."
    return ""


def cannot_accept(report: HighlightReport, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not accept it; empty when they may."""
    if not may(user, KEEP_REGISTERS, report.workstream.partnership, deeds):
        return OFFICE_ALONE
    if report.state != ReportState.SUBMITTED:
        return f"Only a submitted report is accepted; this one is {report.state}."
    return ""


def cannot_return(
    report: HighlightReport, reason: str, user: User, deeds: Deeds | None = None
) -> str:
    """Why `user` may not return it for that reason; empty when they may."""
    if not may(user, KEEP_REGISTERS, report.workstream.partnership, deeds):
        return OFFICE_ALONE
    if report.state != ReportState.SUBMITTED:
        return f"Only a submitted report is returned; this one is {report.state}."
    return "" if reason.strip() else "Say why, so that the lead knows what to change."
