"""The plan's calendar: which days are worked, and between which hours."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from exchange.mspdi.document import Element
from exchange.mspdi.values import minute_of_day, moment, whole
from milestones.schedule import WorkingDays
from milestones.schedule.clock import OFFICE_HOURS, Clock

SUNDAY, SATURDAY = 1, 7
MOST_CLOSED = 3_660

type Hours = tuple[tuple[int, int], ...]


def clock_of(project: Element, notes: list[str]) -> Clock:
    """Working time as the plan's own calendar has it; office hours when it has none."""
    wanted = project.say("CalendarUID")
    calendars = list(project.each("Calendars", "Calendar"))
    chosen = [each for each in calendars if each.say("UID") == wanted] or calendars[:1]
    if not chosen:
        return Clock()
    days = list(chosen[0].each("WeekDays", "WeekDay"))
    week = {whole(day, "DayType"): _hours(day) for day in days}
    worked = {(number - 2) % 7: hours for number, hours in week.items() if number and hours}
    if not worked:
        return Clock()
    hours, _ = Counter(worked.values()).most_common(1)[0]
    if set(worked.values()) != {hours}:
        notes.append("Working days have different hours: the most usual are taken for all.")
    closed = set(_closed(chosen[0], days))
    return Clock(WorkingDays(lambda day: day.weekday() in worked and day not in closed), hours)


def _hours(day: Element) -> Hours:
    if day.say("DayWorking") != "1":
        return ()
    stretches = [
        (minute_of_day(each, "FromTime"), minute_of_day(each, "ToTime") or 24 * 60)
        for each in day.each("WorkingTimes", "WorkingTime")
    ]
    return tuple(sorted(stretches)) or OFFICE_HOURS


def _closed(calendar: Element, days: list[Element]) -> Iterator[date]:
    exceptions = [*calendar.each("Exceptions", "Exception")]
    exceptions += [day for day in days if day.say("DayType") == "0"]
    for each in exceptions:
        if each.say("DayWorking") == "1":
            continue
        for period in each.each("TimePeriod"):
            first, last = moment(period, "FromDate"), moment(period, "ToDate")
            if first and last:
                count = min((last.date() - first.date()).days + 1, MOST_CLOSED)
                yield from (first.date() + timedelta(days=ahead) for ahead in range(count))
