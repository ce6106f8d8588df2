"""Decisions on the page of a milestone whose exception they settled."""

from django.db.models import Q

from accounts.models import User
from governance.reporting.models import ExceptionReport
from governance.signoff.decision_links import register_decisions
from milestones.models import Milestone


def decisions(milestone: Milestone, user: User) -> Q:
    """Those of exception reports on the milestone that `user` may see."""
    reports = ExceptionReport.objects.visible_to(user).filter(milestone=milestone)
    return Q(pk__in=reports.values("decision"))


register_decisions(Milestone, decisions)
