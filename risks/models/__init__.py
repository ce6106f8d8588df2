"""The registers: what could go wrong, and what became of the promised improvement."""

from risks.models.benefit import Benefit, BenefitCategory, BenefitStatus, Direction, Measurement
from risks.models.risk import Control, Response, Review, Risk, RiskCategory, RiskStatus

__all__ = [
    "Benefit",
    "BenefitCategory",
    "BenefitStatus",
    "Control",
    "Direction",
    "Measurement",
    "Response",
    "Review",
    "Risk",
    "RiskCategory",
    "RiskStatus",
]
