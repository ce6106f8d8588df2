"""Who may keep interests, absences, delegations, meetings and seats, and when not."""

from governance.bodies.policies.mandates import (
    KINDS,
    cannot_cancel_meeting,
    cannot_delegate,
    cannot_end_delegation,
    cannot_keep_bodies,
    cannot_plan_meeting,
    papers_due,
)
from governance.bodies.policies.register import (
    LONGEST,
    cannot_cancel_absence,
    cannot_declare,
    cannot_end_interest,
    cannot_keep_absence,
    cannot_make_return,
    cannot_set_absence,
)
from governance.bodies.policies.seats import cannot_change_seat, cannot_give_seat

__all__ = [
    "KINDS",
    "LONGEST",
    "cannot_cancel_absence",
    "cannot_cancel_meeting",
    "cannot_change_seat",
    "cannot_declare",
    "cannot_delegate",
    "cannot_end_delegation",
    "cannot_end_interest",
    "cannot_give_seat",
    "cannot_keep_absence",
    "cannot_keep_bodies",
    "cannot_make_return",
    "cannot_plan_meeting",
    "cannot_set_absence",
    "papers_due",
]
