"""Addresses of the front page, of the dashboard and of the list of places."""

from django.urls import path

from desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("<slug:slug>/", views.dashboard, name="dashboard"),
    path("<slug:slug>/what-changed/", views.what_changed, name="what-changed"),
    path("<slug:slug>/more/", views.more, name="more"),
]
