"""A plan's tasks in the partnership's terms: dates, days, and what waits for what; no database."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from core.dates import EARLIEST, LATEST
from core.errors import DomainError
from core.readable import on_one_line
from exchange.mspdi.reader import MsProjectPlan, Saved
from milestones.schedule import ENGLAND, find_cycle
from milestones.schedule.clock import DAY
from milestones.schedule.tasks import Constraint, Task

LONGEST = 300
MUST = (Constraint.MUST_START_ON, Constraint.MUST_FINISH_ON)
AFTER = (*MUST, Constraint.START_NO_EARLIER, Constraint.FINISH_NO_EARLIER)
BEFORE = (*MUST, Constraint.START_NO_LATER, Constraint.FINISH_NO_LATER)


@dataclass(frozen=True, slots=True)
class Wait:
    """What a task waits for: a number of the plan, the kind of link, its lag."""

    before: str
    kind: str
    lag_days: int
    in_working_days: bool


@dataclass(frozen=True, slots=True)
class Coming:
    """A task that is to be a milestone; `line` is its row in Microsoft Project."""

    uid: str
    line: int
    name: str
    code: str
    forecast: date
    actual: date | None
    is_begun: bool
    baseline: date
    duration_days: int
    in_working_days: bool
    not_before: date | None
    not_after: date | None
    waits: tuple[Wait, ...]

    @property
    def label(self) -> str:
        """'Task 4, Lease signed'."""
        return f"Task {self.line or self.uid}, {self.name}"


def coming_from(plan: MsProjectPlan) -> list[Coming]:
    """The tasks in the plan's order; DomainError names the task, or the whole circle."""
    _refuse_circle(plan)
    placed = plan.place()
    waits: dict[str, dict[tuple[str, str], Wait]] = {task.key: {} for task in plan.tasks}
    for link in plan.links:
        unit = DAY if link.is_elapsed else plan.clock.minutes
        lag = ceil(link.lag / unit)
        wait = Wait(link.predecessor, link.kind.value, lag, bool(lag) and not link.is_elapsed)
        held = waits[link.successor].get((wait.before, wait.kind))
        if held is None or held.lag_days < lag:
            waits[link.successor][wait.before, wait.kind] = wait
    return [
        _coming(
            task,
            plan,
            (plan.saved[task.key].finish or placed[task.key].early_finish).date(),
            tuple(waits[task.key].values()),
        )
        for task in plan.tasks
    ]


def _coming(task: Task, plan: MsProjectPlan, forecast: date, waits: tuple[Wait, ...]) -> Coming:
    saved = plan.saved[task.key]
    days = ceil(task.duration / (DAY if task.is_elapsed else plan.clock.minutes))
    earliest, latest = _limits(task, days)
    actual = _day(task.finished)
    baseline = _day(saved.baseline) or actual or forecast
    for day in (forecast, baseline):
        if not EARLIEST <= day <= LATEST:
            raise DomainError(
                f"{_label(saved, task.key)}: {day.day}/{day.month}/{day.year:04} is outside the"
                f" years {EARLIEST.year} to {LATEST.year}: correct it in the plan."
            )
    return Coming(
        task.key,
        saved.line,
        on_one_line(saved.name)[:LONGEST].strip() or f"Task {saved.line or task.key}",
        saved.code,
        actual or forecast,
        actual,
        task.started is not None,
        baseline,
        days,
        bool(days) and not task.is_elapsed,
        earliest,
        latest,
        waits,
    )


def _limits(task: Task, days: int) -> tuple[date | None, date | None]:
    """Not before and not after, of the finish; a deadline is a limit too."""
    day, earliest, latest = _day(task.constraint_date), None, None
    if day and task.constraint.is_of_start and days:
        before = day - timedelta(days=1)
        later = before.toordinal() + days
        if not task.is_elapsed:
            later = ENGLAND.later(before.toordinal(), days)
        day = date.fromordinal(later)
    if task.constraint in AFTER:
        earliest = day
    if task.constraint in BEFORE:
        latest = day
    deadline = _day(task.deadline)
    latest = min(latest, deadline) if latest and deadline else latest or deadline
    if earliest and latest and latest < earliest:
        latest = None
    return earliest, latest


def _refuse_circle(plan: MsProjectPlan) -> None:
    circle = find_cycle(sorted(plan.links, key=lambda each: (each.predecessor, each.successor)))
    if circle:
        names = " → ".join(_label(plan.saved[key], key) for key in circle)
        raise DomainError(
            f"These tasks wait for each other in a circle: {names}. Take one of the links out in"
            " Microsoft Project and save the plan again."
        )


def _label(saved: Saved, uid: str) -> str:
    return f"Task {saved.line or uid} ({on_one_line(saved.name)[:60]})"


def _day(moment: date | None) -> date | None:
    return date(moment.year, moment.month, moment.day) if moment else None
