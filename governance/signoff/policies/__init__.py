"""Who may do what in a sign-off, and when; each answers with the reason or with nothing."""

from governance.signoff.policies.conditions import (
    cannot_clear,
    cannot_clear_then,
    cannot_set_condition,
    cannot_show_condition,
)
from governance.signoff.policies.editing import (
    MEANWHILE,
    cannot_overwrite,
    cannot_put_again,
    cannot_revise,
)
from governance.signoff.policies.handling import cannot_rule, cannot_rule_so
from governance.signoff.policies.own_body_first import (
    cannot_approve_yet,
    cannot_bring_into_effect,
    cannot_vote_so,
    own_body_first,
    own_decision_of,
)
from governance.signoff.policies.own_decisions import (
    TEXT_MOVED,
    Plan,
    cannot_add_own_decision,
    cannot_ask_again,
    cannot_call_in,
    cannot_correct,
    cannot_decide_own,
    cannot_drop_own_decision,
    cannot_end_call_in,
    cannot_plan_own_decision,
    cannot_record_own_decision,
    partners_to_add,
)
from governance.signoff.policies.proof import cannot_export_proof
from governance.signoff.policies.replacing import cannot_replace
from governance.signoff.policies.handling import cannot_rule, cannot_rule_so
from governance.signoff.policies.running import (
    cannot_defer,
    cannot_extend,
    cannot_open,
    cannot_reopen,
    cannot_resubmit,
    cannot_return,
    cannot_submit,
    cannot_withdraw,
    is_office,
)
from governance.signoff.policies.voting import (
    NOTHING_SAID,
    cannot_cast,
    cannot_give_casting_vote,
    cannot_record_attendance,
    cannot_record_votes,
    cannot_recuse,
    cannot_vote,
)

__all__ = [
    "MEANWHILE",
    "NOTHING_SAID",
    "TEXT_MOVED",
    "Plan",
    "cannot_add_own_decision",
    "cannot_approve_yet",
    "cannot_ask_again",
    "cannot_bring_into_effect",
    "cannot_call_in",
    "cannot_cast",
    "cannot_clear",
    "cannot_clear_then",
    "cannot_correct",
    "cannot_decide_own",
    "cannot_defer",
    "cannot_drop_own_decision",
    "cannot_end_call_in",
    "cannot_export_proof",
    "cannot_extend",
    "cannot_give_casting_vote",
    "cannot_open",
    "cannot_overwrite",
    "cannot_plan_own_decision",
    "cannot_put_again",
    "cannot_record_attendance",
    "cannot_record_own_decision",
    "cannot_record_votes",
    "cannot_recuse",
    "cannot_reopen",
    "cannot_replace",
    "cannot_resubmit",
    "cannot_return",
    "cannot_revise",
    "cannot_rule",
    "cannot_rule_so",
    "cannot_set_condition",
    "cannot_show_condition",
    "cannot_submit",
    "cannot_vote",
    "cannot_vote_so",
    "cannot_withdraw",
    "is_office",
    "own_body_first",
    "own_decision_of",
    "partners_to_add",
]
