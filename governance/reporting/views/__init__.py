"""Pages of rounds of reporting, of workstreams' reports and of exception reports."""

from governance.reporting.views.answering import report_accept, report_return
from governance.reporting.views.exceptions import exception, exceptions
from governance.reporting.views.raising import (
    exception_close,
    exception_decide,
    exception_edit,
    exception_raise,
    exception_start,
)
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
    "exception",
    "exception_close",
    "exception_decide",
    "exception_edit",
    "exception_raise",
    "exception_start",
    "exceptions",
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
