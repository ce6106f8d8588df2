"""How much of time a roadmap shows at once: a quarter, a year, or all of it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from core.dates import is_plausible
from core.months import add_months

QUARTER, YEAR = "quarter", "year"
MONTHS = {QUARTER: 3, YEAR: 12}
ZOOMS = {QUARTER: "A quarter", YEAR: "A year"}
MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)


@dataclass(frozen=True)
class Window:
    """The days that are shown, from the first of a quarter on; both ends are in it."""

    zoom: str
    start: date
    end: date

    def holds(self, day: date) -> bool:
        """Whether `day` is shown."""
        return self.start <= day <= self.end

    def moved(self, steps: int) -> str:
        """The month that the window so many steps away begins with, as an address has it."""
        return month_of(add_months(self.start, steps * MONTHS[self.zoom]))


def window(zoom: str, month: str, today: date) -> Window | None:
    """The quarter that holds `month` (today's without one), or the year from it; None for all."""
    if zoom not in MONTHS:
        return None
    day = read_month(month) or today
    start = day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return Window(zoom, start, add_months(start, MONTHS[zoom]) - timedelta(days=1))


def read_month(written: str) -> date | None:
    """The first day of '2020-04'; None for what is no month that Accord takes."""
    found = MONTH.fullmatch(written)
    if not found or not 1 <= int(found[2]) <= 12 or not int(found[1]):
        return None
    day = date(int(found[1]), int(found[2]), 1)
    return day if is_plausible(day) else None


def month_of(day: date) -> str:
    """'2020-04'."""
    return f"{day.year:04}-{day.month:02}"
