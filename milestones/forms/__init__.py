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

__all__ = [
    "BaselineForm",
    "DatesGrid",
    "EstimateForm",
    "FirstBaselineForm",
    "ForecastGrid",
    "MoreMilestonesForm",
    "ProposalForm",
]
