"""The colours in which pages show where services and changes of scope stand."""

from governance.scope.models import ChangeState, ScopeValue

STATE_COLOURS = {
    ChangeState.DRAFT: "grey",
    ChangeState.SCREENING: "yellow",
    ChangeState.IN_SIGN_OFF: "yellow",
    ChangeState.RETURNED: "orange",
    ChangeState.APPROVED: "green",
    ChangeState.APPROVED_WITH_CONDITIONS: "green",
    ChangeState.EFFECTIVE: "green",
    ChangeState.RECOMMENDED: "blue",
    ChangeState.DEFERRED: "grey",
    ChangeState.REJECTED: "red",
    ChangeState.WITHDRAWN: "grey",
}
SCOPE_COLOURS = {
    ScopeValue.IN_SCOPE: "green",
    ScopeValue.PROPOSED: "yellow",
    ScopeValue.ALIGNED_ELSEWHERE: "blue",
    ScopeValue.OUT_OF_SCOPE: "grey",
    ScopeValue.REMOVED: "grey",
}
