from django.urls import path

from risks.views import benefits

urlpatterns = [
    path("benefits/", benefits.benefit_list, name="benefits"),
    path("benefits/<str:reference>/", benefits.benefit_detail, name="benefit"),
]
