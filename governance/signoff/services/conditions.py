from datetime import date

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.signoff import flows, policies
from governance.signoff.ledger import write_entry
from governance.signoff.models import Condition, ConditionState, SignOff
from governance.signoff.subjects import subject_of


def discharge_condition(condition: Condition, *, on: date, by: User) -> Condition:
    """Record that the deciding body found the condition met on that day."""
    return _clear(condition, ConditionState.DISCHARGED, on, by)


def waive_condition(condition: Condition, *, on: date, by: User) -> Condition:
    """Record that the deciding body let the condition go on that day."""
    return _clear(condition, ConditionState.WAIVED, on, by)


def _clear(condition: Condition, state: ConditionState, on: date, by: User) -> Condition:
    with deed(state.label.lower(), condition, by=by), flows.locked(condition.sign_off_id) as now:
        condition = _condition(condition)
        if wrong := policies.cannot_clear(condition, on, by):
            raise Refused(wrong)
        condition.state, condition.cleared_on, condition.cleared_by = state, on, by
        condition.save(update_fields=["state", "cleared_on", "cleared_by", "updated_at"])
        write_entry(now, "condition cleared", {"text": condition.text, "state": state, "on": on})
        if condition.is_pre_commencement:
            _tell_when_all_cleared(now)
    return condition


def _tell_when_all_cleared(sign_off: SignOff) -> None:
    """It may start from the day when the last pre-commencement condition was cleared."""
    before_start = sign_off.conditions.filter(is_pre_commencement=True)
    if before_start.outstanding().exists():
        return
    last = max(condition.cleared_on for condition in before_start if condition.cleared_on)
    subject_of(sign_off.record).cleared(sign_off.record, sign_off, last)


def _condition(condition: Condition) -> Condition:
    rows = Condition.objects.select_related(
        "sign_off__partnership", "ballot__entitlement__stage__meeting"
    )
    return rows.get(pk=condition.pk)
