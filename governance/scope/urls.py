"""Addresses of services and of changes of scope."""

from django.urls import path

from governance.scope import views

app_name = "scope"
urlpatterns = [
    path("services/", views.service_list, name="services"),
    path("services/<slug:service>/", views.service_detail, name="service"),
    path("scope-changes/", views.change_list, name="changes"),
    path("scope-changes/new/", views.change_new, name="change-new"),
    path("scope-changes/<str:reference>/", views.change_detail, name="change"),
    path("scope-changes/<str:reference>/edit/", views.change_edit, name="change-edit"),
    path("scope-changes/<str:reference>/start/", views.change_start, name="change-start"),
    path("scope-changes/<str:reference>/assess/", views.change_assess, name="change-assess"),
]
