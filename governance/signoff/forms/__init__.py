"""What people type in a sign-off."""

from governance.signoff.forms.meeting import AttendanceForm, RecordedVotesForm
from governance.signoff.forms.running import ClearForm, DeferForm, ExtendForm, ReasonForm
from governance.signoff.forms.voting import (
    LEAVE,
    LONGEST,
    AuthorityForm,
    CastingVoteForm,
    VoteForm,
)

__all__ = [
    "LEAVE",
    "LONGEST",
    "AttendanceForm",
    "AuthorityForm",
    "CastingVoteForm",
    "ClearForm",
    "DeferForm",
    "ExtendForm",
    "ReasonForm",
    "RecordedVotesForm",
    "VoteForm",
]
