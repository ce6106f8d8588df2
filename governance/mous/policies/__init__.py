"""Who may write commitments, set shares and put statements of them to the parties."""

from governance.mous.policies.commitments import (
    CHANGED,
    OFFICE_ALONE,
    cannot_commit,
    cannot_keep_commitment,
    cannot_say,
)
from governance.mous.policies.shares import (
    NOT_OFFICE,
    cannot_prepare,
    cannot_set_shares,
    cannot_start_statement,
)

__all__ = [
    "CHANGED",
    "NOT_OFFICE",
    "OFFICE_ALONE",
    "cannot_commit",
    "cannot_keep_commitment",
    "cannot_prepare",
    "cannot_say",
    "cannot_set_shares",
    "cannot_start_statement",
]
