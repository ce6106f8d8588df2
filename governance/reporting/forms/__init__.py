"""What people type about rounds of reporting and in reports."""

from governance.reporting.forms.highlight import ReportForm, ReturnForm, as_typed
from governance.reporting.forms.rounds import CadenceForm, RoundForm, round_as_typed

__all__ = ["CadenceForm", "ReportForm", "ReturnForm", "RoundForm", "as_typed", "round_as_typed"]
