"""What people do with rounds of reporting and with reports, and what happens by itself."""

from governance.reporting.services.automatic import (
    announce,
    due_for_reminder,
    due_partnerships,
    due_to_announce,
    open_due_round,
    remind,
)
from governance.reporting.services.highlight import (
    ChangedMeanwhile,
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
    "change_round",
    "due_for_reminder",
    "due_partnerships",
    "due_to_announce",
    "open_due_round",
    "open_round",
    "remind",
    "return_report",
    "save_draft",
    "set_cadence",
    "start_report",
    "submit_report",
]
