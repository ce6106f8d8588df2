"""Agreements between partners, and the statements of who shares what under them."""

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
from governance.mous.models.statement import ShareAmount, ShareStatement, StatementState

__all__ = [
    "Agreement",
    "AgreementKind",
    "AgreementStatus",
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
