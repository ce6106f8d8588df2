"""Saying who may see a change of scope."""

from typing import Any

from django.contrib.contenttypes.models import ContentType

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.scope import policies
from governance.scope.disclosure import Disclosure
from governance.scope.models import ScopeChange
from records.models import Sharing


def set_disclosure(change: ScopeChange, disclosure: Disclosure, *, by: User) -> ScopeChange:
    """Say who may see the change; whoever is asked about it still must."""
    with deed("said who may see", change, by=by):
        change = ScopeChange.objects.select_for_update().get(pk=change.pk)
        if wrong := policies.cannot_disclose(change, by):
            raise Refused(wrong)
        disclose(change, disclosure)
    return change


def disclose(change: ScopeChange, disclosure: Disclosure) -> None:
    """Write the level of a change that is locked, or new, and whom it is named for."""
    if wrong := " ".join(policies.missing_of(disclosure).values()):
        raise Refused(wrong)
    change.classification = disclosure.level
    change.part_2_ground, change.deciding_body = disclosure.ground, disclosure.body
    change.save(update_fields=["classification", "part_2_ground", "deciding_body", "updated_at"])
    _share(change, disclosure)
    if wrong := policies.cannot_keep_from_asked(change):
        raise Refused(wrong)


def _share(change: ScopeChange, disclosure: Disclosure) -> None:
    kind = ContentType.objects.get_for_model(change)
    about: dict[str, Any] = {"content_type": kind, "object_id": change.pk}
    held = Sharing.objects.filter(**about)
    held.exclude(organisation=None).exclude(organisation__in=disclosure.partners).delete()
    held.exclude(person=None).exclude(person__in=disclosure.people).delete()
    for organisation in disclosure.partners:
        Sharing.objects.get_or_create(**about, organisation=organisation, person=None)
    for person in disclosure.people:
        Sharing.objects.get_or_create(**about, organisation=None, person=person)
