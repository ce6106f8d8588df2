"""A plan's calendars: which hours are worked on which day, the days off and on among them."""

from collections.abc import Iterator, Mapping
from datetime import date

from exchange.mspdi.document import Element
from exchange.mspdi.recurrence import days_of
from exchange.mspdi.values import minute_of_day, moment, whole
from milestones.schedule.clock import OFFICE_HOURS, Clock, Hours

NONE = ("", "-1", "0")
MOST_BASES = 5
USUAL_MINUTES = 480
SAYS = ("WeekDays", "Exceptions", "WorkWeeks")

type Week = Mapping[int, Hours]  # by the day of the week, from Monday as 0


class Calendars:
    """The calendars of a plan; one that leans on another has what it does not say from there."""

    def __init__(self, project: Element) -> None:
        self.minutes = whole(project, "MinutesPerDay", USUAL_MINUTES) or USUAL_MINUTES
        self._project = project
        self._known = {each.say("UID"): each for each in project.each("Calendars", "Calendar")}
        self._clocks: dict[str, Clock | None] = {}

    def of_plan(self) -> Clock:
        """The plan's own; the first when it names none, office hours when there is none."""
        wanted = self._project.say("CalendarUID")
        chosen = wanted if wanted in self._known else next(iter(self._known), "")
        return self.of(chosen) or Clock(minutes=self.minutes)

    def of(self, uid: str) -> Clock | None:
        """The calendar of that number; None when it is not there, or never works."""
        if uid in NONE and uid not in self._known:
            return None
        uid = self._nearest(uid)
        if uid not in self._clocks:
            self._clocks[uid] = self._clock(list(self._line(uid)))
        return self._clocks[uid]

    def _nearest(self, uid: str) -> str:
        """The calendar that says what holds: the base of one with nothing of its own."""
        for each in self._line(uid):
            uid = each.say("UID")
            if any(child.name in SAYS and child.children for child in each.children):
                break
        return uid

    def _line(self, uid: str) -> Iterator[Element]:
        """A calendar and those it leans on, the nearest first."""
        for _ in range(MOST_BASES):
            if uid not in self._known:
                return
            yield self._known[uid]
            uid = self._known[uid].say("BaseCalendarUID")

    def _clock(self, line: list[Element]) -> Clock | None:
        weekly, spans = dict[int, Hours](), list[tuple[date, date, Week]]()
        days: dict[date, Hours] = {}
        for calendar in reversed(line):
            weekly |= _week(calendar)
            spans += _spans(calendar)
            days |= _single_days(calendar)
        if not any(weekly.values()):
            return None

        def hours_on(day: date) -> Hours:
            if day in days:
                return days[day]
            for first, last, week in reversed(spans):
                if first <= day <= last and day.weekday() in week:
                    return week[day.weekday()]
            return weekly.get(day.weekday(), ())

        return Clock(hours_on, self.minutes)


def _week(of: Element) -> Week:
    """What each weekday has; what is not said is left to the calendar underneath."""
    days = [(whole(day, "DayType"), day) for day in of.each("WeekDays", "WeekDay")]
    return {(number - 2) % 7: _hours(day) for number, day in days if 1 <= number <= 7}


def _spans(calendar: Element) -> list[tuple[date, date, Week]]:
    """Weeks of another kind, from a day to a day."""
    found = []
    for week in calendar.each("WorkWeeks", "WorkWeek"):
        for period in week.each("TimePeriod"):
            first, last = moment(period, "FromDate"), moment(period, "ToDate")
            if first and last:
                found.append((first.date(), last.date(), _week(week)))
    return found


def _single_days(calendar: Element) -> dict[date, Hours]:
    """Days off, and days with hours of their own; older files keep them among the weekdays."""
    exceptions = list(calendar.each("Exceptions", "Exception")) or [
        day for day in calendar.each("WeekDays", "WeekDay") if day.say("DayType") == "0"
    ]
    return {day: _hours(each) for each in exceptions for day in days_of(each)}


def _hours(day: Element) -> Hours:
    if day.say("DayWorking") != "1":
        return ()
    stretches = [
        (minute_of_day(each, "FromTime"), minute_of_day(each, "ToTime") or 24 * 60)
        for each in day.each("WorkingTimes", "WorkingTime")
        if each.say("FromTime")
    ]
    return tuple(sorted(each for each in stretches if each[0] < each[1])) or OFFICE_HOURS
