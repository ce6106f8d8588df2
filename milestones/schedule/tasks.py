"""What an imported plan is made of, in minutes of working time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from core.errors import DomainError
from milestones.schedule.calendar import MOST_DAYS
from milestones.schedule.checks import check_day, refuse_link
from milestones.schedule.clock import WALL, Clock
from milestones.schedule.parts import LinkKind

DAY = 8 * 60
MOST_MINUTES = MOST_DAYS * DAY


class Constraint(StrEnum):
    """What a task is held by, besides its predecessors."""

    AS_SOON_AS_POSSIBLE = "as soon as possible"
    AS_LATE_AS_POSSIBLE = "as late as possible"
    MUST_START_ON = "must start on"
    MUST_FINISH_ON = "must finish on"
    START_NO_EARLIER = "start no earlier than"
    START_NO_LATER = "start no later than"
    FINISH_NO_EARLIER = "finish no earlier than"
    FINISH_NO_LATER = "finish no later than"

    @property
    def has_date(self) -> bool:
        """Whether it names a date."""
        return self not in (Constraint.AS_SOON_AS_POSSIBLE, Constraint.AS_LATE_AS_POSSIBLE)

    @property
    def is_of_start(self) -> bool:
        """Whether a date without an hour means the start of that day."""
        return "start" in self.value


@dataclass(frozen=True, slots=True)
class Task:
    """A task of an imported plan; `duration` in minutes of working time (`DAY` is eight hours).

    A date without an hour is the start of the day for a start, its end for a finish. `remaining`
    is what is left of a task that has begun: its whole duration when not said. `held` are start
    and finish of one that is scheduled by hand, `not_before` the least start that a heading above
    it gives, `clock` its own calendar where it has one, `worked` the hours of the people who do it.
    An elapsed one lasts by the wall. `resumes` is when a task that has begun goes on after a break;
    `pauses` are minutes of working time in which nothing is planned of what is still to come.
    """

    key: str
    duration: int = 0
    constraint: Constraint = Constraint.AS_SOON_AS_POSSIBLE
    constraint_date: date | None = None
    deadline: date | None = None
    started: date | None = None
    finished: date | None = None
    remaining: int | None = None
    held: tuple[datetime, datetime] | None = None
    not_before: date | None = None
    clock: Clock | None = None
    is_elapsed: bool = False
    worked: Clock | None = None
    resumes: datetime | None = None
    pauses: int = 0

    def time(self, clock: Clock) -> Clock:
        """What its duration is counted in; `clock` is the plan's."""
        return WALL if self.is_elapsed else self.worked or self.clock or clock

    @property
    def span(self) -> int:
        """Minutes from its start to its finish."""
        return self.duration + self.pauses

    @property
    def left(self) -> int:
        """Minutes that are still to come, its pauses among them."""
        if self.finished or self.remaining is None:
            return self.span
        return self.remaining + self.pauses


@dataclass(frozen=True, slots=True)
class TaskLink:
    """`successor` waits for `predecessor`; `lag` in minutes, a lead is negative.

    They are of the successor's working time, or of the wall's when elapsed.
    """

    predecessor: str
    successor: str
    kind: LinkKind = LinkKind.FINISH_TO_START
    lag: int = 0
    is_elapsed: bool = False


class Placed(NamedTuple):
    """A task in its plan: early and late dates; slack in minutes of working time."""

    key: str
    early_start: datetime
    early_finish: datetime
    late_start: datetime
    late_finish: datetime
    total_slack: int
    free_slack: int
    is_critical: bool


def check_tasks(tasks: Sequence[Task], links: Sequence[TaskLink]) -> None:
    """Refuse what no plan can be made of, with the task's name and the cure."""
    keys = set()
    for task in tasks:
        if task.key in keys:
            raise DomainError(f"{task.key} is given twice: each reference names one task.")
        keys.add(task.key)
        _check_task(task)
    for link in links:
        refuse_link(link, keys, MOST_MINUTES, "minutes")


def _check_task(task: Task) -> None:
    for words, minutes in (
        ("a duration of {} minutes is", task.duration),
        ("{} minutes idle are", task.pauses),
        ("{} minutes left are", task.left),
    ):
        if not 0 <= minutes <= MOST_MINUTES:
            raise DomainError(f"{task.key}: {words.format(minutes)} not from 0 to {MOST_MINUTES}.")
    for what in ("constraint_date", "deadline", "started", "finished", "not_before", "resumes"):
        if day := getattr(task, what):
            check_day(task.key, _day(day), what.replace("_", " "))
    if task.constraint.has_date and not task.constraint_date:
        raise DomainError(f"{task.key}: “{task.constraint}” needs its date.")
    if task.finished and not task.started:
        raise DomainError(f"{task.key} has finished and has no actual start: give it one.")
    if task.finished and task.started and _day(task.finished) < _day(task.started):
        raise DomainError(f"{task.key}: it cannot finish before it starts: check its actual dates.")


def _day(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day
