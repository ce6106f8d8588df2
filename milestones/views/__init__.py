"""Pages of milestones: roadmap, one milestone, forecasts, baselines, how sure the dates are."""

from milestones.views.baselines import (
    baseline_detail,
    baseline_first,
    baseline_start,
    baselines,
)
from milestones.views.bulk import bulk
from milestones.views.comparison import baseline_compare
from milestones.views.critical import critical_path
from milestones.views.detail import detail
from milestones.views.editing import milestone_edit, milestone_new, milestone_waits
from milestones.views.estimate import estimate
from milestones.views.exports import (
    comparison_export,
    confidence_export,
    critical_export,
    record_export,
    roadmap_export,
)
from milestones.views.forecasts import forecasts
from milestones.views.judging import (
    delivery_confidence,
    rating,
    recovery,
    workstream_confidence,
)
from milestones.views.proposing import (
    baseline_add,
    baseline_dates,
    baseline_edit,
    baseline_new,
)
from milestones.views.record import forecast_record
from milestones.views.roadmap import roadmap
from milestones.views.saved import saved_view_delete, saved_view_new, saved_views
from milestones.views.sureness import confidence

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
    "bulk",
    "comparison_export",
    "confidence",
    "confidence_export",
    "critical_export",
    "critical_path",
    "delivery_confidence",
    "detail",
    "estimate",
    "forecast_record",
    "forecasts",
    "milestone_edit",
    "milestone_new",
    "milestone_waits",
    "rating",
    "record_export",
    "recovery",
    "roadmap",
    "roadmap_export",
    "saved_view_delete",
    "saved_view_new",
    "saved_views",
    "workstream_confidence",
]
