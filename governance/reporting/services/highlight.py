from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.reporting import policies, telling
from governance.reporting.models import (
    TYPED,
    HighlightReport,
    ReportingRound,
    ReportState,
)
from governance.reporting.prefill import computed_now, last_assessment, prefill
from governance.reporting.services.drafts import keep, parts_of
from workstreams.models import Workstream

SEEN_BEFORE = "The report has changed since you looked at it. Read it again before you submit."


def start_report(found: ReportingRound, workstream: Workstream, *, by: User) -> HighlightReport:
    """Begin a workstream's report with what the registers say; the draft there is, if any."""
    with deed("began a report", workstream, by=by):
        Workstream.objects.select_for_update(of=("self",), no_key=True).get(pk=workstream.pk)
        if refusal := policies.cannot_start(found, workstream, by):
            raise Refused(refusal)
        current = HighlightReport.objects.filter(round=found, workstream=workstream).current()
        if there := current.first():
            return there
        given = prefill(workstream, found.period)
        judged = last_assessment(workstream)
        return HighlightReport.objects.create(
            round=found,
            workstream=workstream,
            edited_by=by,
            brag_last=rating_before(found, workstream),
            brag_computed=given.computed or "",
            brag_now=given.computed or "",
            confidence=judged.level if judged else "",
            confidence_by=judged.assessor if judged else None,
            confidence_on=judged.assessed_on if judged else None,
            achieved=given.achieved,
            planned=given.planned,
            exceptions=given.exceptions,
            decisions_asked=given.decisions_asked,
        )


def save_draft(
    report: HighlightReport, typed: Mapping[str, Any], *, seen: int, by: User
) -> HighlightReport:
    """Keep what `by` typed, who saw the draft after `seen` edits.

    What others changed meanwhile stays, where `by` left it alone. ChangedMeanwhile when both
    changed the same part: nothing is saved, and both are there to choose from.
    """
    with deed("edited", report, by=by):
        report = _locked(report)
        if refusal := policies.cannot_edit(report, by):
            raise Refused(refusal)
        keep(report, TYPED, typed, seen=seen, by=by)
    return report


def submit_report(report: HighlightReport, *, seen: int, by: User) -> HighlightReport:
    """Hand the report to the programme office; from now on its text is frozen."""
    with deed("submitted", report, by=by):
        report = _locked(report)
        if report.edits != seen:
            raise Refused(SEEN_BEFORE)
        report.brag_computed = computed_now(report.workstream) or ""
        today = report.round.partnership.today()
        if refusal := policies.cannot_submit(report, by, today):
            raise Refused(refusal)
        report.brag_last = rating_before(report.round, report.workstream)
        report.state = ReportState.SUBMITTED
        report.submitted_at, report.submitted_by = timezone.now(), by
        _save(report, "brag_computed", "brag_last", "submitted_at", "submitted_by")
        telling.tell_submitted(report)
    return report


def accept_report(report: HighlightReport, *, by: User) -> HighlightReport:
    """Let a submitted report stand, for all who see its workstream."""
    with deed("accepted", report, by=by):
        report = _locked(report)
        if refusal := policies.cannot_accept(report, by):
            raise Refused(refusal)
        report.state = ReportState.ACCEPTED
        report.accepted_at, report.accepted_by = timezone.now(), by
        _save(report, "accepted_at", "accepted_by")
        telling.tell_answered(report)
    return report


def return_report(report: HighlightReport, *, reason: str, by: User) -> HighlightReport:
    """Give a submitted report back with a reason; its text stays, and a new version begins."""
    with deed("returned", report, by=by, why=reason):
        report = _locked(report)
        if refusal := policies.cannot_return(report, reason, by):
            raise Refused(refusal)
        report.state, report.return_reason = ReportState.RETURNED, reason.strip()
        report.returned_at, report.returned_by = timezone.now(), by
        _save(report, "returned_at", "returned_by", "return_reason")
        again = HighlightReport.objects.create(
            round=report.round,
            workstream=report.workstream,
            version=report.version + 1,
            edited_by=report.edited_by,
            brag_last=report.brag_last,
            brag_computed=report.brag_computed,
            **parts_of(report, TYPED),
        )
        telling.tell_answered(report)
    return again


def rating_before(found: ReportingRound, workstream: Workstream) -> str:
    """What the last accepted report before this round said of the workstream; else nothing."""
    earlier = HighlightReport.objects.accepted().filter(
        workstream=workstream, round__ends_on__lt=found.starts_on
    )
    return earlier.latest_first().values_list("brag_now", flat=True).first() or ""


def _locked(report: HighlightReport) -> HighlightReport:
    rows = HighlightReport.objects.select_for_update(of=("self",)).select_related(
        "round__partnership", "workstream__partnership", "workstream__lead", "edited_by"
    )
    return rows.get(pk=report.pk)


def _save(report: HighlightReport, *names: str) -> None:
    report.save(update_fields=["state", *names, "updated_at"])
