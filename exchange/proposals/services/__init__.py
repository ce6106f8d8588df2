"""The verbs of proposed changes: propose, send, throw away, withdraw; accept and decline."""

from exchange.proposals.services.deciding import (
    accept_changes,
    decline_changes,
    is_clash,
    partners_of,
)
from exchange.proposals.services.proposing import (
    discard_proposal,
    propose_changes,
    send_proposal,
    withdraw_proposal,
)

__all__ = [
    "accept_changes",
    "decline_changes",
    "discard_proposal",
    "is_clash",
    "partners_of",
    "propose_changes",
    "send_proposal",
    "withdraw_proposal",
]
