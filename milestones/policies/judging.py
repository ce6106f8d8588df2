"""Who may judge beside what is computed, and what they must say (docs/rules.md 6)."""

from datetime import date

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import User
from core.dates import full_day
from milestones.models import HandBrag, Milestone
from workstreams.models import DeliveryConfidence, Workstream

NOT_RATED = "It has no rating by hand."
LONGEST = 1000


def cannot_judge(milestone: Milestone, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not rate it by hand, or record its recovery plan."""
    if milestone.actual_date is not None:
        return "This milestone is complete: there is nothing left to judge."
    if user.pk in (milestone.owner_id, milestone.workstream.lead_id):
        return ""
    if may(user, KEEP_REGISTERS, milestone.partnership, deeds):
        return ""
    return "Only the owner, the workstream's lead or the programme office may judge this milestone."


def cannot_rate_so(brag: str, reason: str) -> str:
    """Why that is no rating by hand: it is Red, Amber or Green, and has a reason."""
    if brag not in HandBrag.values:
        return "Choose Red, Amber or Green."
    return _wrong_reason(reason)


def cannot_assess_confidence(
    of: Milestone | Workstream, user: User, deeds: Deeds | None = None
) -> str:
    """Why `user` may not assess how likely it is that this delivers."""
    if isinstance(of, Milestone) and of.actual_date is not None:
        return "This milestone is complete: there is nothing left to judge."
    workstream = of.workstream if isinstance(of, Milestone) else of
    answerable = {workstream.lead_id, workstream.sro_id}
    if isinstance(of, Milestone):
        answerable.add(of.owner_id)
    if user.pk in answerable or may(user, KEEP_REGISTERS, of.partnership, deeds):
        return ""
    owner = "the owner, " if isinstance(of, Milestone) else ""
    return (
        f"Only {owner}the workstream's lead or senior responsible owner, or the programme office,"
        " may assess this."
    )


def cannot_assess_so(level: str, reason: str, assessed_on: date, on: date) -> str:
    """Why that is no assessment: one of the five points, with a reason, on a day that has come."""
    if level not in DeliveryConfidence.values:
        return "Choose one of the five points."
    if assessed_on > on:
        return f"It cannot have been assessed after today, {full_day(on)}."
    return _wrong_reason(reason)


def _wrong_reason(reason: str) -> str:
    if not reason.strip():
        return "Say why."
    if len(reason) > LONGEST:
        return f"The reason is too long: keep it under {LONGEST + 1} characters."
    return ""
