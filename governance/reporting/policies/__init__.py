"""Who may do what with rounds of reporting and with what is reported in them."""

from governance.reporting.policies.exceptions import (
    Answer,
    cannot_close,
    cannot_decide,
    cannot_edit_exception,
    cannot_raise,
    cannot_start_exception,
)
from governance.reporting.policies.highlight import (
    cannot_accept,
    cannot_edit,
    cannot_return,
    cannot_start,
    cannot_submit,
    cannot_write,
    differs,
    missing_parts,
)
from governance.reporting.policies.rounds import (
    Opening,
    Terms,
    cannot_change,
    cannot_open,
    cannot_run_rounds,
    cannot_set_cadence,
    check_round,
)

__all__ = [
    "Answer",
    "Opening",
    "Terms",
    "cannot_accept",
    "cannot_change",
    "cannot_close",
    "cannot_decide",
    "cannot_edit",
    "cannot_edit_exception",
    "cannot_open",
    "cannot_raise",
    "cannot_return",
    "cannot_run_rounds",
    "cannot_set_cadence",
    "cannot_start",
    "cannot_start_exception",
    "cannot_submit",
    "cannot_write",
    "check_round",
    "differs",
    "missing_parts",
]
