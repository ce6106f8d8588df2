"""Addresses of the roadmap, of milestones and of their forecasts."""

from django.urls import path

from milestones import views

app_name = "milestones"
urlpatterns = [
    path("roadmap/", views.roadmap, name="roadmap"),
    path("milestones/<str:reference>/", views.detail, name="detail"),
    path("forecasts/", views.forecasts, name="forecasts"),
]
