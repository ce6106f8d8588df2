"""Imported plans, scheduled as Microsoft Project schedules them (docs/rules.md 6, ADR 0012).

From a start, without a status date, in working time. Constraints are kept even where predecessors
ask for later, as it keeps them: what then does not fit shows as negative slack.
"""

from collections.abc import Iterable
from datetime import date, datetime

from milestones.schedule.arcs import Arc
from milestones.schedule.checks import FIRST, LAST, check_day, out_of_years, refuse_cycle
from milestones.schedule.clock import DAY, WALL, Clock
from milestones.schedule.parts import LinkKind
from milestones.schedule.passes import ordered
from milestones.schedule.tasks import Constraint, Placed, Task, TaskLink, check_tasks

FS, SS, FF = LinkKind.FINISH_TO_START, LinkKind.START_TO_START, LinkKind.FINISH_TO_FINISH
ALAP = Constraint.AS_LATE_AS_POSSIBLE
MSO, MFO = Constraint.MUST_START_ON, Constraint.MUST_FINISH_ON
SNLT, FNLT = Constraint.START_NO_LATER, Constraint.FINISH_NO_LATER


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
    """A plan on its way: points in time of each task, by number."""

    def __init__(self, tasks: list[Task], links: list[TaskLink], start: date, clock: Clock) -> None:
        check_tasks(tasks, links)
        check_day("The start", start.date() if isinstance(start, datetime) else start)
        self.tasks, self.clock = tasks, clock
        self.clocks = [task.time(clock) for task in tasks]
        index = {task.key: number for number, task in enumerate(tasks)}
        self.ins: list[list[tuple[int, TaskLink]]] = [[] for _ in tasks]
        self.outs: list[list[tuple[int, TaskLink]]] = [[] for _ in tasks]
        for link in links:
            self.ins[index[link.successor]].append((index[link.predecessor], link))
            self.outs[index[link.predecessor]].append((index[link.successor], link))
        self.order = self._ordered(links)
        self.start = _point(start, clock, is_start=True)
        self.end = self.start
        blank = [self.start] * len(tasks)
        self.early_start, self.early_finish = [*blank], [*blank]
        self.late_start, self.late_finish = [*blank], [*blank]
        self.late_resume = [*blank]

    def go_forward(self, *, as_late: bool = False) -> None:
        """Early dates; `as_late` lets what follows a task as late as possible start after it."""
        for number in self.order:
            task = self.tasks[number]
            if task.held:
                begin, finish = map(self.clock.point, task.held)
            elif task.started:
                begin, finish = self._begun(number, task.started)
            else:
                begin = self._begin(number, as_late)
                finish = self.clocks[number].later(begin, task.span)
            if task.finished:
                finish = _fact(task.finished, self.clocks[number], is_start=False)
            self._check_reach(task, begin, finish)
            self.early_start[number], self.early_finish[number] = begin, finish
        if not as_late:
            self.end = self.clock.as_finish(max(self.early_finish))
            self.end = max(self.end, *self.early_finish)

    def go_back(self) -> None:
        """Late dates, from the end of the whole plan."""
        for number in reversed(self.order):
            task, clock = self.tasks[number], self.clocks[number]
            late = clock.as_finish(self._end(number))
            if not clock.between(late, self.early_finish[number]):
                late = self.early_finish[number]
            begin = clock.later(late, -task.left)
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

    def _begun(self, number: int, started: date) -> tuple[int, int]:
        """Start and finish of what has begun: a finish "no earlier than" still holds it.

        What was broken off is done when what is left has been worked from where it goes on.
        """
        task, clock = self.tasks[number], self.clocks[number]
        begin = _fact(started, clock, is_start=True)
        finish, day = clock.later(begin, task.span), self._constraint(number)
        if task.resumes:
            finish = max(finish, clock.later(clock.point(task.resumes), task.left))
        if task.constraint == Constraint.FINISH_NO_EARLIER and day is not None:
            finish = max(finish, day)
        return begin, finish

    def _begin(self, number: int, as_late: bool) -> int:
        task, clock = self.tasks[number], self.clocks[number]
        asked = [self._asked(before, link, number, as_late) for before, link in self.ins[number]]
        begin = max(asked, default=self.start)
        if task.not_before:
            begin = max(begin, _point(task.not_before, clock, is_start=True))
        begin = self._as_constrained(number, begin, is_free=not asked)
        return clock.as_start(begin) if task.duration else clock.settle(begin)

    def _as_constrained(self, number: int, begin: int, *, is_free: bool) -> int:
        """The start that the task's own constraint makes of `begin`."""
        task, day = self.tasks[number], self._constraint(number)
        if day is None:
            return begin
        if not task.constraint.is_of_start:
            day = self.clocks[number].later(day, -task.span)
        match task.constraint:
            case Constraint.START_NO_EARLIER | Constraint.FINISH_NO_EARLIER:
                return day if is_free and not task.not_before else max(begin, day)
            case Constraint.START_NO_LATER | Constraint.FINISH_NO_LATER:
                return min(begin, day)
        return day

    def _asked(self, before: int, link: TaskLink, number: int, as_late: bool) -> int:
        """The start that a predecessor asks for."""
        is_late = as_late and self.tasks[before].constraint == ALAP != self.tasks[number].constraint
        starts, finishes = (
            (self.late_start, self.late_finish)
            if is_late
            else (self.early_start, self.early_finish)
        )
        end = finishes[before] if link.kind in (FS, FF) else starts[before]
        if link.kind not in (FS, SS):
            end = self.clocks[number].later(end, -self.tasks[number].span)
        asked = self._lag(link, number).later(end, link.lag)
        return max(asked, self.start) if link.kind == FF else asked

    def _end(self, number: int) -> int:
        task, clock = self.tasks[number], self.clocks[number]
        if task.finished:
            return self.early_finish[number]
        live = [each for each in self.outs[number] if not self.tasks[each[0]].finished]
        late = min((self._left(number, link, after) for after, link in live), default=self.end)
        if live and task.started and not task.duration:
            late = self.early_start[number]
        late, day = min(late, self.end), self._constraint(number)
        if day is not None and task.constraint.is_of_start:
            day = clock.later(day, task.span)
        if day is not None and task.constraint in (MSO, MFO):
            late = day
        elif day is not None and task.constraint in (SNLT, FNLT):
            late = min(late, day)
        if not task.deadline:
            return late
        return min(late, _point(task.deadline, clock, is_start=False))

    def _left(self, number: int, link: TaskLink, after: int) -> int:
        """The latest finish that a successor leaves."""
        if link.kind == SS and (found := self._left_by_start(number, after)) is not None:
            return found
        late = self.late_resume[after] if link.kind in (FS, SS) else self.late_finish[after]
        if link.kind == SS:
            late = self.clocks[number].as_start(late) if self.tasks[number].duration else late
        late = self._lag(link, after).later(late, -link.lag)
        if link.kind in (FS, FF):
            return late
        return self.clocks[number].later(late, self.tasks[number].span)

    def _left_by_start(self, number: int, after: int) -> int | None:
        """What a start leaves a start that is a fact, or is held by hand; else None."""
        task, other = self.tasks[number], self.tasks[after]
        if task.started or (other.started and not self.outs[after]):
            return self.end
        if other.started:
            done = self.clocks[after].later(self.early_start[after], other.span - other.left)
            return self.clocks[number].later(done, task.span)
        if task.held:
            return self.end if self.outs[after] else self.late_finish[after]
        return None

    def _total(self, number: int) -> int:
        if self.tasks[number].constraint == ALAP:
            return 0
        between = self.clocks[number].between
        finish = between(self.early_finish[number], self.late_finish[number])
        if self.tasks[number].started:
            return finish
        return min(finish, between(self.early_start[number], self.late_start[number]))

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
        end = self._lag(link, after).later(end, link.lag)
        return self.clocks[number].between(end, held)

    def _dates(self, number: int) -> tuple[int, int]:
        """Start and finish as planned: late for a task as late as possible."""
        if self.tasks[number].constraint == ALAP:
            return self.late_start[number], self.late_finish[number]
        return self.early_start[number], self.early_finish[number]

    def _constraint(self, number: int) -> int | None:
        task = self.tasks[number]
        if not (task.constraint.has_date and task.constraint_date):
            return None
        is_start = task.constraint.is_of_start
        return _point(task.constraint_date, self.clocks[number], is_start=is_start)

    def _lag(self, link: TaskLink, after: int) -> Clock:
        """What a lag is counted in: the working time of the task that waits."""
        return WALL if link.is_elapsed else self.tasks[after].clock or self.clock

    def _check_reach(self, task: Task, start: int, finish: int) -> None:
        if start < FIRST * DAY or finish > (LAST + 1) * DAY:
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


def _point(day: date, clock: Clock, *, is_start: bool) -> int:
    """Where a date stands in working time."""
    if isinstance(day, datetime):
        return clock.settle(clock.point(day))
    return clock.start_of(day) if is_start else clock.end_of(day)


def _fact(day: date, clock: Clock, *, is_start: bool) -> int:
    """The same for what has happened, which may be outside of working time."""
    if isinstance(day, datetime):
        return clock.point(day)
    return _point(day, clock, is_start=is_start)
