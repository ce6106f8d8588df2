"""A plan of Microsoft Project: its tasks, what waits for what, and what it saved of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from exchange.mspdi.calendars import NONE, Calendars
from exchange.mspdi.document import PLAN, Element, parse
from exchange.mspdi.headings import Headings
from exchange.mspdi.splits import Splits
from exchange.mspdi.values import minutes, moment, whole
from exchange.mspdi.workers import Worked, Workers
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
ELAPSED = {4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52}  # minutes to months, per cent; estimated
PER_CENT = {19, 20, 51, 52}  # of the predecessor's duration


@dataclass(frozen=True)
class Saved:
    """A task as the file has it: its name, and what Microsoft Project had reckoned of it."""

    name: str
    is_milestone: bool
    finish: datetime | None
    baseline: datetime | None
    placed: Placed | None
    line: int = 0
    is_manual: bool = False
    code: str = ""


@dataclass(frozen=True)
class LeftOut:
    """A row that is no task of the plan, and why."""

    uid: str
    name: str
    why: str


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
    left_out: tuple[LeftOut, ...] = ()
    guid: str = ""

    def place(self) -> dict[str, Placed]:
        """Its dates, reckoned anew."""
        return place(
            self.tasks, self.links, self.start, self.clock, critical_slack=self.critical_slack
        )


def read_plan(data: bytes) -> MsProjectPlan:
    """The plan in an MSPDI file; Unreadable says what is wrong with it and where.

    Tasks are keyed by their UID. Headings (summary tasks), inactive and empty rows are left out;
    what a heading waits for, and what waits for it, holds for the tasks under it.
    """
    project = parse(data)
    start = moment(project, "StartDate")
    if start is None:
        raise Unreadable("a plan without a start", f"{PLAN} with its StartDate")
    if project.say("ScheduleFromStart") == "0":
        raise Unreadable("a plan that is scheduled from its finish", "one scheduled from its start")
    notes: list[str] = []
    calendars, headings = Calendars(project), Headings(list(project.each("Tasks", "Task")))
    clock, workers = calendars.of_plan(), Workers(project, calendars)
    rows, splits = headings.tasks, Splits(project, clock)
    tasks = ((row, _task(row, calendars, workers, headings, notes)) for row in rows.values())
    return MsProjectPlan(
        project.say("Title") or project.say("Name"),
        start,
        tuple(splits.split(task, row, notes) for row, task in tasks),
        tuple(link for row in rows.values() for link in _links(row, headings, notes)),
        clock,
        whole(project, "CriticalSlackLimit") * calendars.minutes,
        {uid: _saved(uid, row) for uid, row in rows.items()},
        tuple(notes),
        tuple(LeftOut(*each) for each in headings.left_out),
        project.say("GUID"),
    )


def _task(
    row: Element, calendars: Calendars, workers: Workers, headings: Headings, notes: list[str]
) -> Task:
    uid = row.say("UID")
    constraint = CONSTRAINTS.get(whole(row, "ConstraintType"), Constraint.AS_SOON_AS_POSSIBLE)
    day = moment(row, "ConstraintDate") if constraint.has_date else None
    if constraint.has_date and day is None:
        constraint = Constraint.AS_SOON_AS_POSSIBLE
        notes.append(f"Task {uid} has a constraint without a date: it is left out.")
    own = row.say("CalendarUID")
    clock = None if own in NONE else calendars.of(own)
    if clock is None and own not in NONE:
        notes.append(f"Task {uid} has a calendar that is not in the file: the plan's is taken.")
    worked = workers.of(row, clock, notes)
    if whole(row, "LevelingDelay"):
        notes.append(f"Task {uid} is put off by levelling: that delay is left out.")
    return Task(
        uid,
        worked.minutes if worked else minutes(row, "Duration"),
        constraint,
        day,
        moment(row, "Deadline"),
        moment(row, "ActualStart"),
        moment(row, "ActualFinish"),
        _left(row, worked),
        _held(row, notes),
        headings.not_before(uid),
        clock,
        whole(row, "DurationFormat", 7) in ELAPSED,
        worked.clock if worked else None,
        _resumes(row),
    )


def _left(row: Element, worked: Worked | None) -> int | None:
    """Minutes that are left of it; None where the file does not say."""
    if worked:
        return worked.left
    return minutes(row, "RemainingDuration") if row.say("RemainingDuration") else None


def _resumes(row: Element) -> datetime | None:
    """When a task that has begun goes on, where its work stopped before."""
    stop, resume = moment(row, "Stop"), moment(row, "Resume")
    if row.say("ActualFinish") or not (stop and resume):
        return None
    return resume if resume > stop else None


def _held(row: Element, notes: list[str]) -> tuple[datetime, datetime] | None:
    """Start and finish of what is scheduled by hand, or in another plan.

    Where one of them is not given it is the other.
    """
    is_elsewhere = "1" in (row.say("ExternalTask"), row.say("IsSubproject"))
    if row.say("Manual") != "1" and not is_elsewhere:
        return None
    start, finish = moment(row, "Start"), moment(row, "Finish")
    if is_elsewhere:
        notes.append(f"Task {row.say('UID')} is kept in another plan: its dates stay as saved.")
    if start and finish:
        return start, finish
    one = start or finish
    if one is None and not is_elsewhere:
        notes.append(f"Task {row.say('UID')} is scheduled by hand and has no dates yet.")
    return (one, one) if one else None


def _links(row: Element, headings: Headings, notes: list[str]) -> list[TaskLink]:
    uid, found = row.say("UID"), []
    for said, link in headings.links(uid):
        before = link.say("PredecessorUID")
        kind = KINDS.get(whole(link, "Type", 1), LinkKind.FINISH_TO_START)
        is_of_finish = kind in (LinkKind.FINISH_TO_START, LinkKind.FINISH_TO_FINISH)
        others = headings.under(before, is_of_finish=is_of_finish)
        if not others:
            notes.append(f"Task {said} waits for {before}, which is no task here: it is left out.")
        for other in others:
            found.append(TaskLink(other, uid, kind, *_lag(link, headings.tasks[other])))
    return found


def _lag(link: Element, before: Element) -> tuple[int, bool]:
    """Minutes, and whether they are elapsed; per cent are of what the predecessor lasts."""
    lag, unit = whole(link, "LinkLag"), whole(link, "LagFormat", 7)
    if unit not in PER_CENT:
        return round(lag / TENTHS), unit in ELAPSED
    is_elapsed = unit in ELAPSED or whole(before, "DurationFormat", 7) in ELAPSED
    return round(lag * minutes(before, "Duration") / 100), is_elapsed


def _saved(uid: str, row: Element) -> Saved:
    baselines = [each for each in row.each("Baseline") if whole(each, "Number") == 0]
    return Saved(
        row.say("Name"),
        row.say("Milestone") == "1",
        moment(row, "Finish"),
        moment(baselines[0], "Finish") if baselines else None,
        _placed(uid, row),
        whole(row, "ID"),
        row.say("Manual") == "1",
        row.say("WBS"),
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
