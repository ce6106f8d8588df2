"""Risks on the page of a milestone that they threaten."""

from django.db.models import Q
from django.urls import reverse

from accounts.models import User
from milestones.models import Milestone
from records.links import Link, Naming, register
from risks.models import EffectMilestone, Risk


def risks(milestone: Milestone, user: User) -> Naming:
    """Risks that name the milestone, or would move its date, as `user` may see."""
    moves = EffectMilestone.objects.filter(milestone=milestone).values("effect__risk")
    found = Risk.objects.visible_to(user).filter(Q(milestones=milestone) | Q(pk__in=moves))
    return Naming("Risks to it", found.select_related("partnership").distinct(), _link)


def _link(risk: Risk) -> Link:
    label = f"{risk.reference} {risk.name}, {risk.current_score}"
    return Link(label, reverse("risks:detail", args=[risk.partnership.slug, risk.address]))


register(Milestone, risks)
