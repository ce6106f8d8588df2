"""On which days an exception of a calendar falls: once, or again and again."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from exchange.mspdi.document import Element
from exchange.mspdi.values import moment, whole

MOST_DAYS = 3_660
YEARLY_BY_DAY, YEARLY_BY_PLACE, MONTHLY_BY_DAY, MONTHLY_BY_PLACE, WEEKLY = 2, 3, 4, 5, 6
LAST_PLACE = 4
ANY_DAY, WEEKDAY, WEEKEND, SUNDAY = 0, 1, 2, 3
SATURDAY = 5

type Falls = Callable[[date], bool]


def days_of(exception: Element) -> Iterator[date]:
    """Each day of it, of at most ten years."""
    for period in exception.each("TimePeriod"):
        first, last = moment(period, "FromDate"), moment(period, "ToDate")
        if not (first and last):
            continue
        falls = _rule(exception, first.date())
        count = min((last.date() - first.date()).days + 1, MOST_DAYS)
        days = (first.date() + timedelta(days=ahead) for ahead in range(count))
        yield from (day for day in days if falls(day))


def _rule(exception: Element, first: date) -> Falls:
    every = max(whole(exception, "Period", 1), 1)
    match whole(exception, "Type", 1):
        case kind if kind in (YEARLY_BY_DAY, MONTHLY_BY_DAY):
            number = whole(exception, "MonthDay", first.day)
            in_month = _months(exception, kind == YEARLY_BY_DAY, first, every)
            return lambda day: day.day == number and in_month(day)
        case kind if kind in (YEARLY_BY_PLACE, MONTHLY_BY_PLACE):
            item, place = whole(exception, "MonthItem"), whole(exception, "MonthPosition")
            in_month = _months(exception, kind == YEARLY_BY_PLACE, first, every)
            return lambda day: in_month(day) and _is_at(day, item, place)
        case kind if kind == WEEKLY:
            chosen, start = whole(exception, "DaysOfWeek"), _sunday(first)
            return lambda day: (
                bool(chosen >> (day.isoweekday() % 7) & 1)
                and (_sunday(day) - start) // 7 % every == 0
            )
    return lambda day: (day - first).days % every == 0


def _months(exception: Element, is_yearly: bool, first: date, every: int) -> Falls:
    if is_yearly:
        month = whole(exception, "Month", first.month - 1) + 1
        return lambda day: day.month == month
    begin = first.year * 12 + first.month
    return lambda day: (day.year * 12 + day.month - begin) % every == 0


def _is_at(day: date, item: int, place: int) -> bool:
    """Whether it is such a day, and the first, second, third, fourth or last of its month."""
    if not _is_of(day, item):
        return False
    if place == LAST_PLACE:
        later = (day + timedelta(days=ahead) for ahead in range(1, 8))
        return not any(_is_of(each, item) and each.month == day.month for each in later)
    before = [day.replace(day=number) for number in range(1, day.day)]
    return sum(_is_of(each, item) for each in before) == place


def _is_of(day: date, item: int) -> bool:
    if item == ANY_DAY:
        return True
    if item in (WEEKDAY, WEEKEND):
        return (day.weekday() >= SATURDAY) == (item == WEEKEND)
    return day.isoweekday() % 7 == item - SUNDAY


def _sunday(day: date) -> int:
    """The number of the day on which its week begins."""
    return day.toordinal() - day.isoweekday() % 7
