"""What people type in a sign-off."""

from governance.signoff.forms.conditions import ClearForm, SetConditionForm
from governance.signoff.forms.meeting import AttendanceForm, RecordedVotesForm
from governance.signoff.forms.own_decisions import (
    AddOwnDecisionForm,
    CallInEndedForm,
    CallInForm,
    OutcomeForm,
    PlanForm,
)
from governance.signoff.forms.proof import ProofForm
from governance.signoff.forms.running import DeferForm, ExtendForm, ReasonForm
from governance.signoff.forms.urgent import RatificationForm, UrgencyForm
from governance.signoff.forms.voting import (
    LEAVE,
    AuthorityForm,
    CastingVoteForm,
    LeaveForm,
    VoteForm,
)

__all__ = [
    "LEAVE",
    "AddOwnDecisionForm",
    "AttendanceForm",
    "AuthorityForm",
    "CallInEndedForm",
    "CallInForm",
    "CastingVoteForm",
    "ClearForm",
    "DeferForm",
    "ExtendForm",
    "LeaveForm",
    "OutcomeForm",
    "PlanForm",
    "ProofForm",
    "RatificationForm",
    "ReasonForm",
    "RecordedVotesForm",
    "SetConditionForm",
    "UrgencyForm",
    "VoteForm",
]
