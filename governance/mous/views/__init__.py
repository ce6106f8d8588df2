"""Pages of agreements, of their commitments and shares, and of statements of them."""

from governance.mous.views.agreements import agreement_detail, agreement_list
from governance.mous.views.commitments import (
    commitment_edit,
    commitment_new,
    commitment_retire,
    commitments_export,
)
from governance.mous.views.shares import shares_set, shares_what_if
from governance.mous.views.statements import (
    statement_detail,
    statement_new,
    statement_start,
    statement_withdraw,
)

__all__ = [
    "agreement_detail",
    "agreement_list",
    "commitment_edit",
    "commitment_new",
    "commitment_retire",
    "commitments_export",
    "shares_set",
    "shares_what_if",
    "statement_detail",
    "statement_new",
    "statement_start",
    "statement_withdraw",
]
