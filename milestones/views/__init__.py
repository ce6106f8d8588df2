"""Pages of milestones: the roadmap, one milestone, and the grid that updates forecasts."""

from milestones.views.detail import detail
from milestones.views.forecasts import forecasts
from milestones.views.roadmap import roadmap

__all__ = ["detail", "forecasts", "roadmap"]
