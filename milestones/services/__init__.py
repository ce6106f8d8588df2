"""The verbs of milestones: say what has become of dates, and agree what they are judged by."""

from milestones.services.baselines import (
    Move,
    add_milestones,
    adopt_first_baseline,
    edit_baseline,
    propose_baseline,
    set_dates,
    start_sign_off,
)
from milestones.services.estimates import estimate_milestone
from milestones.services.forecasts import NO_DATE, Answer, Said, new_dates, update_forecasts

__all__ = [
    "NO_DATE",
    "Answer",
    "Move",
    "Said",
    "add_milestones",
    "adopt_first_baseline",
    "edit_baseline",
    "estimate_milestone",
    "new_dates",
    "propose_baseline",
    "set_dates",
    "start_sign_off",
    "update_forecasts",
]
