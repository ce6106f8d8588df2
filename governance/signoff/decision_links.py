"""Decisions as links on the page of what they are about."""

from django.db.models import Q
from django.urls import reverse

from accounts.models import User
from governance.signoff.models import Decision
from records.links import Link, Links


def decisions_where(about: Q, user: User) -> Links:
    """Rows of the decision log that `user` may see, in their order; one query."""
    found = Decision.objects.visible_to(user).filter(about).select_related("partnership")
    return Links(
        "Decisions",
        [
            Link(
                f"{each.reference} {each.wording}",
                reverse("signoff:decision", args=[each.partnership.slug, each.address]),
            )
            for each in found.distinct()
        ],
    )
