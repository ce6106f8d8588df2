"""Pages of services and of changes of scope."""

from governance.scope.views.changes import (
    change_assess,
    change_detail,
    change_edit,
    change_list,
    change_new,
    change_start,
)
from governance.scope.views.service_pages import service_detail, service_list

__all__ = [
    "change_assess",
    "change_detail",
    "change_edit",
    "change_list",
    "change_new",
    "change_start",
    "service_detail",
    "service_list",
]
