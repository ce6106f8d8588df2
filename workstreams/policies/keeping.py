"""Who keeps the registers of engagement, capability and capacity."""

from accounts.access import KEEP_REGISTERS, Deeds, may
from accounts.models import Partnership, User
from workstreams.models import Kept, Workstream

ONLY = "Only the programme office, and the lead or senior responsible owner of a workstream, do"


def is_office(user: User, partnership: Partnership, deeds: Deeds | None = None) -> bool:
    """Whether `user` keeps every register of the partnership."""
    return may(user, KEEP_REGISTERS, partnership, deeds)


def may_keep_for(user: User, partnership: Partnership) -> list[Workstream]:
    """The workstreams for which `user` may add and change records; the office's are all."""
    seen = Workstream.objects.visible_to(user).filter(partnership=partnership)
    return list(seen if is_office(user, partnership) else seen.answered_for_by(user))


def cannot_add(partnership: Partnership, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not add to the registers; empty when they may."""
    if is_office(user, partnership, deeds):
        return ""
    answered = Workstream.objects.filter(partnership=partnership).answered_for_by(user)
    return "" if answered.exists() else f"{ONLY} that."


def cannot_keep(record: Kept, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not change the record; empty when they may.

    Without a workstream it is the whole partnership's, which its programme office keeps.
    """
    if is_office(user, record.partnership, deeds):
        return ""
    stream = record.workstream
    if stream and user.pk in (stream.lead_id, stream.sro_id):
        return ""
    return f"{ONLY} that, for their own workstream."
