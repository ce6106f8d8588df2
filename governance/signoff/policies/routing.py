"""Who may write routes, and when a version may be changed, published or retired."""

from accounts.access import RUN_SIGN_OFFS, may
from accounts.models import Partnership, User
from governance.signoff.models import Route

OFFICE_ALONE = "Only the programme office writes routes."


def cannot_write_routes(partnership: Partnership, user: User) -> str:
    """Why `user` may not write the routes of the partnership; empty when they may."""
    return "" if may(user, RUN_SIGN_OFFS, partnership) else OFFICE_ALONE


def cannot_edit_route(route: Route, user: User) -> str:
    """Why `user` may not change this version: only a draft is changed."""
    if not route.is_draft:
        return f"Version {route.version} is published and never changes. Edit the route anew."
    return cannot_write_routes(route.partnership, user)


def cannot_overwrite(route: Route, edition: int) -> str:
    """Why what was read at `edition` may not be saved: somebody has saved since."""
    if route.edition == edition:
        return ""
    return "This draft was changed meanwhile. Look at it again."


def cannot_retire(route: Route, user: User) -> str:
    """Why `user` may not take the route out of use."""
    if route.is_draft:
        return "It is not in use. Discard the draft instead."
    if route.retired_at:
        return "It has been retired already."
    if Route.objects.filter(
        partnership=route.partnership_id, slug=route.slug, is_draft=True
    ).exists():
        return "It has a draft. Publish or discard the draft first."
    return cannot_write_routes(route.partnership, user)
