"""Services, when each was in scope, and the changes of scope that partners sign off."""

from governance.scope.models.change import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    ChangeKind,
    ChangeState,
    ScopeChange,
)
from governance.scope.models.service import ScopeState, ScopeValue, Service

__all__ = [
    "Assessment",
    "AssessmentKind",
    "AssessmentState",
    "ChangeKind",
    "ChangeState",
    "ScopeChange",
    "ScopeState",
    "ScopeValue",
    "Service",
]
