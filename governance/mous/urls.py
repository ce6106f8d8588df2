from django.urls import path

from governance.mous import views

app_name = "mous"
urlpatterns = [
    path("agreements/", views.agreement_list, name="list"),
    path("agreements/<str:reference>/", views.agreement_detail, name="detail"),
]
