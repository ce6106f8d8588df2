"""Decisions on the page of a milestone whose baseline they moved."""

from django.db.models import Q

from accounts.models import User
from governance.signoff.decision_links import decisions_where
from milestones.models import BaselineDate, Milestone
from records.links import Naming, register


def decisions(milestone: Milestone, user: User) -> Naming:
    """Those by which a baseline with a date of the milestone was adopted."""
    moved = BaselineDate.objects.adopted().filter(milestone=milestone)
    return decisions_where(Q(baselines__in=moved.values("baseline")), user)


register(Milestone, decisions)
