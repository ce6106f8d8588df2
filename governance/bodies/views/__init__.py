"""Pages of the bodies, of the register of interests and of absences."""

from governance.bodies.views.bodies import body_detail, body_list

__all__ = ["body_detail", "body_list"]
