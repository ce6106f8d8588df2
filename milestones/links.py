"""Decisions on the page of a milestone whose baseline they moved."""

from django.db.models import Q

from accounts.models import User
from governance.signoff.decision_links import register_decisions
from milestones.models import BaselineDate, Milestone


def decisions(milestone: Milestone, _: User) -> Q:
    """Those by which a baseline with a date of the milestone was adopted."""
    moved = BaselineDate.objects.adopted().filter(milestone=milestone)
    return Q(pk__in=moved.values("baseline__decision"))


register_decisions(Milestone, decisions)
