"""Who may say what a risk would do to dates, and what can be said (docs/rules.md 6)."""

from collections.abc import Collection

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import User
from milestones.models import Milestone
from milestones.schedule.calendar import MOST_DAYS
from risks.models import Risk, RiskStatus

NOT_THEIRS = "Only its owner, the workstream's lead or the programme office may say this."


def cannot_say_effect(risk: Risk, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not say what it would do to dates; empty when they may."""
    if risk.status != RiskStatus.OPEN:
        return "This risk is closed: it moves no date any more."
    if user.pk in (risk.owner_id, risk.workstream.lead_id):
        return ""
    return "" if may(user, KEEP_REGISTERS, risk.partnership, deeds) else NOT_THEIRS


def cannot_effect(chance: int, days: int, milestones: Collection[Milestone]) -> str:
    """Why that is no effect on dates: from 1 to 99 per cent, some days, on some milestone."""
    if not 1 <= chance <= 99:
        return "Give a chance from 1 to 99 per cent."
    if not 1 <= days <= MOST_DAYS:
        return f"Give from 1 to {MOST_DAYS} days."
    if not milestones:
        return "Name at least one milestone that it would move."
    return ""
