"""Writing commitments, setting shares, and putting statements of them to the parties."""

from governance.mous.services.commitments import (
    CommitmentSaid,
    add_commitment,
    edit_commitment,
    retire_commitment,
)
from governance.mous.services.shares import Band, LineSaid, set_shares
from governance.mous.services.statements import (
    prepare_statement,
    start_sign_off,
    withdraw_draft,
)

__all__ = [
    "Band",
    "CommitmentSaid",
    "LineSaid",
    "add_commitment",
    "edit_commitment",
    "prepare_statement",
    "retire_commitment",
    "set_shares",
    "start_sign_off",
    "withdraw_draft",
]
