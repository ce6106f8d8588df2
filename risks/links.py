"""Risks on the page of a milestone that they threaten."""

from django.db.models import Q
from django.urls import reverse

from accounts.models import User
from milestones.models import Milestone
from records.links import Link, Links, register
from risks.models import EffectMilestone, Risk


def risks(milestone: Milestone, user: User) -> Links:
    """Risks that name the milestone, or would move its date, as `user` may see; one query."""
    moves = EffectMilestone.objects.filter(milestone=milestone).values("effect__risk")
    found = Risk.objects.visible_to(user).filter(Q(milestones=milestone) | Q(pk__in=moves))
    return Links(
        "Risks to it",
        [
            Link(
                f"{each.reference} {each.name}, {each.current_score}",
                reverse("risks:detail", args=[each.partnership.slug, each.address]),
            )
            for each in found.select_related("partnership").distinct()
        ],
    )


register(Milestone, risks)
