"""What people may type about milestones' dates."""

from milestones.forms.baselines import (
    BaselineForm,
    DatesGrid,
    FirstBaselineForm,
    MoreMilestonesForm,
    ProposalForm,
)
from milestones.forms.forecasts import ForecastGrid

__all__ = [
    "BaselineForm",
    "DatesGrid",
    "FirstBaselineForm",
    "ForecastGrid",
    "MoreMilestonesForm",
    "ProposalForm",
]
