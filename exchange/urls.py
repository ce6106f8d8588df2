from django.urls import path

from exchange import calendar_views, plan_views, views

app_name = "exchange"
urlpatterns = [
    path("import/", views.upload, name="import"),
    path("import/<int:pk>/", views.preview, name="import-check"),
    path("plans/", plan_views.plan_upload, name="plan"),
    path("plans/<int:pk>/", plan_views.plan_check, name="plan-check"),
    path("roadmap.xml", plan_views.plan_export, name="plan-xml"),
    path("calendars/", calendar_views.calendars, name="calendars"),
    path("calendars/<int:pk>/revoke/", calendar_views.calendar_revoke, name="calendar-revoke"),
]
