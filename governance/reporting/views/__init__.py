"""Pages of rounds of reporting and of workstreams' reports."""

from governance.reporting.views.answering import report_accept, report_return
from governance.reporting.views.reports import report
from governance.reporting.views.rounds import (
    cadence,
    round_detail,
    round_edit,
    round_new,
    rounds,
)
from governance.reporting.views.writing import report_check, report_edit, report_start

__all__ = [
    "cadence",
    "report",
    "report_accept",
    "report_check",
    "report_edit",
    "report_return",
    "report_start",
    "round_detail",
    "round_edit",
    "round_new",
    "rounds",
]
