"""What people type about rounds of reporting and in reports."""

from governance.reporting.forms.exceptions import (
    CloseForm,
    DecisionForm,
    ExceptionForm,
    exception_as_typed,
)
from governance.reporting.forms.highlight import ReportForm, ReturnForm, as_typed
from governance.reporting.forms.rounds import CadenceForm, RoundForm, round_as_typed

__all__ = [
    "CadenceForm",
    "CloseForm",
    "DecisionForm",
    "ExceptionForm",
    "ReportForm",
    "ReturnForm",
    "RoundForm",
    "as_typed",
    "exception_as_typed",
    "round_as_typed",
]
