"""Who takes part: partnerships, organisations, people and what they may do."""

from accounts.models.grants import PartnershipGrant, PartnershipPersonalGrant
from accounts.models.organisation import Organisation, Partner, PartnerKind, Sector, Succession
from accounts.models.partnership import Area, Level, Partnership
from accounts.models.user import MINE, Membership, Role, User

__all__ = [
    "MINE",
    "Area",
    "Level",
    "Membership",
    "Organisation",
    "Partner",
    "PartnerKind",
    "Partnership",
    "PartnershipGrant",
    "PartnershipPersonalGrant",
    "Role",
    "Sector",
    "Succession",
    "User",
]
