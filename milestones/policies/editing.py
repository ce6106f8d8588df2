"""Who may put a milestone on the roadmap and say what it is (docs/rules.md 6)."""

from collections.abc import Container
from datetime import date

from accounts.access import KEEP_REGISTERS, Deeds
from accounts.models import Partnership, User
from core.dates import LATEST, full_day
from milestones.models import Milestone
from milestones.schedule.calendar import MOST_DAYS
from workstreams.models import Workstream

NOT_THEIRS = "Only the workstream's lead, or the programme office, may edit this milestone."
NOT_PLACED = (
    "Only the lead of a workstream, or the programme office, puts milestones into it: {} is not"
    " yours."
)
NOBODYS = "Only the lead of a workstream, or the programme office, adds a milestone."


def cannot_add_milestone(partnership: Partnership, user: User, deeds: Deeds) -> str:
    """Why `user`, who may do `deeds`, may add no milestone at all."""
    if KEEP_REGISTERS in deeds:
        return ""
    if Workstream.objects.filter(partnership=partnership, lead=user).exists():
        return ""
    return NOBODYS


def cannot_place_in(workstream: Workstream, user: User, deeds: Deeds) -> str:
    """Why `user` may not put a milestone into that workstream."""
    if KEEP_REGISTERS in deeds or workstream.lead_id == user.pk:
        return ""
    return NOT_PLACED.format(workstream.reference)


def cannot_edit_milestone(milestone: Milestone, user: User, deeds: Deeds) -> str:
    """Why `user` may not say what it is, or what it waits for; its dates are another matter."""
    if KEEP_REGISTERS in deeds or milestone.workstream.lead_id == user.pk:
        return ""
    return NOT_THEIRS


def cannot_hold_so(duration_days: int, not_before: date | None, not_after: date | None) -> str:
    """Why a milestone cannot last or be held so."""
    if not 0 <= duration_days <= MOST_DAYS:
        return f"A duration is from 0 to {MOST_DAYS} days (ten years)."
    if not_before and not_after and not_after < not_before:
        return "“Not after” is earlier than “not before”: change one."
    return ""


def cannot_promise(day: date, on: date) -> str:
    """Why no new milestone is promised for `day` on the day `on`."""
    if day < on:
        return f"A new milestone cannot be due before today, {full_day(on)}."
    if day > LATEST:
        return f"A milestone cannot be due after {full_day(LATEST)}: check the year."
    return ""


def in_a_circle(circle: list[str], seen: Container[str]) -> str:
    """The refusal of dependencies that run in a circle, in full; `seen` are references.

    What the reader may not see is counted, not named.
    """
    named = [reference if reference in seen else "one that is not for you" for reference in circle]
    return f"These wait for each other in a circle: {' → '.join(named)}. Take one link out."
