from datetime import date

from django.utils import timezone

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.bodies.models import Meeting
from governance.signoff import flows, policies
from governance.signoff.ledger import write_entry
from governance.signoff.models import Condition, ConditionState, SignOff
from governance.signoff.subjects import subject_of

CLEARING = ["state", "cleared_on", "cleared_by", "cleared_at", "clearing_note", "updated_at"]


def set_condition(condition: Condition, *, owner: User, due_on: date, by: User) -> Condition:
    """Make a condition of a decision somebody's task, due on a day; doing it again changes it."""
    with deed("set a condition", condition, by=by), flows.locked(condition.sign_off_id) as now:
        condition = _condition(condition)
        if wrong := policies.cannot_set_condition(condition, owner, due_on, by):
            raise Refused(wrong)
        condition.owner, condition.due_on = owner, due_on
        condition.save(update_fields=["owner", "due_on", "updated_at"])
        write_entry(
            now,
            "condition set",
            {
                "text": condition.text,
                "pre_commencement": condition.is_pre_commencement,
                "owner": owner.name,
                "due_on": due_on,
                "by": by.name,
            },
        )
    return condition


def discharge_condition(
    condition: Condition,
    *,
    by: User,
    meeting: Meeting | None = None,
    on: date | None = None,
    note: str = "",
) -> Condition:
    """Record that the deciding body found the condition met, at a meeting of its or on a day."""
    return _clear(condition, ConditionState.DISCHARGED, by, meeting, on, note)


def waive_condition(
    condition: Condition,
    *,
    by: User,
    meeting: Meeting | None = None,
    on: date | None = None,
    note: str = "",
) -> Condition:
    """Record that the deciding body let the condition go, at a meeting of its or on a day."""
    return _clear(condition, ConditionState.WAIVED, by, meeting, on, note)


def _clear(
    condition: Condition,
    state: ConditionState,
    by: User,
    meeting: Meeting | None,
    on: date | None,
    note: str,
) -> Condition:
    with deed(state.label.lower(), condition, by=by), flows.locked(condition.sign_off_id) as now:
        condition = _condition(condition)
        if wrong := policies.cannot_clear(condition, on, meeting, by, timezone.localdate()):
            raise Refused(wrong)
        condition.state, condition.cleared_by, condition.cleared_at = state, by, meeting
        condition.cleared_on = meeting.held_on if meeting else on
        condition.clearing_note = note.strip()
        condition.save(update_fields=CLEARING)
        write_entry(now, "condition cleared", _clearing_record(condition))
        if condition.is_pre_commencement:
            _tell_when_all_cleared(now)
    return condition


def _clearing_record(condition: Condition) -> dict[str, object]:
    """What was cleared, by whose word: a body's meeting, its chair, else whoever asked for it."""
    body, meeting, ballot = condition.deciding_body, condition.cleared_at, condition.ballot
    return {
        "text": condition.text,
        "pre_commencement": condition.is_pre_commencement,
        "state": condition.state,
        "on": condition.cleared_on,
        "body": body.name if body else None,
        "meeting": meeting.held_on if meeting else None,
        "by": "meeting" if meeting else "chair" if body else "approver",
        "asked_by": ballot.cast_for.name,
        "note": condition.clearing_note,
        "recorded_by": condition.cleared_by.name if condition.cleared_by else None,
    }


def _tell_when_all_cleared(sign_off: SignOff) -> None:
    """It may start from the day when the last pre-commencement condition was cleared."""
    before_start = sign_off.conditions.filter(is_pre_commencement=True)
    if before_start.outstanding().exists():
        return
    last = max(condition.cleared_on for condition in before_start if condition.cleared_on)
    subject_of(sign_off.record).cleared(sign_off.record, sign_off, last)


def _condition(condition: Condition) -> Condition:
    rows = Condition.objects.select_related(
        "sign_off__partnership",
        "decision__body",
        "ballot__cast_for",
        "ballot__entitlement__stage__meeting",
    )
    return rows.get(pk=condition.pk)
