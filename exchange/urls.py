from django.urls import path

from exchange import calendar_views, views

app_name = "exchange"
urlpatterns = [
    path("import/", views.upload, name="import"),
    path("import/<int:pk>/", views.preview, name="import-check"),
    path("calendars/", calendar_views.calendars, name="calendars"),
    path("calendars/<int:pk>/revoke/", calendar_views.calendar_revoke, name="calendar-revoke"),
]
