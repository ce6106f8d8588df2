"""Decisions on the page of a milestone whose exception they settled."""

from django.db.models import Q

from accounts.models import User
from governance.reporting.models import ExceptionReport
from governance.signoff.decision_links import decisions_where
from milestones.models import Milestone
from records.links import Naming, register


def decisions(milestone: Milestone, user: User) -> Naming:
    """Those of exception reports on the milestone that `user` may see."""
    reports = ExceptionReport.objects.visible_to(user).filter(milestone=milestone)
    return decisions_where(Q(exception_reports__in=reports.values("pk")), user)


register(Milestone, decisions)
