"""What people may type about milestones' dates."""

from milestones.forms.baselines import (
    BaselineForm,
    DatesGrid,
    FirstBaselineForm,
    MoreMilestonesForm,
    ProposalForm,
)
from milestones.forms.bulk import BulkForm
from milestones.forms.editing import MilestoneForm, NewMilestoneForm, WaitsForm
from milestones.forms.estimates import EstimateForm
from milestones.forms.forecasts import ForecastGrid
from milestones.forms.judging import ConfidenceForm, HandRatingForm, RecoveryPlanForm
from milestones.forms.saved import SavedViewForm

__all__ = [
    "BaselineForm",
    "BulkForm",
    "ConfidenceForm",
    "DatesGrid",
    "EstimateForm",
    "FirstBaselineForm",
    "ForecastGrid",
    "HandRatingForm",
    "MilestoneForm",
    "MoreMilestonesForm",
    "NewMilestoneForm",
    "ProposalForm",
    "RecoveryPlanForm",
    "SavedViewForm",
    "WaitsForm",
]
