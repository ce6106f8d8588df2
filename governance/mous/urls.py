from django.urls import path

from core.spreadsheets import CSV, XLSX
from governance.mous import views

app_name = "mous"
urlpatterns = [
    path("agreements/", views.agreement_list, name="list"),
    path("agreements/<str:reference>/", views.agreement_detail, name="detail"),
    path("agreements/<str:reference>/shares/what-if/", views.shares_what_if, name="detail-what-if"),
    path(
        "agreements/<str:reference>/shares/<str:direction>/",
        views.shares_set,
        name="detail-shares",
    ),
    path(
        "agreements/<str:reference>/statements/new/", views.statement_new, name="detail-statement"
    ),
    path(
        "agreements/<str:reference>/commitments/new/",
        views.commitment_new,
        name="detail-commitment",
    ),
    path(
        "agreements/<str:reference>/commitments/<int:number>/edit/",
        views.commitment_edit,
        name="commitment-edit",
    ),
    path(
        "agreements/<str:reference>/commitments/<int:number>/retire/",
        views.commitment_retire,
        name="commitment-retire",
    ),
    path(
        "agreements/<str:reference>/commitments.csv",
        views.commitments_export,
        {"kind": CSV},
        name="commitments-csv",
    ),
    path(
        "agreements/<str:reference>/commitments.xlsx",
        views.commitments_export,
        {"kind": XLSX},
        name="commitments-xlsx",
    ),
    path("share-statements/<str:reference>/", views.statement_detail, name="statement"),
    path("share-statements/<str:reference>/start/", views.statement_start, name="statement-start"),
    path(
        "share-statements/<str:reference>/withdraw/",
        views.statement_withdraw,
        name="statement-withdraw",
    ),
]
