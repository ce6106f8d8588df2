from django.urls import path

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
    path("share-statements/<str:reference>/", views.statement_detail, name="statement"),
    path("share-statements/<str:reference>/start/", views.statement_start, name="statement-start"),
    path(
        "share-statements/<str:reference>/withdraw/",
        views.statement_withdraw,
        name="statement-withdraw",
    ),
]
