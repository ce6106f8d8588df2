"""The order of steps of a sign-off; votes are rows of ours, viewflow drives the stages."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.utils import timezone
from viewflow import this
from viewflow.workflow import STATUS, flow, lock
from viewflow.workflow.models import Task

from governance.signoff import stages
from governance.signoff.models import SignOff, SignOffProcess, SignOffState, Stage
from governance.signoff.rules import Outcome

Act = Callable[[SignOff], None]
HELD = (SignOffState.WAITING, SignOffState.DEFERRED, SignOffState.STALLED)


class SignOffFlow(flow.Flow):
    """Sign-off"""

    process_class = SignOffProcess
    lock_impl = lock.SelectForUpdateLock(nowait=False)

    start = flow.StartHandle(this.begin).Next(this.route)
    open_stage = flow.Function(this.do_open).Next(this.route)
    voting = flow.Handle(this.do).OnTimeout(this.due_at, this.expire).Next(this.route)
    expire = flow.Function(this.do_expire).Next(this.route)
    rework = flow.Handle(this.do).Next(this.route)
    hold = flow.Handle(this.do).Next(this.route)
    route = (
        flow.Switch()
        .Case(this.voting, this.has_open_stage)
        .Case(this.open_stage, this.is_running)
        .Case(this.rework, this.is_returned)
        .Case(this.hold, this.is_held)
        .Default(this.end)
    )
    end = flow.End()

    def begin(self, activation: Any, sign_off: SignOff) -> SignOffProcess:
        activation.process.sign_off = sign_off
        process: SignOffProcess = activation.process
        return process

    def do_open(self, activation: Any) -> None:
        stages.open_next(activation.process.sign_off)

    def do_expire(self, activation: Any) -> None:
        stages.close_at_deadline(activation.process.sign_off)

    def do(self, activation: Any, act: Act) -> None:
        act(activation.process.sign_off)

    def due_at(self, activation: Any) -> Any:
        return activation.process.sign_off.stages.open().get().due_at

    def has_open_stage(self, activation: Any) -> bool:
        return bool(activation.process.sign_off.stages.open().exists())

    def is_running(self, activation: Any) -> bool:
        return bool(activation.process.sign_off.state == SignOffState.RUNNING)

    def is_returned(self, activation: Any) -> bool:
        return bool(activation.process.sign_off.state == SignOffState.RETURNED)

    def is_held(self, activation: Any) -> bool:
        return activation.process.sign_off.state in HELD


def begin(sign_off: SignOff) -> None:
    """Start the process of a new sign-off; its first stage opens, or waits to."""
    SignOffFlow.start.run(sign_off=sign_off)


@contextmanager
def locked(sign_off_id: int) -> Iterator[SignOff]:
    """The sign-off as it is now, while nobody else can act on it; called inside a deed.

    It takes the row that viewflow's own lock takes, found and locked in one query.
    """
    processes = SignOffProcess.objects.select_for_update(of=("self",)).values("process_ptr")
    processes.get(sign_off=sign_off_id)
    yield SignOff.objects.select_related("partnership", "submitted_by").get(pk=sign_off_id)


def lock_all(sign_off_ids: Iterable[int]) -> list[int]:
    """Lock several sign-offs, in one order, before any of them is acted on; their numbers."""
    processes = SignOffProcess.objects.select_for_update(of=("self",)).order_by("sign_off")
    found = processes.filter(sign_off__in=list(sign_off_ids))
    return list(found.values_list("sign_off", flat=True))


def act_on(sign_off: SignOff, act: Act) -> None:
    """Do `act` as the step that the flow waits for, and let it go on from there."""
    waiting = Task.objects.select_related("process").get(
        process__signoffprocess__sign_off=sign_off.pk,
        flow_task__in=[SignOffFlow.voting, SignOffFlow.rework, SignOffFlow.hold],
        status=STATUS.NEW,
    )
    waiting.flow_task.run(waiting, act=act)
    sign_off.refresh_from_db()


def end_stage(stage: Stage, outcome: Outcome) -> None:
    """Close the open stage, whose outcome is certain."""
    act_on(stage.sign_off, lambda sign_off: stages.close(sign_off, outcome))


def fire_timer(sign_off: SignOff) -> bool:
    """Fire the sign-off's timer if it is due; whether there was one. The caller holds the lock.

    Viewflow would keep an error under a timer in a row; here it is raised, and undoes the deed.
    """
    due = _timers(sign_off).filter(scheduled__lte=timezone.now()).first()
    if due is None:
        return False
    activation = due.flow_task.activation_class(due)
    activation.start()
    activation.execute()
    failed = Task.objects.filter(process=due.process_id, status=STATUS.ERROR).first()
    if failed:
        raise RuntimeError(failed.data["_exception"]["traceback"])
    return True


def reset_timer(sign_off: SignOff, due_at: datetime) -> None:
    """Move the sign-off's running timer."""
    _timers(sign_off).update(scheduled=due_at)


def _timers(sign_off: SignOff) -> Any:
    return Task.objects.filter(process=sign_off.process.pk, status=STATUS.SCHEDULED)
