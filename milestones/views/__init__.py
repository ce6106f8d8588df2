"""Pages of milestones: the roadmap, one milestone, its forecasts, and the baselines."""

from milestones.views.baselines import (
    baseline_detail,
    baseline_first,
    baseline_start,
    baselines,
)
from milestones.views.comparison import baseline_compare
from milestones.views.detail import detail
from milestones.views.forecasts import forecasts
from milestones.views.proposing import (
    baseline_add,
    baseline_dates,
    baseline_edit,
    baseline_new,
)
from milestones.views.record import forecast_record
from milestones.views.roadmap import roadmap

__all__ = [
    "baseline_add",
    "baseline_compare",
    "baseline_dates",
    "baseline_detail",
    "baseline_edit",
    "baseline_first",
    "baseline_new",
    "baseline_start",
    "baselines",
    "detail",
    "forecast_record",
    "forecasts",
    "roadmap",
]
