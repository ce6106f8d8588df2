"""Milestones carry files and comments."""

from accounts.access import Deeds, deeds_of
from accounts.models import User
from milestones import policies
from milestones.models import Milestone
from records.holders import register
from workstreams.holders import OfWorkstream


class MilestoneHolder(OfWorkstream[Milestone]):
    kind = "milestone"
    model = Milestone
    page = "milestones:detail"

    def cannot_add(self, record: Milestone, user: User, deeds: Deeds | None = None) -> str:
        held = deeds_of(user, record.partnership) if deeds is None else deeds
        return policies.cannot_show(record, user, held)


register(MilestoneHolder())
