"""The verbs of sign-off; each is one deed under the lock of its flow."""

from governance.signoff.services.conditions import (
    discharge_condition,
    set_condition,
    waive_condition,
)
from governance.signoff.services.deadlines import (
    close_at_deadline,
    due_deferrals,
    open_when_ready,
    overdue_sign_offs,
    ready_to_open,
    reopen_deferred,
)
from governance.signoff.services.default_routes import ensure_default_routes
from governance.signoff.services.deputies import renew_deputies_of, with_deputies_due
from governance.signoff.services.editing import foresee_revision, look_at, revising, weighing_again
from governance.signoff.services.handling import confirm_handling, lately_changed, match_again
from governance.signoff.services.meetings import record_attendance, record_votes
from governance.signoff.services.own_decisions import (
    add_own_decision,
    ask_own_body_again,
    bring_into_effect,
    call_in_own_decision,
    drop_own_decision,
    end_call_in,
    plan_own_decision,
    record_own_decision,
)
from governance.signoff.services.reminders import due_for_reminder, remind
from governance.signoff.services.replacing import replace_approver
from governance.signoff.services.running import (
    begin_new_round,
    defer,
    extend_deadline,
    open_waiting_stage,
    resubmit,
    return_for_rework,
    withdraw,
)
from governance.signoff.services.submitting import open_running, submit_for_sign_off
from governance.signoff.services.urgent import record_ratification
from governance.signoff.services.voting import MOVED, cast_vote, give_casting_vote, recuse

__all__ = [
    "MOVED",
    "add_own_decision",
    "ask_own_body_again",
    "begin_new_round",
    "bring_into_effect",
    "call_in_own_decision",
    "cast_vote",
    "close_at_deadline",
    "confirm_handling",
    "defer",
    "discharge_condition",
    "drop_own_decision",
    "due_deferrals",
    "due_for_reminder",
    "end_call_in",
    "ensure_default_routes",
    "extend_deadline",
    "foresee_revision",
    "give_casting_vote",
    "lately_changed",
    "look_at",
    "match_again",
    "open_running",
    "open_waiting_stage",
    "open_when_ready",
    "overdue_sign_offs",
    "plan_own_decision",
    "ready_to_open",
    "record_attendance",
    "record_own_decision",
    "record_ratification",
    "record_votes",
    "recuse",
    "remind",
    "renew_deputies_of",
    "reopen_deferred",
    "replace_approver",
    "resubmit",
    "return_for_rework",
    "revising",
    "set_condition",
    "submit_for_sign_off",
    "waive_condition",
    "weighing_again",
    "with_deputies_due",
    "withdraw",
]
