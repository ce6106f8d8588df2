from django.urls import path

from records import views

app_name = "records"
urlpatterns = [
    path("actions/", views.action_list, name="actions"),
    path("told/", views.told, name="told"),
    path("comments/<int:pk>/retract/", views.comment_retract, name="comment-retract"),
    path("comments/<slug:kind>/<int:pk>/", views.comments, name="comments"),
    path("evidence/<int:pk>/", views.evidence, name="evidence"),
    path("evidence/<int:pk>/remove/", views.evidence_remove, name="evidence-remove"),
    path("evidence/<slug:kind>/<int:pk>/add/", views.evidence_add, name="evidence-add"),
]
