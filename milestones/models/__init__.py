"""Milestones with their forecasts and dependencies, and the baselines they are judged by."""

from milestones.models.baseline import Baseline, BaselineDate, BaselineState
from milestones.models.judgement import ConfidenceAssessment
from milestones.models.milestone import (
    Dependency,
    DependencyKind,
    Forecast,
    HandBrag,
    HandRating,
    Milestone,
    MilestoneStatus,
    is_gate,
)
from milestones.models.saved import SavedView

__all__ = [
    "Baseline",
    "BaselineDate",
    "BaselineState",
    "ConfidenceAssessment",
    "Dependency",
    "DependencyKind",
    "Forecast",
    "HandBrag",
    "HandRating",
    "Milestone",
    "MilestoneStatus",
    "SavedView",
    "is_gate",
]
