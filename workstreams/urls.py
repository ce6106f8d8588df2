"""Addresses of the registers of engagement, capability and capacity."""

from django.urls import URLPattern, path

from workstreams.registers import REGISTERS
from workstreams.views import registers as views

app_name = "engagement"


def addresses(key: str) -> list[URLPattern]:
    """List, form of a new record, record, its form, and both files, of one register."""
    of: dict[str, object] = {"key": key}
    return [
        path(f"{key}/", views.register_list, of, name=key),
        path(f"{key}/new/", views.register_new, of, name=f"{key}-new"),
        path(f"{key}/{key}.csv", views.register_export, {**of, "kind": "csv"}, name=f"{key}-csv"),
        path(
            f"{key}/{key}.xlsx", views.register_export, {**of, "kind": "xlsx"}, name=f"{key}-xlsx"
        ),
        path(f"{key}/<int:pk>/", views.register_record, of, name=f"{key}-record"),
        path(f"{key}/<int:pk>/edit/", views.register_edit, of, name=f"{key}-edit"),
    ]


urlpatterns = [
    path("engagement/", views.hub, name="hub"),
    *(address for register in REGISTERS for address in addresses(register.key)),
]
