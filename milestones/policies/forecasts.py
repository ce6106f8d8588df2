"""Who may change a milestone's forecast, and what may be said of its date (docs/rules.md 6)."""

from datetime import date

from accounts.access import KEEP_REGISTERS
from accounts.models import User
from core.dates import LATEST, full_day, short_day
from milestones.models import Milestone
from milestones.outline import Outline


def cannot_update_forecast(
    milestone: Milestone | Outline, user: User, deeds: frozenset[str]
) -> str:
    """Why `user`, who may do `deeds` in the partnership, may not; empty when they may."""
    if not _answers_for(milestone, user, deeds):
        return (
            "Only the owner, the workstream's lead or the programme office"
            " may change this forecast."
        )
    if milestone.actual_date is not None:
        return "This milestone is complete: there is nothing left to forecast."
    return ""


def cannot_show(milestone: Milestone, user: User, deeds: frozenset[str]) -> str:
    """Why `user`, who may do `deeds`, may not add a file that shows how it stands."""
    if _answers_for(milestone, user, deeds):
        return ""
    return "Only the owner, the workstream's lead or the programme office may add a file here."


def cannot_confirm(milestone: Milestone, on: date) -> str:
    """Why "no change" is no answer on that day; empty when it is one."""
    forecast = milestone.forecast_date
    if forecast < on:
        return f"{short_day(forecast)} has passed. Give a later date, or mark it done"
    return ""


def cannot_forecast(day: date, on: date) -> str:
    """Why `day` cannot be promised on the day `on`; empty when it can."""
    if day < on:
        return f"A forecast cannot be before today, {full_day(on)}"
    if day > LATEST:
        return f"A forecast cannot be after {full_day(LATEST)}: check the year"
    return ""


def cannot_move(milestone: Milestone, day: date, reason: str) -> str:
    """Why the forecast may not move to `day` for that reason; empty when it may."""
    if day > milestone.forecast_date and not reason.strip():
        return "Say why the date moves later"
    return ""


def cannot_complete(day: date, on: date) -> str:
    """Why a milestone was not done on `day`; empty when it may have been."""
    if day > on:
        return "A date done cannot be in the future"
    return ""


def _answers_for(milestone: Milestone | Outline, user: User, deeds: frozenset[str]) -> bool:
    answerable = {milestone.owner_id, milestone.workstream.lead_id}
    return user.pk in answerable or KEEP_REGISTERS in deeds
