"""Who may say what of milestones' dates, and who may agree what they are judged by."""

from milestones.policies.baselines import (
    cannot_adopt_first,
    cannot_edit_baseline,
    cannot_include,
    cannot_move_baseline,
    cannot_propose_baseline,
    cannot_start_baseline,
)
from milestones.policies.bulk import MOST_AT_ONCE, cannot_change
from milestones.policies.editing import (
    cannot_add_milestone,
    cannot_edit_milestone,
    cannot_hold_so,
    cannot_place_in,
    cannot_promise,
    in_a_circle,
)
from milestones.policies.estimates import cannot_estimate, cannot_estimate_days
from milestones.policies.forecasts import (
    cannot_complete,
    cannot_confirm,
    cannot_forecast,
    cannot_move,
    cannot_show,
    cannot_update_forecast,
)
from milestones.policies.judging import (
    NOT_RATED,
    cannot_assess_confidence,
    cannot_assess_so,
    cannot_judge,
    cannot_rate_so,
)
from milestones.policies.saved import cannot_delete_view, cannot_save_view

__all__ = [
    "MOST_AT_ONCE",
    "NOT_RATED",
    "cannot_add_milestone",
    "cannot_adopt_first",
    "cannot_assess_confidence",
    "cannot_assess_so",
    "cannot_change",
    "cannot_complete",
    "cannot_confirm",
    "cannot_delete_view",
    "cannot_edit_baseline",
    "cannot_edit_milestone",
    "cannot_estimate",
    "cannot_estimate_days",
    "cannot_forecast",
    "cannot_hold_so",
    "cannot_include",
    "cannot_judge",
    "cannot_move",
    "cannot_move_baseline",
    "cannot_place_in",
    "cannot_promise",
    "cannot_propose_baseline",
    "cannot_rate_so",
    "cannot_save_view",
    "cannot_show",
    "cannot_start_baseline",
    "cannot_update_forecast",
    "in_a_circle",
]
