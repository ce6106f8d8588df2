"""Saying who may see a change of scope."""

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.scope import policies
from governance.scope.models import ScopeChange
from governance.signoff.texts import keep_what_stands
from records.disclosures import Disclosure, classify, disclosure_fingerprint


def set_disclosure(
    change: ScopeChange, disclosure: Disclosure, *, by: User, seen: str = ""
) -> ScopeChange:
    """Say who may see the change; whoever is asked about it still must.

    Overtaken when `seen`, the fingerprint of what the editor had before them, is of another.
    """
    with deed("said who may see", change, by=by):
        change = ScopeChange.objects.select_for_update().get(pk=change.pk)
        if wrong := policies.cannot_disclose(change, by):
            raise Refused(wrong)
        keep_what_stands(disclosure_fingerprint(change), seen)
        disclose(change, disclosure)
    return change


def disclose(change: ScopeChange, disclosure: Disclosure) -> None:
    """Write the level of a change that is locked, or new, and whom it is named for."""
    classify(change, disclosure)
    if wrong := policies.cannot_keep_from_asked(change):
        raise Refused(wrong)
