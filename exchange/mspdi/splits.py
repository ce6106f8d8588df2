"""Tasks whose planned work is broken off: "split", as Microsoft Project calls it.

The file has their work by stretches of time, with none in the pauses. A duration leaves these out,
so how long they are together follows from the start and the finish that were saved.
"""

from collections import defaultdict
from dataclasses import replace
from datetime import datetime

from exchange.mspdi.document import Element
from exchange.mspdi.values import moment
from milestones.schedule.clock import Clock
from milestones.schedule.tasks import Task

ROUNDING = 1  # minutes


class Splits:
    """The stretches of time in which each task has planned work of nothing."""

    def __init__(self, project: Element, clock: Clock) -> None:
        self._clock = clock
        self._idle: defaultdict[str, list[tuple[datetime, datetime]]] = defaultdict(list)
        for each in project.each("Assignments", "Assignment"):
            for row in each.each("TimephasedData"):
                start, finish = moment(row, "Start"), moment(row, "Finish")
                if start and finish:
                    self._idle[each.say("TaskUID")].append((start, finish))

    def split(self, task: Task, row: Element, notes: list[str]) -> Task:
        """The task with its pauses; what the file does not tell is noted."""
        start, finish = moment(row, "Start"), moment(row, "Finish")
        if task.held or task.finished or not (start and finish):
            return task
        clock = task.time(self._clock)
        goes_on, lasts = (task.resumes, task.left) if task.resumes else (start, task.duration)
        longer = clock.between(clock.point(goes_on), clock.point(finish)) - lasts
        if longer <= ROUNDING:
            return task
        number, unit = (longer, "minute") if longer % 60 else (longer // 60, "hour")
        time = f"{number} working {unit}{'' if number == 1 else 's'}"
        if self._pauses(task, clock):
            notes.append(
                f"Task {task.key} is split: it pauses for {time}. Its finish counts them, its"
                " duration does not."
            )
            return replace(task, pauses=longer)
        if not task.started:
            notes.append(
                f"Task {task.key} was saved {time} longer than its duration, and the file does"
                " not say why: its finish stays as saved, what follows from it is reckoned without."
            )
        return task

    def _pauses(self, task: Task, clock: Clock) -> bool:
        """Whether nothing is planned for a time that could be worked."""
        return any(
            clock.between(clock.point(start), clock.point(finish)) > 0
            for start, finish in self._idle[task.key]
        )
