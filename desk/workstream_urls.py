"""Addresses of the roadmap's iterations and of workstreams, whose pages show milestones."""

from django.urls import path

from desk import views
from workstreams.views import iterations

app_name = "workstreams"
urlpatterns = [
    path("workstreams/", views.workstreams, name="list"),
    path("workstreams/<str:reference>/", views.workstream, name="detail"),
    path("our-roadmap/", views.our_roadmap, name="our-roadmap"),
    path("our-roadmap/iterations/", iterations.iterations, name="iterations"),
    path("our-roadmap/draft/", iterations.iteration_draft, name="iteration-draft"),
    path("our-roadmap/draft/begin/", iterations.iteration_begin, name="iteration-begin"),
    path("our-roadmap/draft/check/", iterations.iteration_check, name="iteration-check"),
    path("our-roadmap/draft/discard/", iterations.iteration_discard, name="iteration-discard"),
    path("our-roadmap/indicators/<int:pk>/", views.indicator, name="indicator"),
    path("our-roadmap/<str:dated>/", views.iteration, name="iteration"),
]
