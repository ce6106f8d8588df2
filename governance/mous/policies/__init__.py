"""Who may set shares and put statements of them to the parties."""

from governance.mous.policies.shares import (
    NOT_OFFICE,
    cannot_prepare,
    cannot_set_shares,
    cannot_start_statement,
)

__all__ = ["NOT_OFFICE", "cannot_prepare", "cannot_set_shares", "cannot_start_statement"]
