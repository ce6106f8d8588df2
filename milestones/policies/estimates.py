"""Who may say how long a milestone may take, and what may be said (docs/rules.md 6)."""

from accounts.models import User
from milestones.models import Milestone
from milestones.policies.forecasts import cannot_update_forecast


def cannot_estimate(milestone: Milestone, user: User, deeds: frozenset[str]) -> str:
    """Why `user`, who may do `deeds`, may not say how long it may take; empty when they may."""
    if milestone.actual_date is not None:
        return "This milestone is complete: there is nothing left to estimate."
    if cannot_update_forecast(milestone, user, deeds):
        return (
            "Only the owner, the workstream's lead or the programme office"
            " may estimate this milestone."
        )
    return ""


def cannot_estimate_days(
    optimistic: int | None, likely: int | None, pessimistic: int | None
) -> str:
    """Why these days are no three-point estimate; empty when they are, or when all are None."""
    given = [days for days in (optimistic, likely, pessimistic) if days is not None]
    if len(given) not in (0, 3):
        return "Give all three numbers of days, or none"
    if given != sorted(given):
        return "At best cannot be more than most likely, nor most likely more than at worst"
    return ""
