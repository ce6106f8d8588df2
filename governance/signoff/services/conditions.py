from datetime import date

from accounts.access import RUN_SIGN_OFFS, may
from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from governance.signoff import flows
from governance.signoff.ledger import write_entry
from governance.signoff.models import Condition, ConditionState
from governance.signoff.subjects import subject_of


def discharge_condition(condition: Condition, *, on: date, by: User) -> Condition:
    """Record that the deciding body found the condition met on that day."""
    return _clear(condition, ConditionState.DISCHARGED, on, by)


def waive_condition(condition: Condition, *, on: date, by: User) -> Condition:
    """Record that the deciding body let the condition go on that day."""
    return _clear(condition, ConditionState.WAIVED, on, by)


def _clear(condition: Condition, state: ConditionState, on: date, by: User) -> Condition:
    with deed(state.label.lower(), condition, by=by), flows.locked(condition.sign_off_id) as now:
        condition = Condition.objects.get(pk=condition.pk)
        if not may(by, RUN_SIGN_OFFS, now.partnership):
            raise Refused("The programme office records what the deciding body cleared.")
        if condition.state != ConditionState.OUTSTANDING:
            raise Refused("This condition has been cleared already.")
        condition.state, condition.cleared_on, condition.cleared_by = state, on, by
        condition.save(update_fields=["state", "cleared_on", "cleared_by", "updated_at"])
        write_entry(now, "condition cleared", {"text": condition.text, "state": state, "on": on})
        if not now.conditions.outstanding().filter(is_pre_commencement=True).exists():
            subject_of(now.record).cleared(now.record, now, on)
    return condition
