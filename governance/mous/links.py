"""Commitments on the page of a milestone, or of a benefit, that keeps them."""

from django.db.models import Q
from django.urls import reverse

from accounts.models import User
from core.dates import short_day
from governance.mous.models import Commitment
from milestones.models import Milestone
from records.links import Link, Naming, register
from risks.models import Benefit

TITLE = "What this keeps"
LONGEST = 120


def of_milestone(milestone: Milestone, user: User) -> Naming:
    """Commitments that the milestone is to keep, as `user` may see."""
    return _keeping(Q(milestones=milestone), user)


def of_benefit(benefit: Benefit, user: User) -> Naming:
    """Commitments that are to bring the benefit, as `user` may see."""
    return _keeping(Q(benefits=benefit), user)


def _keeping(what: Q, user: User) -> Naming:
    found = Commitment.objects.standing().filter(what).visible_to(user)
    rows = found.select_related("agreement__partnership", "party__organisation")
    return Naming(TITLE, rows, _link)


def _link(commitment: Commitment) -> Link:
    agreement = commitment.agreement
    words = commitment.text.replace("\n", " ")
    short = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
    by = f", by {short_day(commitment.due_on)}" if commitment.due_on else ""
    page = reverse("mous:detail", args=[agreement.partnership.slug, agreement.address])
    return Link(
        f"{agreement.reference}: {short} ({commitment.made_by}{by})",
        f"{page}#commitment-{commitment.number}",
    )


register(Milestone, of_milestone)
register(Benefit, of_benefit)
