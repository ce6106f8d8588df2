"""Saying how long a milestone may take."""

from accounts.access import deeds_of
from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from milestones import policies
from milestones.models import Milestone
from milestones.versions import refuse_overtaken


def estimate_milestone(
    milestone: Milestone,
    *,
    optimistic: int | None,
    likely: int | None,
    pessimistic: int | None,
    seen: str | None = None,
    by: User,
) -> Milestone:
    """Say how many days it may take after its last predecessor; three times None takes it away.

    Overtaken when it is not the version `seen`.
    """
    with deed("estimated", milestone, by=by):
        locked = Milestone.objects.select_for_update(of=("self",)).select_related("workstream")
        milestone = locked.get(pk=milestone.pk)
        deeds = deeds_of(by, milestone.partnership)
        refusal = policies.cannot_estimate(milestone, by, deeds)
        if refusal := refusal or policies.cannot_estimate_days(optimistic, likely, pessimistic):
            raise Refused(refusal)
        refuse_overtaken(milestone, seen)
        milestone.optimistic_days, milestone.likely_days = optimistic, likely
        milestone.pessimistic_days = pessimistic
        milestone.save(
            update_fields=["optimistic_days", "likely_days", "pessimistic_days", "updated_at"]
        )
    return milestone
