from collections.abc import Mapping
from typing import Any

from django.db.models import Count, QuerySet
from django.utils import timezone

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import Refused
from core.numbering import next_reference
from governance.bodies.models import Body, BodyKind
from governance.reporting import policies, telling_exceptions
from governance.reporting.models import (
    WRITTEN,
    ExceptionReport,
    ExceptionState,
    beyond_tolerance,
    without_report,
)
from governance.reporting.policies import Answer
from governance.reporting.services.drafts import keep
from milestones.models import Milestone

PREFIX = "ER"


def partnerships_beyond() -> list[int]:
    """Numbers of the partnerships in which a milestone wants a report."""
    return [each.pk for each in Partnership.objects.all() if wanted(each).exists()]


def ask_for_reports(partnership_id: int) -> None:
    """Ask owners and leads, once for each breach, for the reports that are wanted."""
    partnership = Partnership.objects.get(pk=partnership_id)
    with deed("asked for exception reports", partnership, by=None):
        telling_exceptions.ask_for_reports(partnership, list(wanted(partnership)))


def wanted(partnership: Partnership) -> QuerySet[Milestone]:
    """The partnership's milestones beyond tolerance that no report covers."""
    milestones = Milestone.objects.filter(partnership=partnership)
    late = beyond_tolerance(milestones, partnership.slippage_tolerance_days)
    answered = Count("exception_reports")
    return without_report(late.annotate(answered=answered)).select_related(
        "owner", "workstream__lead"
    )


def start_exception(milestone: Milestone, *, by: User) -> ExceptionReport:
    """Begin the report on a milestone beyond tolerance; the undecided one there is, if any."""
    with deed("began an exception report", milestone, by=by):
        partnership = Partnership.objects.select_for_update(no_key=True).get(
            pk=milestone.partnership_id
        )
        milestone = Milestone.objects.select_related("workstream", "partnership").get(
            pk=milestone.pk
        )
        if refusal := policies.cannot_start_exception(milestone, by):
            raise Refused(refusal)
        if there := milestone.exception_reports.undecided().first():
            return there
        return ExceptionReport.objects.create(
            partnership=partnership,
            milestone=milestone,
            reference=next_reference(
                ExceptionReport.objects.filter(partnership=partnership), PREFIX
            ),
            cause=_last_reason(milestone),
            body=_body_of(milestone),
            edited_by=by,
            **_as_it_stands(milestone),
        )


def save_exception(
    report: ExceptionReport, typed: Mapping[str, Any], *, seen: int, by: User
) -> ExceptionReport:
    """Keep what `by` typed into a draft, as `save_draft` does for a highlight report."""
    with deed("edited", report, by=by):
        report = _locked(report)
        if refusal := policies.cannot_edit_exception(report, by):
            raise Refused(refusal)
        keep(report, WRITTEN, typed, seen=seen, by=by)
    return report


def raise_exception(report: ExceptionReport, *, seen: int, by: User) -> ExceptionReport:
    """Put the report to its body; text and dates stay as they are from now on."""
    with deed("raised", report, by=by):
        report = _locked(report)
        if report.edits != seen:
            raise Refused("The report has changed since you looked at it. Read it again first.")
        if refusal := policies.cannot_raise(report, by):
            raise Refused(refusal)
        for name, value in _as_it_stands(report.milestone).items():
            setattr(report, name, value)
        report.state = ExceptionState.RAISED
        report.raised_at, report.raised_by = timezone.now(), by
        report.save()
        telling_exceptions.tell_raised(report)
    return report


def decide_exception(report: ExceptionReport, answer: Answer, *, by: User) -> ExceptionReport:
    """Record what was decided: a decision of the log, or who decided it and when."""
    with deed("recorded the decision on", report, by=by):
        report = _locked(report)
        if refusal := policies.cannot_decide(report, answer, by, timezone.localdate()):
            raise Refused(refusal)
        report.state, report.outcome = ExceptionState.DECIDED, answer.outcome.strip()
        report.decision = answer.decision
        report.decided_by, report.decided_on = answer.decided_by.strip(), answer.decided_on
        if answer.decision:
            report.decided_by = answer.decision.body.name
            report.decided_on = answer.decision.decided_on
        report.recorded_at, report.recorded_by = timezone.now(), by
        report.save()
        telling_exceptions.tell_decided(report)
    return report


def close_exception(report: ExceptionReport, *, reason: str, by: User) -> ExceptionReport:
    """Close a report whose milestone is within tolerance again, or complete."""
    with deed("closed", report, by=by, why=reason):
        report = _locked(report)
        if refusal := policies.cannot_close(report, reason, by):
            raise Refused(refusal)
        report.state, report.close_reason = ExceptionState.CLOSED, reason.strip()
        report.closed_at, report.closed_by = timezone.now(), by
        report.save()
    return report


def _locked(report: ExceptionReport) -> ExceptionReport:
    rows = ExceptionReport.objects.select_for_update(of=("self",)).select_related(
        "partnership",
        "milestone__partnership",
        "milestone__owner",
        "milestone__workstream__lead",
        "body",
        "edited_by",
    )
    return rows.get(pk=report.pk)


def _as_it_stands(milestone: Milestone) -> dict[str, Any]:
    return {
        "baseline_date": milestone.baseline_date,
        "forecast_date": milestone.forecast_date,
        "tolerance_days": milestone.partnership.slippage_tolerance_days,
    }


def _last_reason(milestone: Milestone) -> str:
    """Why the forecast was last said to move."""
    said = milestone.forecasts.exclude(reason="").order_by("-said_on", "-pk")
    return said.values_list("reason", flat=True).first() or ""


def _body_of(milestone: Milestone) -> Body | None:
    """Where the workstream reports, else the partnership board."""
    if milestone.workstream.reports_to_id:
        return milestone.workstream.reports_to
    boards = Body.objects.filter(partnership=milestone.partnership)
    return boards.filter(kind=BodyKind.PARTNERSHIP_BOARD).first()
