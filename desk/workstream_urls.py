"""Addresses of workstreams, whose pages show milestones and risks, and of events."""

from django.urls import path

from desk import views
from workstreams.views import events

app_name = "workstreams"
urlpatterns = [
    path("workstreams/", views.workstreams, name="list"),
    path("workstreams/<str:reference>/", views.workstream, name="detail"),
    path("events/", events, name="events"),
]
