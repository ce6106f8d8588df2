"""Every address, app by app."""

from django.urls import URLPattern, URLResolver, include, path

from core import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", views.healthz, name="healthz"),
    path("accounts/", include("allauth.urls")),
    path("api/v1/", include("api.urls")),
    path("", include("desk.urls")),
    path("<slug:slug>/", include("desk.workstream_urls")),
    path("<slug:slug>/", include("milestones.urls")),
    path("<slug:slug>/", include("risks.urls")),
]
