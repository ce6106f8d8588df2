"""What a measurement may say: its number, its unit and its month (docs/rules.md 8)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.dates import NUMBER_OF, OUTSIDE, is_plausible, parse_day

MOST = 10**12
PLACES = 4
MONEY, PERCENT = "£", "%"
FIGURE = re.compile(r"(-?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?", re.ASCII)
MONTH = re.compile(r"([a-z]+)\.?,?[ \-/]+(\d{4})", re.ASCII)
NUMBERED_MONTH = re.compile(r"(\d{4})-(\d{1,2})", re.ASCII)
NO_PERIOD = "Write the month as Jan 2020, 2020-01 or 1/1/2020."
NOT_FIRST = "A period is a whole month: write it as {month:%b %Y}."
NO_NUMBER = 'Write the number alone, in {unit}, such as 1,250.5; not "{typed}".'
SHOWN = 40
FIGURES = ("planned", "actual", "source", "confidence")


@dataclass(frozen=True)
class Figure:
    """What is reported of one month: its first day, what was planned, what was measured.

    What is `left_out` was not spoken of: where the month has figures, it stays as it is.
    """

    period: date
    planned: Decimal | None = None
    actual: Decimal | None = None
    source: str = ""
    confidence: str = ""
    left_out: frozenset[str] = field(default=frozenset(), compare=False)


def parse_value(typed: str, unit: str) -> Decimal | None:
    """The number in `typed`, None when it is blank; the unit may stand with it, no other may.

    ValueError says what to write.
    """
    words = " ".join(typed.split())
    if not words:
        return None
    bare = words.replace("\N{MINUS SIGN}", "-")
    if unit == MONEY:
        bare = bare.replace("£", "", 1)
    elif bare.casefold().endswith(unit.casefold()):
        bare = bare[: len(bare) - len(unit)]
    found = FIGURE.fullmatch(bare.replace(" ", ""))
    if found is None or not (found[2] or found[3]):
        raise ValueError(NO_NUMBER.format(unit=unit, typed=words[:SHOWN]))
    return Decimal(f"{found[1]}{(found[2] or '0').replace(',', '')}{found[3] or ''}")


def wrong_unit(typed: str, unit: str) -> str:
    """Why a cell that shows £ or % is no figure in that unit; empty when it may be."""
    if any(sign in typed and sign != unit for sign in (MONEY, PERCENT)):
        return NO_NUMBER.format(unit=unit, typed=typed[:SHOWN])
    return ""


def wrong_value(value: Decimal | None, unit: str, *, is_unbounded: bool = False) -> str:
    """Why that is no value of such a measure, with the cure; empty when it may be.

    Values are 0 or more and per cents at most 100, but for money, and for a measure whose profile
    says that it may go beyond.
    """
    if value is None:
        return ""
    if not value.is_finite():
        return "That is not a number: write digits, or leave it empty."
    if abs(value) >= MOST:
        return "That is too large: a value is below a million million. Check its unit."
    if value != round(value, PLACES):
        return f"Write at most {PLACES} decimals."
    if is_unbounded or unit == MONEY:
        return ""
    beyond = "If it can be, the benefit's profile must say so."
    if value < 0:
        return f"It is below 0, which {_said(unit)} cannot be. {beyond}"
    if unit == PERCENT and value > 100:
        return f"It is above 100 per cent, which this measure cannot be. {beyond}"
    return ""


def parse_period(typed: str) -> date:
    """The month that `typed` means, by its first day; ValueError says how to write one."""
    words = " ".join(typed.lower().split())
    if found := MONTH.fullmatch(words):
        return _month(int(found[2]), NUMBER_OF.get(found[1]) or 0)
    if found := NUMBERED_MONTH.fullmatch(words):
        return _month(int(found[1]), int(found[2]))
    try:
        day = parse_day(words)
    except ValueError:
        raise ValueError(NO_PERIOD) from None
    if wrong := wrong_period(day):
        raise ValueError(wrong)
    return day


def wrong_period(day: date) -> str:
    """Why that day names no period: a month is named by its first day."""
    if not is_plausible(day):
        return OUTSIDE
    return "" if day.day == 1 else NOT_FIRST.format(month=day)


def first_out_of_order(periods: Iterable[date]) -> tuple[int, str] | None:
    """Which of `periods`, counted from 0, does not come after the one before, and the cure."""
    before: date | None = None
    for at, period in enumerate(periods):
        if before is not None and period == before:
            return at, f"{period:%b %Y} is there twice: keep one of the two."
        if before is not None and period < before:
            return at, f"{period:%b %Y} comes after {before:%b %Y}: put the months in order."
        before = period
    return None


def _month(year: int, month: int) -> date:
    try:
        found = date(year, month, 1)
    except ValueError:
        raise ValueError(NO_PERIOD) from None
    if not is_plausible(found):
        raise ValueError(OUTSIDE)
    return found


def _said(unit: str) -> str:
    return "a per cent" if unit == PERCENT else unit
