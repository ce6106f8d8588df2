from datetime import date

from django.utils import timezone

from accounts.access import RUN_SIGN_OFFS, may
from accounts.models import User
from governance.signoff.models import Condition, ConditionState


def cannot_clear(condition: Condition, on: date, user: User) -> str:
    """Why `user` may not record that the deciding body cleared the condition on that day."""
    if not may(user, RUN_SIGN_OFFS, condition.sign_off.partnership):
        return "The programme office records what the deciding body cleared."
    if condition.state != ConditionState.OUTSTANDING:
        return "This condition has been cleared already."
    return cannot_clear_on(condition, on)


def cannot_clear_on(condition: Condition, on: date) -> str:
    """Why a condition cannot have been cleared on that day of the real calendar."""
    if on > timezone.localdate():
        return "That day is still to come."
    if on < (made := condition.made_on):
        return f"The condition was made on {made:%-d %B %Y}: it cannot be cleared before."
    return ""
