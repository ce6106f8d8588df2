"""When an interest is due, and which half-year a return is for (docs/rules.md 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

DECLARE_WITHIN = 28
STARTS = ((4, 1), (10, 1))


@dataclass(frozen=True, slots=True)
class Period:
    """The days for which everybody makes one return."""

    starts_on: date
    ends_on: date


def due_on(starts_on: date, joined_on: date | None = None) -> date:
    """The last day to declare: 28 days after it began, or after its holder joined if later."""
    return max(starts_on, joined_on or starts_on) + timedelta(DECLARE_WITHIN)


def late_words(starts_on: date, declared_on: date, joined_on: date | None = None) -> str:
    """ "Declared 40 days after it began; due within 28."; empty when it was in time."""
    if declared_on <= due_on(starts_on, joined_on):
        return ""
    joined_later = joined_on is not None and joined_on > starts_on
    since = joined_on if joined_on and joined_later else starts_on
    what = "their joining" if joined_later else "it began"
    return f"Declared {(declared_on - since).days} days after {what}; due within {DECLARE_WITHIN}."


def period_of(day: date, starts: Sequence[tuple[int, int]] = STARTS) -> Period:
    """The period that holds `day`; `starts` are the months and days on which periods begin."""
    years = (day.year - 1, day.year, day.year + 1)
    begins = sorted(date(year, *start) for year in years for start in starts)
    first = max(begin for begin in begins if begin <= day)
    following = min(begin for begin in begins if begin > day)
    return Period(first, following - timedelta(1))
