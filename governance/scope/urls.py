"""Addresses of services and of changes of scope."""

from django.urls import path

from governance.scope import views

app_name = "scope"
urlpatterns = [
    path("scope/", views.overview, name="overview"),
    path("services/", views.service_list, name="services"),
    path("services/<slug:service>/", views.service_detail, name="service"),
    path(
        "services/<slug:service>/responsible/",
        views.service_responsible,
        name="service-responsible",
    ),
    path(
        "services/<slug:service>/commissioners/",
        views.service_commissioners,
        name="service-commissioners",
    ),
    path(
        "services/<slug:service>/commissioners/<int:pk>/end/",
        views.joint_commissioner_end,
        name="joint-commissioner-end",
    ),
    path("successions/<int:pk>/services/", views.hand_over, name="hand-over"),
    path("scope-changes/", views.change_list, name="changes"),
    path("scope-changes/new/", views.change_new, name="change-new"),
    path("scope-changes/<str:reference>/", views.change_detail, name="change"),
    path("scope-changes/<str:reference>/edit/", views.change_edit, name="change-edit"),
    path(
        "scope-changes/<str:reference>/who-sees/",
        views.change_disclosure,
        name="change-disclosure",
    ),
    path("scope-changes/<str:reference>/start/", views.change_start, name="change-start"),
    path("scope-changes/<str:reference>/urgent/", views.change_urgent, name="change-urgent"),
    path(
        "scope-changes/<str:reference>/assessments/<slug:kind>/",
        views.change_assess,
        name="change-assess",
    ),
    path("scope-changes/<str:reference>/linked/", views.change_linked, name="change-linked"),
]
