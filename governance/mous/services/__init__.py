"""Setting shares, and putting statements of them to the parties."""

from governance.mous.services.shares import Band, LineSaid, set_shares
from governance.mous.services.statements import (
    prepare_statement,
    start_sign_off,
    withdraw_draft,
)

__all__ = [
    "Band",
    "LineSaid",
    "prepare_statement",
    "set_shares",
    "start_sign_off",
    "withdraw_draft",
]
