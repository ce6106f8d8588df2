from django.urls import path

from governance.bodies import views

app_name = "bodies"
urlpatterns = [
    path("bodies/", views.body_list, name="list"),
    path("bodies/<slug:body>/", views.body_detail, name="detail"),
]
