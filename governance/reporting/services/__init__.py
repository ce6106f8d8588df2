"""What people do with rounds of reporting and with reports, and what happens by itself."""

from governance.reporting.services.automatic import (
    announce,
    due_for_reminder,
    due_partnerships,
    due_to_announce,
    open_due_round,
    remind,
)
from governance.reporting.services.drafts import ChangedMeanwhile
from governance.reporting.services.exceptions import (
    ask_for_reports,
    close_exception,
    decide_exception,
    partnerships_beyond,
    raise_exception,
    save_exception,
    start_exception,
)
from governance.reporting.services.highlight import (
    accept_report,
    return_report,
    save_draft,
    start_report,
    submit_report,
)
from governance.reporting.services.rounds import change_round, open_round, set_cadence

__all__ = [
    "ChangedMeanwhile",
    "accept_report",
    "announce",
    "ask_for_reports",
    "change_round",
    "close_exception",
    "decide_exception",
    "due_for_reminder",
    "due_partnerships",
    "due_to_announce",
    "open_due_round",
    "open_round",
    "partnerships_beyond",
    "raise_exception",
    "remind",
    "return_report",
    "save_draft",
    "save_exception",
    "set_cadence",
    "start_exception",
    "start_report",
    "submit_report",
]
