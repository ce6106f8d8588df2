"""Dates as people here write them: read, and written in pages, mails, papers and the log."""

import re
from datetime import date, timedelta

EARLIEST, LATEST = date(1950, 1, 1), date(2199, 12, 31)
OUTSIDE = f"Check the year: dates here are from {EARLIEST.year} to {LATEST.year}."
UNREADABLE = "Write the date as 17/4/2020 or 17 Apr 2020."
UNREADABLE_FROM_BASE = "Write the date as 17/4/2020, 17 Apr 2020 or +5w."
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
NUMBER_OF = {word: number for number, name in enumerate(MONTHS, 1) for word in (name, name[:3])}
NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", re.ASCII)
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ \-]+([a-z]+)\.?,?[ \-]+(\d{4})", re.ASCII)
STEP = re.compile(r"([+-])\s*(\d{1,4})\s*([dw])", re.ASCII)


def short_day(value: date) -> str:
    """'7 Feb 2020', for tables and lines of a list."""
    return f"{value.day} {value:%b %Y}"


def full_day(value: date) -> str:
    """'7 February 2020', for sentences."""
    return f"{value.day} {value:%B %Y}"


def weekday_day(value: date) -> str:
    """'Friday 7 February 2020', for what somebody must do by then."""
    return f"{value:%A} {full_day(value)}"


def days_moved(days: float) -> str:
    """'11 days later', '7.5 days earlier', or 'the same day' when none."""
    if not days:
        return "the same day"
    unit = "day" if abs(days) == 1 else "days"
    return f"{abs(days):g} {unit} {'later' if days > 0 else 'earlier'}"


def is_plausible(day: date) -> bool:
    """Whether Accord takes that day: from 1950 to 2199 (docs/rules.md 0)."""
    return EARLIEST <= day <= LATEST


def parse_day(text: str, *, base: date | None = None) -> date:
    """The day `text` means; '+5w' counts from `base`, where there is one.

    ValueError says how to write a date, or that its year is none of 1950 to 2199.
    """
    said = " ".join(text.lower().split())
    try:
        day = _stepped(said, base) if base else None
        day = day or date(*_year_month_day(said))
    except OverflowError:
        raise ValueError(OUTSIDE) from None
    except ValueError:
        raise ValueError(UNREADABLE_FROM_BASE if base else UNREADABLE) from None
    if not is_plausible(day):
        raise ValueError(OUTSIDE)
    return day


def _year_month_day(said: str) -> tuple[int, int, int]:
    if found := NUMBERS.fullmatch(said):
        day, month, year = (int(part) for part in found.groups())
        return year, month, day
    if found := ISO.fullmatch(said):
        year, month, day = (int(part) for part in found.groups())
        return year, month, day
    if found := WORDS.fullmatch(said):
        return int(found[3]), _month(found[2]), int(found[1])
    raise ValueError(said)


def _month(word: str) -> int:
    if number := (NUMBER_OF | {"sept": 9}).get(word):
        return number
    raise ValueError(word)


def _stepped(said: str, base: date) -> date | None:
    step = STEP.fullmatch(said)
    if step is None:
        return None
    days = int(step[2]) * (7 if step[3] == "w" else 1)
    return base + timedelta(days if step[1] == "+" else -days)
