"""What people type about services and changes of scope."""

from governance.scope.forms.changes import OfficeProposalForm, ProposalForm, as_typed
from governance.scope.forms.days import BetweenForm, OnForm
from governance.scope.forms.disclosure import DisclosureForm
from governance.scope.forms.evidence import AssessmentForm, LinkForm
from governance.scope.forms.keeping import (
    EndJointForm,
    HandOverForm,
    JointCommissionerForm,
    ResponsibilityForm,
)

__all__ = [
    "AssessmentForm",
    "BetweenForm",
    "DisclosureForm",
    "EndJointForm",
    "HandOverForm",
    "JointCommissionerForm",
    "LinkForm",
    "OfficeProposalForm",
    "OnForm",
    "ProposalForm",
    "ResponsibilityForm",
    "as_typed",
]
