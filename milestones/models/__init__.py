"""Milestones with their forecasts and dependencies, and the baselines they are judged by."""

from milestones.models.baseline import Baseline, BaselineDate, BaselineState
from milestones.models.milestone import (
    Dependency,
    DependencyKind,
    Forecast,
    Milestone,
    MilestoneStatus,
)

__all__ = [
    "Baseline",
    "BaselineDate",
    "BaselineState",
    "Dependency",
    "DependencyKind",
    "Forecast",
    "Milestone",
    "MilestoneStatus",
]
