"""Who may agree the dates that milestones are judged by, and which (docs/rules.md 6)."""

from collections.abc import Iterable
from datetime import date

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import Partnership, User
from core.dates import LATEST, full_day, short_day
from milestones.models import Baseline, BaselineDate, BaselineState, Milestone
from workstreams.models import Workstream

OPEN_TO_EDIT = (BaselineState.DRAFT, BaselineState.RETURNED)
UNDER_WAY = (
    BaselineState.IN_SIGN_OFF,
    BaselineState.RETURNED,
    BaselineState.DEFERRED,
    BaselineState.APPROVED,
    BaselineState.APPROVED_WITH_CONDITIONS,
    BaselineState.RECOMMENDED,
)
NO_FIRST = "There is no baseline yet to change: the programme office adopts the first."
NOT_THEIRS = "Only the person who proposed it, or the programme office, may do this."


def cannot_adopt_first(partnership: Partnership, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not adopt the first baseline: the office does, once."""
    if not may(user, KEEP_REGISTERS, partnership, deeds):
        return "Only the programme office adopts the first baseline."
    if Baseline.objects.adopted().filter(partnership=partnership).exists():
        return "The first baseline has been adopted. A later one is proposed and decided."
    if not Milestone.objects.filter(partnership=partnership).exists():
        return "There are no milestones yet. Import the workbook first."
    return ""


def cannot_propose_baseline(
    partnership: Partnership, user: User, deeds: Deeds | None = None
) -> str:
    """Why `user` may not propose a baseline: the office does, and who leads a workstream."""
    if not Baseline.objects.adopted().filter(partnership=partnership).exists():
        return NO_FIRST
    if may(user, KEEP_REGISTERS, partnership, deeds):
        return ""
    if Workstream.objects.answered_for_by(user).filter(partnership=partnership).exists():
        return ""
    return "Only the lead of a workstream, or the programme office, proposes a baseline."


def cannot_include(milestone: Milestone, user: User, deeds: Deeds) -> str:
    """Why `user`, who may do `deeds`, may not propose another baseline for that milestone."""
    if milestone.actual_date is not None:
        return f"{milestone.reference} is complete: what it was late by stays."
    workstream = milestone.workstream
    if KEEP_REGISTERS in deeds or user.pk in (workstream.lead_id, workstream.sro_id):
        return ""
    return (
        f"{milestone.reference} is of another workstream: its lead or the programme office"
        " proposes its dates."
    )


def cannot_move_baseline(day: date, on: date) -> str:
    """Why no baseline can be agreed for `day` on the day `on`; empty when one can."""
    if day < on:
        return f"A new baseline cannot be before today, {full_day(on)}"
    if day > LATEST:
        return f"A baseline cannot be after {full_day(LATEST)}: check the year"
    return ""


def cannot_edit_baseline(baseline: Baseline, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not change what is proposed: a draft, or what was returned, is open."""
    if baseline.state == BaselineState.ADOPTED:
        return "It is adopted, and never changes. Propose another one."
    if baseline.state in UNDER_WAY and baseline.state not in OPEN_TO_EDIT:
        state = baseline.get_state_display()
        return f"{state}: its dates stay as they are. It can be returned for rework."
    if baseline.state not in OPEN_TO_EDIT:
        return f"It is {baseline.get_state_display().lower()}: it is no longer edited."
    return _not_theirs(baseline, user, deeds)


def cannot_start_baseline(baseline: Baseline, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not put the proposal to sign-off."""
    if baseline.state != BaselineState.DRAFT:
        return f"It is {baseline.get_state_display().lower()}: only a draft is submitted."
    return _not_theirs(baseline, user, deeds)


def missing_from(baseline: Baseline, rows: Iterable[BaselineDate]) -> list[str]:
    """What a proposal must say and does not, each with its cure; `rows` with their milestone."""
    rows = list(rows)
    if not rows:
        return ["Choose the milestones that get a new baseline."]
    missing = [] if baseline.why.strip() else ["Say why the baseline should change."]
    for row in rows:
        if not row.reason.strip():
            missing.append(f"{row.milestone.reference}: say why its baseline moves.")
    return missing


def stale_in(rows: Iterable[BaselineDate], on: date) -> list[str]:
    """What has happened since to the milestones of a proposal, each with its cure."""
    found = []
    for row in rows:
        milestone = row.milestone
        if milestone.actual_date is not None:
            found.append(f"{milestone.reference} is complete by now: leave it out.")
        elif milestone.baseline_date != row.before:
            now = short_day(milestone.baseline_date)
            found.append(f"{milestone.reference} has the baseline {now} by now: propose it anew.")
        elif wrong := cannot_move_baseline(row.baseline_date, on):
            found.append(f"{milestone.reference}: {wrong}.")
    return found


def claimed_elsewhere(baseline: Baseline) -> list[str]:
    """Milestones of the proposal that another one, which is under way, would move too."""
    others = BaselineDate.objects.filter(
        baseline__state__in=UNDER_WAY,
        milestone__in=baseline.dates.values("milestone"),
    ).exclude(baseline=baseline)
    return [
        f"{row.milestone.reference} is in {row.baseline.reference} too, which is not over: leave"
        " it out of one of them."
        for row in others.select_related("milestone", "baseline").order_by(
            "milestone__reference_order"
        )
    ]


def _not_theirs(baseline: Baseline, user: User, deeds: Deeds | None) -> str:
    if user.pk == baseline.proposed_by_id or may(user, KEEP_REGISTERS, baseline.partnership, deeds):
        return ""
    return NOT_THEIRS
