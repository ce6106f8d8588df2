"""Every address, app by app."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from core import views
from exchange.calendar_views import calendar

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", views.healthz, name="healthz"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("accounts/email/", views.not_here),
    path("accounts/", include("allauth.urls")),
    path("api/v1/", include("api.urls")),
    path("calendars/<str:secret>.ics", calendar, name="calendar"),
    path("", include("desk.urls")),
    path("<slug:slug>/", include("desk.workstream_urls")),
    path("<slug:slug>/", include("workstreams.urls")),
    path("<slug:slug>/", include("milestones.urls")),
    path("<slug:slug>/", include("risks.urls")),
    path("<slug:slug>/", include("governance.mous.urls")),
    path("<slug:slug>/", include("governance.bodies.urls")),
    path("<slug:slug>/", include("records.urls")),
    path("<slug:slug>/", include("desk.partner_urls")),
    path("<slug:slug>/", include("exchange.urls")),
    path("<slug:slug>/", include("governance.signoff.urls")),
    path("<slug:slug>/", include("governance.scope.urls")),
    path("<slug:slug>/", include("governance.reporting.urls")),
    path("<slug:slug>/", include("packs.urls")),
]

handler400 = "core.views.bad_request"

if settings.DEBUG:
    urlpatterns.insert(0, path("demo/", include("exchange.demo_urls")))
