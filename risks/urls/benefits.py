from django.urls import path

from core.spreadsheets import CSV, XLSX
from risks.views import benefit_figures as figures
from risks.views import benefit_keeping as keeping
from risks.views import benefit_overviews as overviews
from risks.views import benefits

ONE = "benefits/<str:reference>/"
urlpatterns = [
    path("benefits/", benefits.benefit_list, name="benefits"),
    path("benefits.csv", benefits.benefit_export, {"kind": CSV}, name="benefits-csv"),
    path("benefits.xlsx", benefits.benefit_export, {"kind": XLSX}, name="benefits-xlsx"),
    path("benefits/map/", overviews.benefits_map, name="benefits-map"),
    path("benefits/money/", overviews.benefits_money, name="benefits-money"),
    path("benefits/map.csv", overviews.benefits_map_export, {"kind": CSV}, name="benefits-map-csv"),
    path(
        "benefits/map.xlsx", overviews.benefits_map_export, {"kind": XLSX}, name="benefits-map-xlsx"
    ),
    path(
        "benefits/money.csv",
        overviews.benefits_money_export,
        {"kind": CSV},
        name="benefits-money-csv",
    ),
    path(
        "benefits/money.xlsx",
        overviews.benefits_money_export,
        {"kind": XLSX},
        name="benefits-money-xlsx",
    ),
    path("benefits/new/", keeping.benefit_new, name="benefit-new"),
    path(ONE, benefits.benefit_detail, name="benefit"),
    path(f"{ONE}edit/", keeping.benefit_edit, name="benefit-edit"),
    path(f"{ONE}status/", keeping.benefit_status, name="benefit-status"),
    path(f"{ONE}years/", keeping.benefit_years, name="benefit-years"),
    path(f"{ONE}measurements/", figures.benefit_measurements, name="benefit-measurements"),
    path(
        f"{ONE}measurements.csv",
        figures.benefit_measurements_export,
        {"kind": CSV},
        name="benefit-measurements-csv",
    ),
    path(
        f"{ONE}measurements.xlsx",
        figures.benefit_measurements_export,
        {"kind": XLSX},
        name="benefit-measurements-xlsx",
    ),
    path(
        f"{ONE}measurements/paste/",
        figures.benefit_measurements_paste,
        name="benefit-measurements-paste",
    ),
    path(
        f"{ONE}measurements/<str:period>/", figures.benefit_measurement, name="benefit-measurement"
    ),
    path(f"{ONE}chart/", figures.benefit_chart_settings, name="benefit-chart"),
    path(f"{ONE}chart/undo/", figures.benefit_chart_undo, name="benefit-chart-undo"),
]
