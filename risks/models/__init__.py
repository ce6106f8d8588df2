"""The registers: what could go wrong, and what became of the promised improvement."""

from risks.models.benefit import (
    Beneficiary,
    Benefit,
    BenefitCategory,
    BenefitQuerySet,
    BenefitStatus,
    Direction,
    Enabler,
    RateKind,
    RollUp,
)
from risks.models.control import Assurance, Control, Effectiveness, Line, Rating
from risks.models.effect import EffectMilestone, ScheduleEffect
from risks.models.issue import Issue, IssueKind, IssueOutcome
from risks.models.links import RiskAction, RiskBenefit, RiskMilestone
from risks.models.measuring import Confidence, Correction, Measurement, Rebase, TargetStep
from risks.models.objective import Objective
from risks.models.promise import StatusMove, YearValue
from risks.models.review import Escalation, PartnerScore, Review
from risks.models.risk import Proximity, Response, Risk, RiskCategory, RiskStatus
from risks.models.settings import RiskSettings, rules_of

__all__ = [
    "Assurance",
    "Beneficiary",
    "Benefit",
    "BenefitCategory",
    "BenefitQuerySet",
    "BenefitStatus",
    "Confidence",
    "Control",
    "Correction",
    "Direction",
    "EffectMilestone",
    "Effectiveness",
    "Enabler",
    "Escalation",
    "Issue",
    "IssueKind",
    "IssueOutcome",
    "Line",
    "Measurement",
    "Objective",
    "PartnerScore",
    "Proximity",
    "RateKind",
    "Rating",
    "Rebase",
    "Response",
    "Review",
    "Risk",
    "RiskAction",
    "RiskBenefit",
    "RiskCategory",
    "RiskMilestone",
    "RiskSettings",
    "RiskStatus",
    "RollUp",
    "ScheduleEffect",
    "StatusMove",
    "TargetStep",
    "YearValue",
    "rules_of",
]
