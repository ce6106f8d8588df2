"""Imported plans, scheduled as Microsoft Project schedules them (docs/rules.md 6, ADR 0012).

From a start, without a status date, in working time. Constraints are kept even where predecessors
ask for later, as it keeps them: what then does not fit shows as negative slack.
"""

from collections.abc import Iterable
from datetime import date, datetime

from milestones.schedule.arcs import Arc
from milestones.schedule.checks import FIRST, LAST, check_day, out_of_years, refuse_cycle
from milestones.schedule.clock import Clock
from milestones.schedule.parts import LinkKind
from milestones.schedule.passes import ordered
from milestones.schedule.tasks import Constraint, Placed, Task, TaskLink, check_tasks

FS, SS, FF = LinkKind.FINISH_TO_START, LinkKind.START_TO_START, LinkKind.FINISH_TO_FINISH
ALAP = Constraint.AS_LATE_AS_POSSIBLE


def place(
    tasks: Iterable[Task],
    links: Iterable[TaskLink],
    start: date,
    clock: Clock | None = None,
    *,
    critical_slack: int = 0,
) -> dict[str, Placed]:
    """Every task's early and late dates, slack and whether it is critical.

    `start` is the plan's; a task is critical at or below `critical_slack` minutes of total slack.
    DomainError names the task, or the circle, that no plan can be made of.
    """
    plan = Plan(list(tasks), list(links), start, clock or Clock())
    if not plan.tasks:
        return {}
    plan.go_forward()
    plan.go_back()
    if any(task.constraint == ALAP for task in plan.tasks):
        plan.go_forward(as_late=True)
    return {task.key: plan.placed(number, critical_slack) for number, task in enumerate(plan.tasks)}


class Plan:
    """A plan on its way: points in working time of each task, by number."""

    def __init__(self, tasks: list[Task], links: list[TaskLink], start: date, clock: Clock) -> None:
        check_tasks(tasks, links)
        check_day("The start", start.date() if isinstance(start, datetime) else start)
        self.tasks, self.clock = tasks, clock
        index = {task.key: number for number, task in enumerate(tasks)}
        self.ins: list[list[tuple[int, TaskLink]]] = [[] for _ in tasks]
        self.outs: list[list[tuple[int, TaskLink]]] = [[] for _ in tasks]
        for link in links:
            self.ins[index[link.successor]].append((index[link.predecessor], link))
            self.outs[index[link.predecessor]].append((index[link.successor], link))
        self.order = self._ordered(links)
        self.start = self._point(start, is_start=True)
        self.end = self.start
        blank = [self.start] * len(tasks)
        self.early_start, self.early_finish = [*blank], [*blank]
        self.late_start, self.late_finish = [*blank], [*blank]
        self.late_resume = [*blank]

    def go_forward(self, *, as_late: bool = False) -> None:
        """Early dates; `as_late` lets what follows a task as late as possible start after it."""
        for number in self.order:
            task = self.tasks[number]
            begin = self._begin(number, as_late)
            finish = self._finish(task, begin)
            if task.started:
                begin = self._point(task.started, is_start=True)
                finish = self._finish(task, begin)
            if task.finished:
                finish = self._point(task.finished, is_start=False)
            self._check_reach(task, begin, finish)
            self.early_start[number], self.early_finish[number] = begin, finish
        if not as_late:
            self.end = self.clock.as_finish(max(self.early_finish))

    def go_back(self) -> None:
        """Late dates, from the end of the whole plan."""
        for number in reversed(self.order):
            task = self.tasks[number]
            late = self.clock.as_finish(self._end(number))
            if late // 2 == self.early_finish[number] // 2:
                late = self.early_finish[number]
            begin = self._back(late, task.left)
            self._check_reach(task, begin, late)
            self.late_finish[number], self.late_resume[number] = late, begin
            self.late_start[number] = self.early_start[number] if task.started else begin

    def placed(self, number: int, critical_slack: int) -> Placed:
        """The task's dates on the wall, and its slack."""
        task, moment = self.tasks[number], self.clock.moment
        total, free = self._total(number), self._free(number)
        return Placed(
            task.key,
            moment(self.early_start[number]),
            moment(self.early_finish[number]),
            moment(self.late_start[number]),
            moment(self.late_finish[number]),
            total,
            free,
            total <= critical_slack and not task.finished,
        )

    def _begin(self, number: int, as_late: bool) -> int:
        task, day = self.tasks[number], self._constraint(self.tasks[number])
        asked = [self._asked(before, link, number, as_late) for before, link in self.ins[number]]
        begin = max(asked, default=self.start)
        match task.constraint:
            case Constraint.START_NO_EARLIER if day is not None:
                begin = max(begin, day) if asked else day
            case Constraint.FINISH_NO_EARLIER if day is not None:
                least = self._back(day, task.duration)
                begin = max(begin, least) if asked else least
            case Constraint.START_NO_LATER if day is not None:
                begin = min(begin, day)
            case Constraint.FINISH_NO_LATER if day is not None:
                begin = min(begin, self._back(day, task.duration))
            case Constraint.MUST_START_ON if day is not None:
                begin = day
            case Constraint.MUST_FINISH_ON if day is not None:
                begin = self._back(day, task.duration)
        return self.clock.as_start(begin) if task.duration else begin

    def _asked(self, before: int, link: TaskLink, number: int, as_late: bool) -> int:
        """The start that a predecessor asks for."""
        is_late = as_late and self.tasks[before].constraint == ALAP
        starts, finishes = (
            (self.late_start, self.late_finish)
            if is_late
            else (self.early_start, self.early_finish)
        )
        end = finishes[before] if link.kind in (FS, FF) else starts[before]
        if link.kind not in (FS, SS):
            end = self._back(end, self.tasks[number].duration)
        asked = self.clock.later(end, link.lag)
        return max(asked, self.start) if link.kind == FF else asked

    def _end(self, number: int) -> int:
        task, day = self.tasks[number], self._constraint(self.tasks[number])
        if task.finished:
            return self.early_finish[number]
        late = self.end
        for after, link in self.outs[number]:
            if not self.tasks[after].finished:
                late = min(late, self._left(number, link, after))
        match task.constraint:
            case Constraint.MUST_START_ON if day is not None:
                late = self._finish(task, day)
            case Constraint.MUST_FINISH_ON if day is not None:
                late = day
            case Constraint.START_NO_LATER if day is not None:
                late = min(late, self._finish(task, day))
            case Constraint.FINISH_NO_LATER if day is not None:
                late = min(late, day)
        return min(late, self._point(task.deadline, is_start=False)) if task.deadline else late

    def _left(self, number: int, link: TaskLink, after: int) -> int:
        """The latest finish that a successor leaves."""
        is_begun = self.tasks[number].started or self.tasks[after].started
        if link.kind == SS and is_begun:
            return self.end
        late = self.late_resume[after] if link.kind in (FS, SS) else self.late_finish[after]
        late = self.clock.later(late, -link.lag)
        return late if link.kind in (FS, FF) else self._finish(self.tasks[number], late)

    def _total(self, number: int) -> int:
        if self.tasks[number].constraint == ALAP:
            return 0
        finish = self.late_finish[number] // 2 - self.early_finish[number] // 2
        if self.tasks[number].started:
            return finish
        return min(finish, self.late_start[number] // 2 - self.early_start[number] // 2)

    def _free(self, number: int) -> int:
        if self.tasks[number].finished:
            return 0
        rooms = [
            self._room(number, link, after)
            for after, link in self.outs[number]
            if not self.tasks[after].finished
        ]
        return max(0, min(rooms, default=self._total(number)))

    def _room(self, number: int, link: TaskLink, after: int) -> int:
        """Minutes before a successor would move."""
        end = self._dates(number)[link.kind in (FS, FF)]
        held = self._dates(after)[link.kind not in (FS, SS)]
        return held // 2 - end // 2 - link.lag

    def _dates(self, number: int) -> tuple[int, int]:
        """Start and finish as planned: late for a task as late as possible."""
        if self.tasks[number].constraint == ALAP:
            return self.late_start[number], self.late_finish[number]
        return self.early_start[number], self.early_finish[number]

    def _constraint(self, task: Task) -> int | None:
        if not (task.constraint.has_date and task.constraint_date):
            return None
        return self._point(task.constraint_date, is_start=task.constraint.is_of_start)

    def _point(self, day: date, *, is_start: bool) -> int:
        if isinstance(day, datetime):
            return self.clock.point(day)
        return self.clock.start_of(day) if is_start else self.clock.end_of(day)

    def _finish(self, task: Task, start: int) -> int:
        return self.clock.later(start, task.duration)

    def _back(self, finish: int, duration: int) -> int:
        return self.clock.later(finish, -duration)

    def _check_reach(self, task: Task, start: int, finish: int) -> None:
        most = 2 * self.clock.minutes * (LAST - FIRST)
        if start < -most or finish > most:
            raise out_of_years(task.key)

    def _ordered(self, links: list[TaskLink]) -> list[int]:
        ins: list[list[Arc]] = [[] for _ in self.tasks]
        outs: list[list[Arc]] = [[] for _ in self.tasks]
        for number, before in enumerate(self.ins):
            for other, _ in before:
                arc = (other, number, 0, None)
                ins[number].append(arc)
                outs[other].append(arc)
        order = ordered(ins, outs)
        if len(order) < len(self.tasks):
            refuse_cycle(links)
        return order
