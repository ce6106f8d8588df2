from django.urls import path

from risks import benefit_views, views

app_name = "risks"
urlpatterns = [
    path("risks/", views.risk_list, name="list"),
    path("risks/<str:reference>/", views.risk_detail, name="detail"),
    path("benefits/", benefit_views.benefit_list, name="benefits"),
    path("benefits/<str:reference>/", benefit_views.benefit_detail, name="benefit"),
]
