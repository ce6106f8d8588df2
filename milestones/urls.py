"""Addresses of the roadmap, of milestones, of their forecasts and of baselines."""

from django.urls import path

from core.spreadsheets import CSV, XLSX
from milestones import views

app_name = "milestones"
urlpatterns = [
    path("roadmap/", views.roadmap, name="roadmap"),
    path("roadmap.csv", views.roadmap_export, {"kind": CSV}, name="roadmap-csv"),
    path("roadmap.xlsx", views.roadmap_export, {"kind": XLSX}, name="roadmap-xlsx"),
    path("roadmap/views/", views.saved_views, name="views"),
    path("roadmap/views/new/", views.saved_view_new, name="view-new"),
    path("roadmap/views/<int:pk>/delete/", views.saved_view_delete, name="view-delete"),
    path("confidence/", views.confidence, name="confidence"),
    path("confidence.csv", views.confidence_export, {"kind": CSV}, name="confidence-csv"),
    path("confidence.xlsx", views.confidence_export, {"kind": XLSX}, name="confidence-xlsx"),
    path("milestones/several/", views.bulk, name="bulk"),
    path("milestones/new/", views.milestone_new, name="new"),
    path("milestones/<str:reference>/", views.detail, name="detail"),
    path("milestones/<str:reference>/edit/", views.milestone_edit, name="edit"),
    path("milestones/<str:reference>/waits/", views.milestone_waits, name="waits"),
    path("milestones/<str:reference>/estimate/", views.estimate, name="estimate"),
    path("milestones/<str:reference>/rating/", views.rating, name="rating"),
    path("milestones/<str:reference>/recovery/", views.recovery, name="recovery"),
    path(
        "milestones/<str:reference>/confidence/",
        views.delivery_confidence,
        name="delivery-confidence",
    ),
    path(
        "workstreams/<str:reference>/confidence/",
        views.workstream_confidence,
        name="workstream-confidence",
    ),
    path("forecasts/", views.forecasts, name="forecasts"),
    path("roadmap/critical-path/", views.critical_path, name="critical-path"),
    path(
        "roadmap/critical-path.csv", views.critical_export, {"kind": CSV}, name="critical-path-csv"
    ),
    path(
        "roadmap/critical-path.xlsx",
        views.critical_export,
        {"kind": XLSX},
        name="critical-path-xlsx",
    ),
    path("forecasts/record/", views.forecast_record, name="forecast-record"),
    path("forecasts/record.csv", views.record_export, {"kind": CSV}, name="record-csv"),
    path("forecasts/record.xlsx", views.record_export, {"kind": XLSX}, name="record-xlsx"),
    path("baselines/", views.baselines, name="baselines"),
    path("baselines/first/", views.baseline_first, name="baseline-first"),
    path("baselines/compare/", views.baseline_compare, name="baseline-compare"),
    path("baselines/compare.csv", views.comparison_export, {"kind": CSV}, name="compare-csv"),
    path("baselines/compare.xlsx", views.comparison_export, {"kind": XLSX}, name="compare-xlsx"),
    path("baselines/new/", views.baseline_new, name="baseline-new"),
    path("baselines/<str:reference>/", views.baseline_detail, name="baseline"),
    path("baselines/<str:reference>/edit/", views.baseline_edit, name="baseline-edit"),
    path("baselines/<str:reference>/dates/", views.baseline_dates, name="baseline-dates"),
    path("baselines/<str:reference>/add/", views.baseline_add, name="baseline-add"),
    path("baselines/<str:reference>/start/", views.baseline_start, name="baseline-start"),
]
