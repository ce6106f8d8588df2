"""Who may keep a roadmap by name, and take one away (docs/rules.md 6)."""

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import User
from milestones.models import SavedView

MOST_VIEWS = 50
LONGEST_NAME, LONGEST_QUERY = 100, 2000


def cannot_save_view(name: str, query: str, own: int, *, taken: bool) -> str:
    """Why a roadmap may not be kept under `name`; `own` is how many the person has."""
    if not name.strip():
        return "Give the view a name."
    if len(name.strip()) > LONGEST_NAME:
        return f"The name is too long: keep it under {LONGEST_NAME + 1} characters."
    if taken:
        return "You have a view of that name. Choose another, or delete that one first."
    if len(query) > LONGEST_QUERY:
        return "The filter is too long to be kept. Take parts of it out."
    if own >= MOST_VIEWS:
        return f"You have {MOST_VIEWS} views. Delete one first."
    return ""


def cannot_delete_view(view: SavedView, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not delete it: the owner may, and the office what is shared."""
    if view.owner_id == user.pk:
        return ""
    if view.is_shared and may(user, KEEP_REGISTERS, view.partnership, deeds):
        return ""
    return (
        "Only the person who saved it, or the programme office once it is shared, deletes a view."
    )
