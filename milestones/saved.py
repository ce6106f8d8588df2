"""Saved views as pages list them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse

from accounts.access import Deeds
from accounts.models import Partnership, User
from milestones.models import SavedView
from milestones.policies import cannot_delete_view

NOT_KEPT = ("page", "csrfmiddlewaretoken")


@dataclass(frozen=True)
class ListedView:
    """A saved view with its address, and whether the reader saved it and may delete it."""

    view: SavedView
    url: str
    is_own: bool
    may_delete: bool


def views_for(user: User, partnership: Partnership) -> QuerySet[SavedView]:
    """What `user` may open in the partnership: their own, and what is shared."""
    seen = SavedView.objects.visible_to(user).filter(partnership=partnership)
    return seen.select_related("owner")


def listed(
    views: Iterable[SavedView], user: User, partnership: Partnership, deeds: Deeds
) -> list[ListedView]:
    """Rows of the list, in its order."""
    roadmap = reverse("milestones:roadmap", args=[partnership.slug])
    return [
        ListedView(
            view=view,
            url=f"{roadmap}?{view.query}" if view.query else roadmap,
            is_own=view.owner_id == user.pk,
            may_delete=not cannot_delete_view(view, user, deeds),
        )
        for view in views
    ]


def kept_query(query: QueryDict) -> str:
    """The part of an address that a view keeps: all but its page, and nothing that is empty."""
    copy = QueryDict(mutable=True)
    for name, values in query.lists():
        if name not in NOT_KEPT and any(values):
            copy.setlist(name, [value for value in values if value])
    return copy.urlencode()
