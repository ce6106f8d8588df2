"""Addresses of workstreams, whose pages show milestones and risks."""

from django.urls import path

from desk import views

app_name = "workstreams"
urlpatterns = [
    path("workstreams/", views.workstreams, name="list"),
    path("workstreams/<str:reference>/", views.workstream, name="detail"),
]
