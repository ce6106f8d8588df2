"""Decisions as links on the page of what they are about."""

from django.db.models import Q
from django.urls import reverse

from accounts.models import User
from governance.signoff.models import Decision
from records.links import Link, Naming


def decisions_where(about: Q, user: User) -> Naming:
    """Rows of the decision log that `user` may see, in their order."""
    found = Decision.objects.visible_to(user).filter(about).select_related("partnership")
    return Naming("Decisions", found.distinct(), _link)


def _link(decision: Decision) -> Link:
    address = [decision.partnership.slug, decision.address]
    return Link(
        f"{decision.reference} {decision.wording}", reverse("signoff:decision", args=address)
    )
