"""A plan of Microsoft Project: its tasks, what waits for what, and what it saved of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from exchange.mspdi.calendars import clock_of
from exchange.mspdi.document import PLAN, Element, parse
from exchange.mspdi.values import minutes, moment, whole
from exchange.safety import Unreadable
from milestones.schedule import LinkKind
from milestones.schedule.clock import Clock
from milestones.schedule.project import place
from milestones.schedule.tasks import Constraint, Placed, Task, TaskLink

TENTHS = 10  # of a minute: the unit of lags and slack
KINDS = {
    0: LinkKind.FINISH_TO_FINISH,
    1: LinkKind.FINISH_TO_START,
    2: LinkKind.START_TO_FINISH,
    3: LinkKind.START_TO_START,
}
CONSTRAINTS = {
    0: Constraint.AS_SOON_AS_POSSIBLE,
    1: Constraint.AS_LATE_AS_POSSIBLE,
    2: Constraint.MUST_START_ON,
    3: Constraint.MUST_FINISH_ON,
    4: Constraint.START_NO_EARLIER,
    5: Constraint.START_NO_LATER,
    6: Constraint.FINISH_NO_EARLIER,
    7: Constraint.FINISH_NO_LATER,
}
WORKING_TIME = {3, 5, 7, 9, 11, 21, 35, 37, 39, 41, 43, 53}  # minutes to months; also estimated


@dataclass(frozen=True)
class Saved:
    """A task as the file has it: its name, and what Microsoft Project had reckoned of it."""

    name: str
    is_milestone: bool
    finish: datetime | None
    baseline: datetime | None
    placed: Placed | None


@dataclass(frozen=True)
class MsProjectPlan:
    """A plan to be placed; `notes` say what of it is read otherwise than it was meant."""

    name: str
    start: datetime
    tasks: tuple[Task, ...]
    links: tuple[TaskLink, ...]
    clock: Clock
    critical_slack: int
    saved: Mapping[str, Saved]
    notes: tuple[str, ...]

    def place(self) -> dict[str, Placed]:
        """Its dates, reckoned anew."""
        return place(
            self.tasks, self.links, self.start, self.clock, critical_slack=self.critical_slack
        )


def read_plan(data: bytes) -> MsProjectPlan:
    """The plan in an MSPDI file; Unreadable says what is wrong with it and where.

    Tasks are keyed by their UID. Summary, inactive and empty rows are left out.
    """
    project = parse(data)
    start = moment(project, "StartDate")
    if start is None:
        raise Unreadable("a plan without a start", f"{PLAN} with its StartDate")
    if project.say("ScheduleFromStart") == "0":
        raise Unreadable("a plan that is scheduled from its finish", "one scheduled from its start")
    notes: list[str] = []
    clock = clock_of(project, notes)
    rows = {row.say("UID"): row for row in project.each("Tasks", "Task") if _is_task(row)}
    return MsProjectPlan(
        project.say("Title") or project.say("Name"),
        start,
        tuple(_task(uid, row, notes) for uid, row in rows.items()),
        tuple(link for uid, row in rows.items() for link in _links(uid, row, rows, notes)),
        clock,
        whole(project, "CriticalSlackLimit") * clock.minutes,
        {uid: _saved(uid, row) for uid, row in rows.items()},
        tuple(notes),
    )


def _is_task(row: Element) -> bool:
    is_left_out = row.say("Summary") == "1" or row.say("IsNull") == "1" or row.say("Active") == "0"
    return not is_left_out and row.say("UID") not in ("", "0")


def _task(uid: str, row: Element, notes: list[str]) -> Task:
    constraint = CONSTRAINTS.get(whole(row, "ConstraintType"), Constraint.AS_SOON_AS_POSSIBLE)
    day = moment(row, "ConstraintDate") if constraint.has_date else None
    if row.say("Manual") == "1":
        constraint, day = Constraint.MUST_START_ON, moment(row, "Start")
        notes.append(f"Task {uid} is scheduled by hand: it is held on its start.")
    if constraint.has_date and day is None:
        constraint = Constraint.AS_SOON_AS_POSSIBLE
        notes.append(f"Task {uid} has a constraint without a date: it is left out.")
    if whole(row, "DurationFormat", 7) not in WORKING_TIME:
        notes.append(f"Task {uid} lasts an elapsed time: it is taken as working time.")
    if whole(row, "CalendarUID", -1) not in (-1, 0):
        notes.append(f"Task {uid} has a calendar of its own: the plan's is taken.")
    return Task(
        uid,
        minutes(row, "Duration"),
        constraint,
        day,
        moment(row, "Deadline"),
        moment(row, "ActualStart"),
        moment(row, "ActualFinish"),
        minutes(row, "RemainingDuration") if row.say("RemainingDuration") else None,
    )


def _links(uid: str, row: Element, rows: Mapping[str, Element], notes: list[str]) -> list[TaskLink]:
    found = []
    for link in row.each("PredecessorLink"):
        before = link.say("PredecessorUID")
        if before not in rows:
            notes.append(f"Task {uid} waits for {before}, which is no task here: it is left out.")
            continue
        lag = whole(link, "LinkLag")
        if lag and whole(link, "LagFormat", 7) not in WORKING_TIME:
            notes.append(
                f"Task {uid} waits for {before} in elapsed time or per cent: no lag taken."
            )
            lag = 0
        kind = KINDS.get(whole(link, "Type", 1), LinkKind.FINISH_TO_START)
        found.append(TaskLink(before, uid, kind, round(lag / TENTHS)))
    return found


def _saved(uid: str, row: Element) -> Saved:
    baselines = [each for each in row.each("Baseline") if whole(each, "Number") == 0]
    return Saved(
        row.say("Name"),
        row.say("Milestone") == "1",
        moment(row, "Finish"),
        moment(baselines[0], "Finish") if baselines else None,
        _placed(uid, row),
    )


def _placed(uid: str, row: Element) -> Placed | None:
    names = ("EarlyStart", "EarlyFinish", "LateStart", "LateFinish")
    early_start, early_finish, late_start, late_finish = (moment(row, name) for name in names)
    if not (early_start and early_finish and late_start and late_finish):
        return None
    return Placed(
        uid,
        early_start,
        early_finish,
        late_start,
        late_finish,
        round(whole(row, "TotalSlack") / TENTHS),
        round(whole(row, "FreeSlack") / TENTHS),
        row.say("Critical") == "1",
    )
