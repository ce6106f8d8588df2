"""Who may import a workbook."""

from accounts.access import IMPORT_WORKBOOK, may
from accounts.models import Partnership, User


def cannot_import(partnership: Partnership | None, user: User) -> str:
    """Why `user` may not import into `partnership`; empty when they may."""
    if partnership is None or not may(user, IMPORT_WORKBOOK, partnership):
        return "Only the programme office imports the workbook."
    return ""
