from datetime import date
from functools import partial

from accounts.models import User
from core.clear_days import deadline
from core.deeds import deed
from core.errors import Refused
from governance.signoff import flows, policies, stages
from governance.signoff.ledger import write_entry
from governance.signoff.models import SignOff
from governance.signoff.rules import Outcome
from governance.signoff.standing import Standing, standing_of


def return_for_rework(sign_off: SignOff, *, by: User, reason: str) -> SignOff:
    """Send the proposal back to who submitted it, as chair or programme office, with a reason."""
    reason = reason.strip()
    with deed("returned for rework", sign_off, by=by, why=reason), flows.locked(sign_off.pk) as now:
        if wrong := policies.cannot_return(now, _standing(now), by, reason):
            raise Refused(wrong)
        flows.act_on(now, partial(stages.close, outcome=Outcome.RETURNED, by=by, reason=reason))
    return now


def defer(sign_off: SignOff, *, until: date, by: User, reason: str) -> SignOff:
    """Put the proposal off to a day, as chair or programme office; the stage reopens then."""
    reason = reason.strip()
    with deed("deferred", sign_off, by=by, why=reason), flows.locked(sign_off.pk) as now:
        if wrong := policies.cannot_defer(now, _standing(now), by, reason, until):
            raise Refused(wrong)
        close = partial(stages.close, outcome=Outcome.DEFERRED, by=by, reason=reason, until=until)
        flows.act_on(now, close)
    return now


def withdraw(sign_off: SignOff, *, by: User, reason: str) -> SignOff:
    """Take the proposal back without a decision."""
    reason = reason.strip()
    with deed("withdrew", sign_off, by=by, why=reason), flows.locked(sign_off.pk) as now:
        if wrong := policies.cannot_withdraw(now, by, reason):
            raise Refused(wrong)
        flows.act_on(now, partial(stages.withdraw, by=by, reason=reason))
    return now


def resubmit(sign_off: SignOff, *, by: User) -> SignOff:
    """Put a reworked proposal to sign-off again: a new text, a new round, from the first stage."""
    with deed("resubmitted", sign_off, by=by), flows.locked(sign_off.pk) as now:
        _lock_record(now)
        if wrong := policies.cannot_resubmit(now, by):
            raise Refused(wrong)
        flows.act_on(now, partial(stages.resubmit, by=by))
    return now


def begin_new_round(sign_off: SignOff, *, by: User) -> SignOff:
    """Put a stage that was deferred, not quorate or expired again, in a new round."""
    with deed("began a new round", sign_off, by=by), flows.locked(sign_off.pk) as now:
        if wrong := policies.cannot_reopen(now, by):
            raise Refused(wrong)
        flows.act_on(now, stages.begin_round)
    return now


def open_waiting_stage(sign_off: SignOff, *, by: User) -> SignOff:
    """Open the stage that waited; refused with what still blocks it."""
    with deed("opened the stage", sign_off, by=by), flows.locked(sign_off.pk) as now:
        if wrong := policies.cannot_open(now, by, stages.blockers(now)):
            raise Refused(wrong)
        flows.act_on(now, stages.go_on)
    return now


def extend_deadline(sign_off: SignOff, *, working_days: int, by: User, reason: str) -> SignOff:
    """Give the open stage that many working days more, with a reason, before its deadline."""
    reason = reason.strip()
    verb = "extended the deadline"
    with deed(verb, sign_off, by=by, why=reason), flows.locked(sign_off.pk) as now:
        if wrong := policies.cannot_extend(now, _standing(now), by, reason, working_days):
            raise Refused(wrong)
        stage = now.stages.open().get()
        stage.due_at = deadline(stage.due_at, working_days)
        stage.save(update_fields=["due_at", "updated_at"])
        flows.reset_timer(now, stage.due_at)
        write_entry(now, verb, {"due_at": stage.due_at, "reason": reason})
    return now


def _lock_record(sign_off: SignOff) -> None:
    """Nobody edits the proposal while its new text is judged and frozen."""
    rows = sign_off.content_type.get_all_objects_for_this_type(pk=sign_off.object_id)
    rows.select_for_update().get()


def _standing(sign_off: SignOff) -> Standing | None:
    stage = sign_off.stages.open().select_related("sign_off", "meeting").first()
    return standing_of(stage) if stage else None
