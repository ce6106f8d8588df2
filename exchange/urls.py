from django.urls import path

from exchange import calendar_views, deciding_views, plan_views, proposal_views, views

app_name = "exchange"
urlpatterns = [
    path("import/", views.upload, name="import"),
    path("import/assurance.xlsx", views.register_workbook, name="import-sheets"),
    path("import/<int:pk>/", views.preview, name="import-check"),
    path("plans/", plan_views.plan_upload, name="plan"),
    path("plans/<int:pk>/", plan_views.plan_check, name="plan-check"),
    path("roadmap.xml", plan_views.plan_export, name="plan-xml"),
    path("proposals/", proposal_views.proposals, name="proposals"),
    path("proposals/new/", proposal_views.proposal_new, name="proposal-new"),
    path("proposals/milestones.xlsx", proposal_views.proposal_workbook, name="proposal-workbook"),
    path("proposals/<str:reference>/", proposal_views.proposal, name="proposal"),
    path("proposals/<str:reference>/send/", proposal_views.proposal_send, name="proposal-send"),
    path(
        "proposals/<str:reference>/withdraw/",
        proposal_views.proposal_withdraw,
        name="proposal-withdraw",
    ),
    path(
        "proposals/<str:reference>/decide/", deciding_views.proposal_decide, name="proposal-decide"
    ),
    path("calendars/", calendar_views.calendars, name="calendars"),
    path("calendars/<int:pk>/revoke/", calendar_views.calendar_revoke, name="calendar-revoke"),
]
