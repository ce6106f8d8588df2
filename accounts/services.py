"""The verbs of partners."""

from accounts import policies
from accounts.models import Partner, User
from accounts.policies import OwnGovernance
from core.deeds import deed
from core.errors import Refused

OWN_GOVERNANCE = ("own_body", "decides_itself_first", "key_decision_from", "call_in_days")


def set_own_governance(partner: Partner, governance: OwnGovernance, *, by: User) -> Partner:
    """Say how the partner's own body takes part, from the next stage that asks the partner on."""
    with deed("set the own governance", partner, by=by):
        rows = Partner.objects.select_for_update(of=("self",)).select_related("partnership")
        partner = rows.get(pk=partner.pk)
        if wrong := policies.cannot_set_own_governance(partner, governance, by):
            raise Refused(wrong)
        for field in OWN_GOVERNANCE:
            setattr(partner, field, getattr(governance, field))
        partner.save(update_fields=[*OWN_GOVERNANCE, "updated_at"])
    return partner
