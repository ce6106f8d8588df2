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
from risks.models.measuring import Confidence, Correction, Measurement, Rebase, TargetStep
from risks.models.promise import StatusMove, YearValue
from risks.models.risk import Control, Response, Review, Risk, RiskCategory, RiskStatus

__all__ = [
    "Beneficiary",
    "Benefit",
    "BenefitCategory",
    "BenefitQuerySet",
    "BenefitStatus",
    "Confidence",
    "Control",
    "Correction",
    "Direction",
    "Enabler",
    "Measurement",
    "RateKind",
    "Rebase",
    "Response",
    "Review",
    "Risk",
    "RiskCategory",
    "RiskStatus",
    "RollUp",
    "StatusMove",
    "TargetStep",
    "YearValue",
]
