from collections.abc import Collection, Iterable

from accounts.access import Deeds
from accounts.models import User
from core.dates import full_day
from governance.signoff.models import SignOff, SignOffState, Stage
from governance.signoff.policies.another_route import cannot_stay
from governance.signoff.policies.running import FINISHED, impossible_stage, is_office
from governance.signoff.policies.stage import closed
from governance.signoff.subjects import Facts

MEANWHILE = "It was put to sign-off while you wrote. Open it again, then change it."


def cannot_revise(sign_off: SignOff, user: User, deeds: Deeds | None = None) -> str:
    """Why `user` may not change the text of what is in sign-off; rework has its own rules.

    `deeds` are theirs where known.
    """
    if not sign_off.is_unfinished:
        return FINISHED
    if sign_off.state == SignOffState.RETURNED:
        return ""
    if user.pk != sign_off.submitted_by_id and not is_office(sign_off, user, deeds):
        return (
            "It is in sign-off: only the person who submitted it, or the programme office,"
            " changes its text."
        )
    stage = sign_off.stages.open().select_related("meeting", "sign_off__partnership").first()
    return (closed(stage) or _before_meeting(stage)) if stage else ""


def cannot_overwrite(sign_off: SignOff, text: str) -> str:
    """Why an edit of the text with that SHA-256 would undo what somebody else has written."""
    if sign_off.state == SignOffState.RETURNED or text in ("", sign_off.sha256):
        return ""
    return "The proposal has changed since you opened it. Open it again, then change it."


def cannot_take_away(missing: Iterable[str], lacked: Collection[str]) -> str:
    """Why an edit that leaves these things unsaid is refused: but for those `lacked` before it."""
    return " ".join(one for one in missing if one not in lacked)


def cannot_put_again(
    sign_off: SignOff, facts: Facts, back_to: int | None, before: Facts | None = None
) -> str:
    """Why what is changed may not be put to those asked, nor begin again at stage `back_to`.

    It belongs on another route, or some stage to come could not pass it. `before` are its facts
    before the change.
    """
    if wrong := cannot_stay(sign_off, facts, before):
        return wrong
    is_open = sign_off.stages.open().exists()
    return impossible_stage(
        sign_off.route,
        facts,
        sign_off.partnership,
        sign_off.submitted_by,
        sign_off.partnership.today(),
        first=back_to or sign_off.next_number + is_open,
    )


def _before_meeting(stage: Stage) -> str:
    """From its day on, a meeting decides on the text that lay before it."""
    if stage.meeting is None:
        return ""
    begun = stage.sign_off.partnership.today() >= stage.meeting.held_on
    if not begun and not stage.is_attendance_recorded:
        return ""
    return (
        f"It is before the meeting of {full_day(stage.meeting.held_on)}: its text stays as it "
        "is until the votes are recorded. It can be returned for rework."
    )
