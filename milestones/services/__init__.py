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
from milestones.services.bulk import change_together
from milestones.services.editing import Details, Wait, create_milestone, edit_milestone, set_waits
from milestones.services.estimates import estimate_milestone
from milestones.services.forecasts import NO_DATE, Answer, Said, new_dates, update_forecasts
from milestones.services.judging import (
    assess_confidence,
    record_recovery_plan,
    remove_hand_rating,
    set_hand_rating,
)
from milestones.services.saved import delete_view, save_view

__all__ = [
    "NO_DATE",
    "Answer",
    "Details",
    "Move",
    "Said",
    "Wait",
    "add_milestones",
    "adopt_first_baseline",
    "assess_confidence",
    "change_together",
    "create_milestone",
    "delete_view",
    "edit_baseline",
    "edit_milestone",
    "estimate_milestone",
    "new_dates",
    "propose_baseline",
    "record_recovery_plan",
    "remove_hand_rating",
    "save_view",
    "set_dates",
    "set_hand_rating",
    "set_waits",
    "start_sign_off",
    "update_forecasts",
]
