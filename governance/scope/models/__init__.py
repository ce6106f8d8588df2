"""Services, what was so of each when, and the changes of scope that partners sign off."""

from governance.scope.models.change import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    ChangeKind,
    ChangeState,
    ScopeChange,
)
from governance.scope.models.dated import (
    Responsibility,
    ResponsibleFor,
    ServiceLevel,
    ServicePopulation,
)
from governance.scope.models.joint import JointCommissioner, Jointly
from governance.scope.models.linking import LinkAdjustment
from governance.scope.models.service import ScopeState, ScopeValue, Service

__all__ = [
    "Assessment",
    "AssessmentKind",
    "AssessmentState",
    "ChangeKind",
    "ChangeState",
    "JointCommissioner",
    "Jointly",
    "LinkAdjustment",
    "Responsibility",
    "ResponsibleFor",
    "ScopeChange",
    "ScopeState",
    "ScopeValue",
    "Service",
    "ServiceLevel",
    "ServicePopulation",
]
