"""A plan as MSPDI XML that Microsoft Project opens; no Django."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from xml.etree import ElementTree

from core.clear_days import SATURDAY, is_working_day
from exchange.mspdi.document import NAMESPACE
from milestones.schedule import ENGLAND, Link, LinkKind
from milestones.schedule.arcs import start_of
from milestones.schedule.parts import Activity

MINUTES, ELAPSED_MINUTES, TENTHS = 480, 1440, 10
WORKING_DAYS, ELAPSED_DAYS = 7, 8  # as units of durations and lags
KINDS = {
    LinkKind.FINISH_TO_FINISH: 0,
    LinkKind.FINISH_TO_START: 1,
    LinkKind.START_TO_FINISH: 2,
    LinkKind.START_TO_START: 3,
}
MUST_FINISH_ON, FINISH_NO_EARLIER = 3, 6
OPENS, CLOSES = time(8), time(17)
HOURS = (("08:00:00", "12:00:00"), ("13:00:00", "17:00:00"))


@dataclass(frozen=True)
class Written:
    """A milestone to be written: its number in the plan, what it is called, its dates."""

    uid: int
    reference: str
    name: str
    activity: Activity


def mspdi_of(name: str, rows: Sequence[Written], links: Iterable[Link]) -> bytes:
    """The plan: every date as it is held, and scheduled by hand so that it stays so.

    Links are by the keys of the rows' activities; those that lead out of the plan are left out.
    """
    root = ElementTree.Element("Project", xmlns=NAMESPACE)
    starts = [_start(row.activity) for row in rows]
    first = min(starts, default=date(2020, 1, 1))
    ends = [row.activity.finish for row in rows]
    _say(root, "SaveVersion", 14)
    _say(root, "Name", f"{name}.xml")
    _say(root, "Title", name)
    _say(root, "ScheduleFromStart", 1)
    _say(root, "StartDate", datetime.combine(first, OPENS))
    _say(root, "FinishDate", datetime.combine(max(ends, default=first), CLOSES))
    _say(root, "CriticalSlackLimit", 0)
    _say(root, "CalendarUID", 1)
    _say(root, "MinutesPerDay", MINUTES)
    _calendar(root, first.year, max(ends, default=first).year)
    tasks = ElementTree.SubElement(root, "Tasks")
    numbers = {row.activity.key: row.uid for row in rows}
    before: dict[str, list[Link]] = {}
    for link in links:
        if link.predecessor in numbers:
            before.setdefault(link.successor, []).append(link)
    for line, row in enumerate(rows, 1):
        task = _task(tasks, row, line)
        for link in before.get(row.activity.key, ()):
            _link(task, link, numbers[link.predecessor])
    ElementTree.indent(root)
    found: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return found


def _task(tasks: ElementTree.Element, row: Written, line: int) -> ElementTree.Element:
    task, activity = ElementTree.SubElement(tasks, "Task"), row.activity
    _say(task, "UID", row.uid)
    _say(task, "ID", line)
    _say(task, "Name", _plain(row.name))
    _say(task, "Active", 1)
    _say(task, "Manual", 1)
    _say(task, "IsNull", 0)
    _say(task, "WBS", row.reference)
    _say(task, "OutlineLevel", 1)
    start, finish = _moments(activity, activity.finish)
    _say(task, "Start", start)
    _say(task, "Finish", finish)
    unit = MINUTES if activity.in_working_days else ELAPSED_MINUTES
    _say(task, "Duration", f"PT{activity.duration * unit // 60}H0M0S")
    _say(task, "DurationFormat", WORKING_DAYS if activity.in_working_days else ELAPSED_DAYS)
    _say(task, "Milestone", int(not activity.duration))
    _say(task, "Summary", 0)
    if activity.actual:
        _say(task, "ActualStart", start)
        _say(task, "ActualFinish", finish)
    _limits(task, activity)
    if activity.baseline:
        baseline = ElementTree.SubElement(task, "Baseline")
        _say(baseline, "Number", 0)
        for what, moment in zip(
            ("Start", "Finish"), _moments(activity, activity.baseline), strict=True
        ):
            _say(baseline, what, moment)
    return task


def _limits(task: ElementTree.Element, activity: Activity) -> None:
    """Not before as a constraint; not after, which moves nothing, as a deadline."""
    earliest, latest = activity.not_before, activity.not_after
    if earliest:
        kind = MUST_FINISH_ON if earliest == latest else FINISH_NO_EARLIER
        _say(task, "ConstraintType", kind)
        _say(task, "ConstraintDate", datetime.combine(earliest, CLOSES))
    if latest and latest != earliest:
        _say(task, "Deadline", datetime.combine(latest, CLOSES))


def _link(task: ElementTree.Element, link: Link, before: int) -> None:
    made = ElementTree.SubElement(task, "PredecessorLink")
    _say(made, "PredecessorUID", before)
    _say(made, "Type", KINDS[link.kind])
    _say(made, "CrossProject", 0)
    unit = MINUTES if link.in_working_days else ELAPSED_MINUTES
    _say(made, "LinkLag", link.lag * unit * TENTHS)
    _say(made, "LagFormat", WORKING_DAYS if link.in_working_days else ELAPSED_DAYS)


def _calendar(root: ElementTree.Element, first: int, last: int) -> None:
    """Monday to Friday, 8 to 12 and 13 to 17, without England's bank holidays."""
    calendars = ElementTree.SubElement(root, "Calendars")
    made = ElementTree.SubElement(calendars, "Calendar")
    _say(made, "UID", 1)
    _say(made, "Name", "England")
    _say(made, "IsBaseCalendar", 1)
    week = ElementTree.SubElement(made, "WeekDays")
    for number in range(1, 8):
        day = ElementTree.SubElement(week, "WeekDay")
        _say(day, "DayType", number)
        _say(day, "DayWorking", int(2 <= number <= SATURDAY + 1))
        if 2 <= number <= SATURDAY + 1:
            _hours(day)
    exceptions = ElementTree.SubElement(made, "Exceptions")
    for day_off in _bank_holidays(first, last):
        each = ElementTree.SubElement(exceptions, "Exception")
        period = ElementTree.SubElement(each, "TimePeriod")
        _say(period, "FromDate", datetime.combine(day_off, time()))
        _say(period, "ToDate", datetime.combine(day_off, time(23, 59)))
        _say(each, "DayWorking", 0)


def _hours(day: ElementTree.Element) -> None:
    times = ElementTree.SubElement(day, "WorkingTimes")
    for begin, end in HOURS:
        each = ElementTree.SubElement(times, "WorkingTime")
        _say(each, "FromTime", begin)
        _say(each, "ToTime", end)


def _bank_holidays(first: int, last: int) -> Iterable[date]:
    days = range(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal() + 1)
    found = (date.fromordinal(day) for day in days)
    return (day for day in found if day.weekday() < SATURDAY and not is_working_day(day))


def _start(activity: Activity) -> date:
    days = [day for day in (activity.finish, activity.baseline) if day]
    return min(_moments(activity, day)[0] for day in days).date()


def _moments(activity: Activity, finish: date) -> tuple[datetime, datetime]:
    """Start and finish: one moment of what takes no time, else from the day after `start_of`."""
    end = datetime.combine(finish, CLOSES)
    if not activity.duration:
        return end, end
    start = start_of(activity, finish.toordinal(), ENGLAND) + 1
    if activity.in_working_days:
        start = ENGLAND.later(start - 1, 1)
    return datetime.combine(date.fromordinal(start), OPENS), end


def _plain(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(each for each in text if each >= " ")


def _say(parent: ElementTree.Element, name: str, value: object) -> None:
    said = value.isoformat() if isinstance(value, datetime) else str(value)
    ElementTree.SubElement(parent, name).text = said
