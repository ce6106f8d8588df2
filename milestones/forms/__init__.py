"""What people may type about milestones' dates."""

from milestones.forms.baselines import (
    BaselineForm,
    DatesGrid,
    FirstBaselineForm,
    MoreMilestonesForm,
    ProposalForm,
)
from milestones.forms.estimates import EstimateForm
from milestones.forms.forecasts import ForecastGrid
from milestones.forms.judging import ConfidenceForm, HandRatingForm, RecoveryPlanForm
from milestones.forms.saved import SavedViewForm

__all__ = [
    "BaselineForm",
    "ConfidenceForm",
    "DatesGrid",
    "EstimateForm",
    "FirstBaselineForm",
    "ForecastGrid",
    "HandRatingForm",
    "MoreMilestonesForm",
    "ProposalForm",
    "RecoveryPlanForm",
    "SavedViewForm",
]
