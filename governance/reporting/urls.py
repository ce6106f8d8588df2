"""Addresses of exception reports, of rounds of reporting and of the reports of each."""

from django.urls import path

from governance.reporting import views

app_name = "reporting"
urlpatterns = [
    path("exceptions/", views.exceptions, name="exceptions"),
    path("exceptions/for/<str:reference>/", views.exception_start, name="exception-start"),
    path("exceptions/<str:reference>/", views.exception, name="exception"),
    path("exceptions/<str:reference>/edit/", views.exception_edit, name="exception-edit"),
    path("exceptions/<str:reference>/raise/", views.exception_raise, name="exception-raise"),
    path("exceptions/<str:reference>/decide/", views.exception_decide, name="exception-decide"),
    path("exceptions/<str:reference>/close/", views.exception_close, name="exception-close"),
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
