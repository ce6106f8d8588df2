"""Agreements between partners, what they commit to, and who shares what under them."""

from governance.mous.models.agreement import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Party,
    Share,
    ShareDirection,
    ShareLine,
    ShareTier,
    Signature,
    Version,
)
from governance.mous.models.commitment import (
    Commitment,
    CommitmentBenefit,
    CommitmentMilestone,
)
from governance.mous.models.statement import ShareAmount, ShareStatement, StatementState

__all__ = [
    "Agreement",
    "AgreementKind",
    "AgreementStatus",
    "Commitment",
    "CommitmentBenefit",
    "CommitmentMilestone",
    "Party",
    "Share",
    "ShareAmount",
    "ShareDirection",
    "ShareLine",
    "ShareStatement",
    "ShareTier",
    "Signature",
    "StatementState",
    "Version",
]
