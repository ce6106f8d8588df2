from datetime import date

from accounts.access import RUN_SIGN_OFFS, may
from accounts.models import User
from core.dates import full_day
from governance.bodies.models import Meeting, Seat, SeatRole
from governance.signoff.models import Condition, SignOff

NOT_OFFICE = "Only the programme office records at which meeting a condition was cleared."
CLEARED = "This condition has been cleared already."
NOT_DECIDED = "The proposal is not decided yet."
NOTHING_OWED = "The proposal was not approved, so nothing is owed."


def cannot_set_condition(condition: Condition, owner: User, due_on: date, user: User) -> str:
    """Why `user` may not make the condition the task of `owner`, due on that day."""
    partnership = condition.sign_off.partnership
    if not may(user, RUN_SIGN_OFFS, partnership):
        return "The programme office says who owns a condition, and by when."
    if wrong := _not_open(condition):
        return wrong
    if not User.objects.members_of(partnership).filter(pk=owner.pk).exists():
        return _nobody_of(owner)
    if not SignOff.objects.visible_to(owner).filter(pk=condition.sign_off_id).exists():
        return f"{owner} may not see this proposal, so cannot own its conditions."
    if due_on < condition.not_before:
        return f"It was decided on {full_day(condition.not_before)}: give a later day."
    return ""


def _nobody_of(owner: User) -> str:
    if owner.is_service:
        return f"{owner} is a service account: choose a person."
    return f"{owner} is not a member of the partnership."


def cannot_clear(
    condition: Condition, on: date | None, meeting: Meeting | None, user: User, today: date
) -> str:
    """Why `user` may not record, `today`, that the deciding body cleared the condition then.

    The office records a meeting of the body. Without one its chair says so in person, where the
    body decides between meetings; where no body decided, whoever asked for the condition.
    """
    if meeting or condition.clears_in_meetings:
        theirs = may(user, RUN_SIGN_OFFS, condition.sign_off.partnership)
        wrong = "" if theirs else NOT_OFFICE
    else:
        wrong = "" if clears_by_word(condition, user) else _whose_word(condition)
    return _not_open(condition) or wrong or cannot_clear_then(condition, on, meeting, today)


def clears_by_word(condition: Condition, user: User) -> bool:
    """Whether the word of `user` clears it, without a meeting."""
    if condition.clears_in_meetings:
        return False
    partnership, body = condition.sign_off.partnership, condition.deciding_body
    if body is None:
        return user.pk == condition.ballot.cast_for_id
    chairs = Seat.objects.on(partnership.today()).filter(body=body, role=SeatRole.CHAIR)
    return chairs.filter(person=user).exists()


def cannot_clear_then(
    condition: Condition, on: date | None, meeting: Meeting | None, today: date
) -> str:
    """Why a condition cannot have been cleared on that day, or at that meeting, by `today`."""
    if wrong := _wrong_meeting(condition, meeting):
        return wrong
    day = meeting.held_on if meeting else on
    if day is None:
        return "Give the day."
    if day > today:
        return "That day is still to come."
    if day < condition.not_before:
        decided = full_day(condition.not_before)
        return f"It was decided on {decided}: a condition cannot be cleared before."
    return ""


def cannot_show_condition(condition: Condition, user: User) -> str:
    """Why `user` may not add files that show how the condition is met."""
    if user.pk == condition.owner_id or may(user, RUN_SIGN_OFFS, condition.sign_off.partnership):
        return ""
    return "Only the owner of the condition, or the programme office, adds files to it."


def _not_open(condition: Condition) -> str:
    if condition.sign_off.is_unfinished:
        return NOT_DECIDED
    if not condition.sign_off.is_agreed:
        return NOTHING_OWED
    return "" if condition.is_outstanding else CLEARED


def _whose_word(condition: Condition) -> str:
    if body := condition.deciding_body:
        return f"Name the meeting of {body} that cleared it: between meetings only its chair does."
    return f"No body decided this: only {condition.ballot.cast_for}, who asked for it, clears it."


def _wrong_meeting(condition: Condition, meeting: Meeting | None) -> str:
    """Where its body decides in meetings only, nothing but a meeting of that body clears it."""
    body = condition.deciding_body
    if meeting and meeting.body != body:
        return f"It is cleared by {body}." if body else "No body decided this: give the day."
    if meeting is None and condition.clears_in_meetings:
        return f"{body} decides in meetings only: name the meeting that cleared it."
    return ""
