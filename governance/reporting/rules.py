"""Periods of reporting, their deadlines and how a workstream stands (docs/rules.md 6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from core.clear_days import add_working_days
from core.dates import short_day
from core.months import add_months
from milestones.brag import Brag

DEADLINE_WORKING_DAYS = 5
MOST_WORKING_DAYS = 30
REMINDER_DAYS = (3, 1)
LONGEST_PERIOD_DAYS = 366
DAY = timedelta(days=1)
WORST_FIRST = (Brag.RED, Brag.AMBER, Brag.GREEN, Brag.BLUE)


@dataclass(frozen=True, order=True)
class Period:
    """The days that a report is about, both of them counted."""

    starts_on: date
    ends_on: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.ends_on - self.starts_on).days + 1

    @property
    def name(self) -> str:
        """'January 2020', 'October to December 2019', or its two days where months do not fit."""
        if self.starts_on.day != 1 or (self.ends_on + DAY).day != 1:
            return f"{short_day(self.starts_on)} to {short_day(self.ends_on)}"
        last = f"{self.ends_on:%B %Y}"
        if (self.starts_on.year, self.starts_on.month) == (self.ends_on.year, self.ends_on.month):
            return last
        same_year = self.starts_on.year == self.ends_on.year
        return f"{self.starts_on:{'%B' if same_year else '%B %Y'}} to {last}"

    @property
    def next(self) -> "Period":
        """The days that follow: as many whole months after whole months, else as many days."""
        first = self.ends_on + DAY
        if self.starts_on.day == 1 and first.day == 1:
            months = (first.year - self.starts_on.year) * 12 + first.month - self.starts_on.month
            return Period(first, add_months(first, months) - DAY)
        return Period(first, self.ends_on + timedelta(days=self.days))


def month_of(day: date) -> Period:
    """The calendar month of a day."""
    first = day.replace(day=1)
    return Period(first, add_months(first, 1) - DAY)


def last_period(on: date, months: int) -> Period:
    """The last calendar month, or quarter (`months` = 3), that was over before the day `on`."""
    first = on.replace(day=1)
    first = add_months(first, -((first.month - 1) % months))
    return Period(add_months(first, -months), first - DAY)


def deadline(ends_on: date, working_days: int = DEADLINE_WORKING_DAYS) -> date:
    """The `working_days`-th working day (England) after the period's last day."""
    return add_working_days(ends_on, working_days)


def overall(ratings: Iterable[Brag]) -> Brag | None:
    """How a workstream stands by its milestones: the worst of them, Blue when all are complete.

    None without a milestone. It is where a lead's own rating begins, not what takes its place.
    """
    found = set(ratings)
    return next((rating for rating in WORST_FIRST if rating in found), None)
