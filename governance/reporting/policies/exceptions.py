from dataclasses import dataclass
from datetime import date

from accounts.access import KEEP_REGISTERS, RUN_SIGN_OFFS, Deeds, may
from accounts.models import User
from core.dates import full_day
from core.words import join
from governance.reporting.models import ExceptionReport, ExceptionState
from governance.signoff.models import Decision
from milestones.models import Milestone

LEAST_OPTIONS = 2
PARTS = {
    "cause": "the cause",
    "impact": "the impact",
    "recommendation": "the recommendation",
    "decision_sought": "the decision sought",
    "body": "the body that is to decide",
}


@dataclass(frozen=True)
class Answer:
    """What was decided: by a decision of the log, or as recorded with who and when."""

    outcome: str
    decision: Decision | None = None
    decided_by: str = ""
    decided_on: date | None = None


def days_late(milestone: Milestone) -> int:
    """Forecast minus baseline, in days."""
    return (milestone.forecast_date - milestone.baseline_date).days


def is_beyond(milestone: Milestone) -> bool:
    """Whether an open milestone is later than its tolerance allows: 15 days of 14, not 14."""
    tolerance = milestone.partnership.slippage_tolerance_days
    return milestone.actual_date is None and days_late(milestone) > tolerance


def cannot_write_exception(milestone: Milestone, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not write reports on a milestone; empty when they may."""
    stream = milestone.workstream
    if user.pk in (milestone.owner_id, stream.lead_id, stream.sro_id):
        return ""
    if may(user, KEEP_REGISTERS, milestone.partnership, deeds):
        return ""
    return "Only the owner, the workstream's lead or the programme office writes this report."


def cannot_start_exception(milestone: Milestone, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not begin a report on a milestone; empty when they may."""
    if refusal := cannot_write_exception(milestone, user, deeds):
        return refusal
    if milestone.actual_date:
        return f"{milestone.reference} is complete: there is nothing left to decide."
    if not is_beyond(milestone):
        return f"{milestone.reference} is within its tolerance: no report is wanted."
    return ""


def cannot_edit_exception(report: ExceptionReport, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not change the text; empty when they may."""
    if report.state != ExceptionState.DRAFT:
        return "It is raised, so its text is kept as it was."
    return cannot_write_exception(report.milestone, user, deeds)


def cannot_raise(report: ExceptionReport, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not raise it; empty when they may."""
    if refusal := cannot_edit_exception(report, user, deeds):
        return refusal
    if not is_beyond(report.milestone):
        return "The milestone is within its tolerance again: close the report instead."
    missing = [words for name, words in PARTS.items() if not getattr(report, name)]
    if len(report.options) < LEAST_OPTIONS:
        missing.insert(2, "at least two options")
    return f"Still to fill in: {join(missing)}." if missing else ""


def cannot_decide(
    report: ExceptionReport, answer: Answer | None, user: User, on: date, deeds: Deeds | None = None
) -> str:
    """Why `user` may not record that on the day `on`; without an answer, why not any at all."""
    if not may(user, RUN_SIGN_OFFS, report.partnership, deeds):
        return "Only the programme office records what was decided."
    if report.state != ExceptionState.RAISED:
        return f"A decision is recorded on a report that is raised; this one is {report.state}."
    return _unsound(answer, on) if answer else ""


def cannot_close(
    report: ExceptionReport, reason: str | None, user: User, deeds: Deeds | None = None
) -> str:
    """Why `user` may not close it for that reason; without one, why not at all."""
    if refusal := cannot_write_exception(report.milestone, user, deeds):
        return refusal
    if report.state == ExceptionState.CLOSED:
        return "It is closed already."
    if is_beyond(report.milestone):
        tolerance = report.partnership.slippage_tolerance_days
        return (
            f"{report.milestone.reference} is {days_late(report.milestone)} days late, still"
            f" beyond the tolerance of {tolerance}. It is closed once it is back within it."
        )
    return "Say why it is closed." if reason is not None and not reason.strip() else ""


def _unsound(answer: Answer, on: date) -> str:
    if not answer.outcome.strip():
        return "Say what was decided."
    if answer.decision:
        return ""
    if not answer.decided_by.strip() or answer.decided_on is None:
        return "Choose the decision in the log, or say who decided and when."
    if answer.decided_on > on:
        return f"It cannot have been decided after today, {full_day(on)}."
    return ""
