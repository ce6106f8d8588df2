"""Pages of the bodies, of the register of interests and of absences."""

from governance.bodies.views.absences import (
    absence_cancel,
    absence_edit,
    absence_list,
    absence_new,
)
from governance.bodies.views.bodies import body_detail, body_list
from governance.bodies.views.delegations import delegation_end, delegation_list, delegation_new
from governance.bodies.views.interests import (
    interest_csv,
    interest_end,
    interest_list,
    interest_new,
)
from governance.bodies.views.meetings import meeting_cancel, meeting_new
from governance.bodies.views.returns import interests_returns, interests_yours
from governance.bodies.views.seats import seat_edit, seat_new

__all__ = [
    "absence_cancel",
    "absence_edit",
    "absence_list",
    "absence_new",
    "body_detail",
    "body_list",
    "delegation_end",
    "delegation_list",
    "delegation_new",
    "interest_csv",
    "interest_end",
    "interest_list",
    "interest_new",
    "interests_returns",
    "interests_yours",
    "meeting_cancel",
    "meeting_new",
    "seat_edit",
    "seat_new",
]
