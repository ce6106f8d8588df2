"""Who may change what is known of a partner."""

from dataclasses import dataclass
from decimal import Decimal

from accounts.access import RUN_SIGN_OFFS, may
from accounts.models import Partner, PartnerKind, User


@dataclass(frozen=True, slots=True)
class OwnGovernance:
    """How a partner's own body takes part: whether it decides first, and a council's two rules."""

    own_body: str = ""
    decides_itself_first: bool = False
    key_decision_from: Decimal | None = None
    call_in_days: int = 5


def cannot_set_own_governance(partner: Partner, governance: OwnGovernance, user: User) -> str:
    """Why `user` may not say that of the partner; empty when they may."""
    if not may(user, RUN_SIGN_OFFS, partner.partnership):
        return "Only the programme office changes this."
    if not governance.decides_itself_first:
        return ""
    if partner.kind != PartnerKind.FULL:
        return "Only a full partner signs, so only a full partner's own body decides first."
    return "" if governance.own_body else "Name the body that decides first."
