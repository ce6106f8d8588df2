"""Pages of sign-off."""

from governance.signoff.views.conditions import (
    condition,
    condition_clear,
    condition_set,
    conditions,
)
from governance.signoff.views.decision import decision
from governance.signoff.views.handling import handling, handlings
from governance.signoff.views.leaving import leave
from governance.signoff.views.lists import decisions, mine
from governance.signoff.views.meeting import meeting
from governance.signoff.views.office import (
    office,
    office_defer,
    office_extend,
    office_open,
    office_reopen,
    office_resubmit,
    office_return,
    office_withdraw,
)
from governance.signoff.views.own_decisions import (
    own_decision,
    own_decision_again,
    own_decision_call_in,
    own_decision_call_in_ended,
    own_decision_drop,
    own_decision_outcome,
    own_decision_plan,
    own_decisions,
    own_decisions_effect,
)
from governance.signoff.views.proof import proof, sign_off_proof, verifier, verify
from governance.signoff.views.replacing import replace_approver
from governance.signoff.views.tracker import tracker
from governance.signoff.views.urgent import ratification
from governance.signoff.views.vote import casting_vote, signed, vote

__all__ = [
    "casting_vote",
    "condition",
    "condition_clear",
    "condition_set",
    "conditions",
    "decision",
    "decisions",
    "handling",
    "handlings",
    "leave",
    "meeting",
    "mine",
    "office",
    "office_defer",
    "office_extend",
    "office_open",
    "office_reopen",
    "office_resubmit",
    "office_return",
    "office_withdraw",
    "own_decision",
    "own_decision_again",
    "own_decision_call_in",
    "own_decision_call_in_ended",
    "own_decision_drop",
    "own_decision_outcome",
    "own_decision_plan",
    "own_decisions",
    "own_decisions_effect",
    "proof",
    "ratification",
    "replace_approver",
    "sign_off_proof",
    "signed",
    "tracker",
    "verifier",
    "verify",
    "vote",
]
