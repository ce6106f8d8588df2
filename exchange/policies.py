"""Who may import a workbook."""

from django.core.exceptions import ValidationError

from accounts.access import IMPORT_WORKBOOK, KEEP_REGISTERS, may
from accounts.models import Partnership, User
from workstreams.models import Workstream

ADDRESSES = frozenset(
    {"accessibility", "accounts", "api", "calendars", "demo", "healthz", "static"}
)


def cannot_import(partnership: Partnership | None, user: User) -> str:
    """Why `user` may not import into `partnership`; empty when they may."""
    if partnership is None or not may(user, IMPORT_WORKBOOK, partnership):
        return "Only the programme office imports the workbook."
    return ""


def cannot_bring_plan(workstream: Workstream, user: User) -> str:
    """Why `user` may not bring a plan into the workstream; empty when they may."""
    if user.pk == workstream.lead_id or may(user, KEEP_REGISTERS, workstream.partnership):
        return ""
    return "Only the programme office, or the lead of the workstream, brings its plan in."


def cannot_call(slug: str) -> str:
    """Why a new partnership may not have `slug` in its addresses; empty when it may."""
    if slug.casefold() in ADDRESSES:
        return f'"{slug}" is an address of Accord itself. Choose another.'
    try:
        Partnership._meta.get_field("slug").clean(slug, None)
    except ValidationError:
        return f'"{slug[:80]}" is no slug: at most 50 letters a to z, digits, hyphens, underscores.'
    return ""


def cannot_found(slug: str, of_place: str, *, is_new: bool) -> str:
    """Why a partnership is not made as `slug`: it is neither its place's name nor said to be new.

    A slug that was mistyped would else make a second partnership of the same rows.
    """
    if reason := cannot_call(slug):
        return reason
    if slug != of_place and not is_new:
        return f'There is no partnership "{slug}". Say --new to make it.'
    return ""
