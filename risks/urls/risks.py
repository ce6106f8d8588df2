from django.urls import path

from risks.views import risks

urlpatterns = [
    path("risks/", risks.risk_list, name="list"),
    path("risks/<str:reference>/", risks.risk_detail, name="detail"),
]
