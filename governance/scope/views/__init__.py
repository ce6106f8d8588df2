"""Pages of services and of changes of scope."""

from governance.scope.views.changes import (
    change_detail,
    change_edit,
    change_list,
    change_new,
    change_start,
)
from governance.scope.views.disclosure import change_disclosure
from governance.scope.views.evidence import change_assess, change_linked
from governance.scope.views.joint import joint_commissioner_end, service_commissioners
from governance.scope.views.keeping import hand_over, service_responsible
from governance.scope.views.overview import overview
from governance.scope.views.service_pages import service_detail, service_list
from governance.scope.views.urgent import change_urgent

__all__ = [
    "change_assess",
    "change_detail",
    "change_disclosure",
    "change_edit",
    "change_linked",
    "change_list",
    "change_new",
    "change_start",
    "change_urgent",
    "hand_over",
    "joint_commissioner_end",
    "overview",
    "service_commissioners",
    "service_detail",
    "service_list",
    "service_responsible",
]
