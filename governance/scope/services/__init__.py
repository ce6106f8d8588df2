"""The verbs of scope: propose, edit, assess, link, sign off, hand over, bring into effect."""

from governance.scope.services.calendar import (
    bring_into_effect,
    due_changes,
    due_to_settle,
    settle_service,
)
from governance.scope.services.disclosing import disclose, set_disclosure
from governance.scope.services.evidence import adjust_link, record_assessment
from governance.scope.services.joint import add_joint_commissioner, end_joint_commissioning
from governance.scope.services.keeping import hand_over_services, record_responsibility
from governance.scope.services.proposing import (
    Proposal,
    edit_scope_change,
    foresee_edit,
    foresee_text,
    propose_scope_change,
    start_sign_off,
    start_urgently,
)

__all__ = [
    "Proposal",
    "add_joint_commissioner",
    "adjust_link",
    "bring_into_effect",
    "disclose",
    "due_changes",
    "due_to_settle",
    "edit_scope_change",
    "end_joint_commissioning",
    "foresee_edit",
    "foresee_text",
    "hand_over_services",
    "propose_scope_change",
    "record_assessment",
    "record_responsibility",
    "set_disclosure",
    "settle_service",
    "start_sign_off",
    "start_urgently",
]
