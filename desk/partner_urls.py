"""Addresses of partners, whose page shows what they owe in every register."""

from django.urls import path

from desk import partner_views

app_name = "accounts_pages"
urlpatterns = [
    path("partners/", partner_views.partner_list, name="partners"),
    path("partners/<int:pk>/", partner_views.partner_detail, name="partner"),
    path(
        "partners/<int:pk>/own-governance/",
        partner_views.partner_governance,
        name="partner-governance",
    ),
]
