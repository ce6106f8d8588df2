"""Bodies, seats and meetings; interests and absences."""

from governance.bodies.models.body import (
    Attendance,
    Body,
    BodyKind,
    DecisionRule,
    Delegation,
    LegalForm,
    Meeting,
    Seat,
    SeatRole,
)
from governance.bodies.models.interest import (
    Absence,
    Interest,
    InterestKind,
    InterestReturn,
)

__all__ = [
    "Absence",
    "Attendance",
    "Body",
    "BodyKind",
    "DecisionRule",
    "Delegation",
    "Interest",
    "InterestKind",
    "InterestReturn",
    "LegalForm",
    "Meeting",
    "Seat",
    "SeatRole",
]
