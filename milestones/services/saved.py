"""Roadmaps kept by name."""

from accounts.models import Partnership, User
from core.deeds import deed
from core.errors import Refused
from milestones import policies
from milestones.models import SavedView


def save_view(
    partnership: Partnership, *, name: str, query: str, is_shared: bool, by: User
) -> SavedView:
    """Keep the roadmap of an address under a name, for `by` alone or for the partnership."""
    with deed("saved a view", partnership, by=by):
        User.objects.select_for_update().get(pk=by.pk)
        own = SavedView.objects.filter(partnership=partnership, owner=by)
        taken = own.filter(name__iexact=name.strip()).exists()
        if wrong := policies.cannot_save_view(name, query, own.count(), taken=taken):
            raise Refused(wrong)
        return SavedView.objects.create(
            partnership=partnership,
            owner=by,
            name=name.strip(),
            query=query,
            is_shared=is_shared,
        )


def delete_view(view: SavedView, *, by: User) -> None:
    """Take it from the list; history keeps that it was there."""
    with deed("deleted a view", view, by=by):
        if wrong := policies.cannot_delete_view(view, by):
            raise Refused(wrong)
        view.delete()
