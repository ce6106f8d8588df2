"""Who may build a board pack, and when."""

from datetime import date, datetime

from accounts.access import BUILD_PACK, may
from accounts.models import Partnership, User
from packs.models import BoardPack

NOT_OFFICE = "Only the programme office builds board packs."


def cannot_build(partnership: Partnership, user: User | None) -> str:
    """Why `user` may not build packs; empty when they may, as the operator (None) always may."""
    if user is None or may(user, BUILD_PACK, partnership):
        return ""
    return NOT_OFFICE


def cannot_build_for(partnership: Partnership, on: date, now: datetime) -> str:
    """Why no pack for that day can be begun at this moment; empty when one can."""
    if on > partnership.today():
        return "The position of a day that has not come cannot be printed."
    waiting = BoardPack.objects.filter(partnership=partnership, on=on).under_way(now)
    if waiting.exists():
        return "A pack for that day is already being built."
    return ""
