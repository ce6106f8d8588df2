"""Addresses of rounds of reporting and of the reports of each."""

from django.urls import path

from governance.reporting import views

app_name = "reporting"
urlpatterns = [
    path("reporting/", views.rounds, name="rounds"),
    path("reporting/new/", views.round_new, name="round-new"),
    path("reporting/cadence/", views.cadence, name="cadence"),
    path("reporting/<str:ends_on>/", views.round_detail, name="round"),
    path("reporting/<str:ends_on>/edit/", views.round_edit, name="round-edit"),
    path("reporting/<str:ends_on>/<str:reference>/", views.report, name="report"),
    path("reporting/<str:ends_on>/<str:reference>/start/", views.report_start, name="report-start"),
    path("reporting/<str:ends_on>/<str:reference>/edit/", views.report_edit, name="report-edit"),
    path("reporting/<str:ends_on>/<str:reference>/check/", views.report_check, name="report-check"),
    path(
        "reporting/<str:ends_on>/<str:reference>/accept/", views.report_accept, name="report-accept"
    ),
    path(
        "reporting/<str:ends_on>/<str:reference>/return/", views.report_return, name="report-return"
    ),
]
