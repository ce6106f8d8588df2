"""Routes, sign-offs on their way, ballots, decisions and the ledger that proves them."""

from governance.signoff.models.ballot import Ballot, BallotVote
from governance.signoff.models.condition import Condition, ConditionState
from governance.signoff.models.decision import Authority, Decision, DecisionKind
from governance.signoff.models.handling import Handling, HandlingKind
from governance.signoff.models.ledger import Entry, Ledger
from governance.signoff.models.partner import NoticeException, OwnDecision, OwnOutcome
from governance.signoff.models.proposal import Look, ProposalVersion
from governance.signoff.models.route import Approvers, NamedApprover, Route, StageTemplate
from governance.signoff.models.sign_off import (
    AGREED,
    UNFINISHED,
    SignOff,
    SignOffProcess,
    SignOffState,
)
from governance.signoff.models.stage import Entitlement, Stage, StageOutcome
from governance.signoff.models.urgent import ConsultedPerson, Ratification, UrgentDecision

__all__ = [
    "AGREED",
    "UNFINISHED",
    "Approvers",
    "Authority",
    "Ballot",
    "BallotVote",
    "Condition",
    "ConditionState",
    "ConsultedPerson",
    "Decision",
    "DecisionKind",
    "Entitlement",
    "Entry",
    "Handling",
    "HandlingKind",
    "Ledger",
    "Look",
    "NamedApprover",
    "NoticeException",
    "OwnDecision",
    "OwnOutcome",
    "ProposalVersion",
    "Ratification",
    "Route",
    "SignOff",
    "SignOffProcess",
    "SignOffState",
    "Stage",
    "StageOutcome",
    "StageTemplate",
    "UrgentDecision",
]
