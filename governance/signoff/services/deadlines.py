from django.utils import timezone

from core.deeds import deed
from governance.signoff import flows, stages
from governance.signoff.models import SignOff, SignOffState, Stage


def overdue_sign_offs() -> list[int]:
    """Numbers of the sign-offs whose open stage is past its deadline, longest overdue first."""
    overdue = Stage.objects.open().filter(due_at__lte=timezone.now()).order_by("due_at")
    return list(overdue.values_list("sign_off", flat=True))


def close_at_deadline(sign_off_id: int) -> bool:
    """Let the timer of an overdue stage fire; whether it was still there to be fired.

    Whatever goes wrong in it undoes the whole deed and is raised, not kept in a row.
    """
    sign_off = SignOff.objects.get(pk=sign_off_id)
    with deed("closed at the deadline", sign_off, by=None), flows.locked(sign_off_id) as now:
        return flows.fire_timer(now)


def due_deferrals() -> list[int]:
    """Numbers of the deferred sign-offs whose day has come on their partnership's today."""
    deferred = SignOff.objects.filter(state=SignOffState.DEFERRED).select_related("partnership")
    return [
        sign_off.pk
        for sign_off in deferred
        if sign_off.deferred_until and sign_off.deferred_until <= sign_off.partnership.today()
    ]


def reopen_deferred(sign_off_id: int) -> bool:
    """Put a deferred stage again on its day; whether it was still deferred."""
    sign_off = SignOff.objects.get(pk=sign_off_id)
    with deed("reopened on its day", sign_off, by=None), flows.locked(sign_off_id) as now:
        if now.state != SignOffState.DEFERRED:
            return False
        flows.act_on(now, stages.begin_round)
    return True


def ready_to_open() -> list[int]:
    """Numbers of the sign-offs whose next stage waited and is blocked no longer."""
    waiting = SignOff.objects.filter(state=SignOffState.WAITING).select_related("partnership")
    return [sign_off.pk for sign_off in waiting if not stages.blockers(sign_off)]


def open_when_ready(sign_off_id: int) -> bool:
    """Open the stage that waited, unless something blocks it after all; whether it opened."""
    sign_off = SignOff.objects.get(pk=sign_off_id)
    with deed("opened the stage", sign_off, by=None), flows.locked(sign_off_id) as now:
        if now.state != SignOffState.WAITING or stages.blockers(now):
            return False
        flows.act_on(now, stages.go_on)
    return True
