"""How the lines of a roadmap iteration are read (docs/rules.md 1): no Django, no database.

A line is an item with what belongs to it after a bar: "Workforce gaps | Needs assessment 2017".
A phase begins with its years or days: "2019-2023 integrated care programme". An outcome is a line
of its own, and each line below it that begins with a dash is one of its indicators.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.dates import is_plausible, parse_day

SHORTEST_MONTHS, LONGEST_MONTHS = 18, 36
BAR = "|"
YEAR = re.compile(r"\d{4}", re.ASCII)
WHEN = r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2} [A-Za-z]+\.? \d{4}|\d{4}"
PERIOD = re.compile(
    rf"(?P<first>{WHEN})\s*(?:(?:-|\u2013|to)\s*(?P<last>{WHEN})|(?P<open>onwards?))[\s:,]+(?P<name>\S.*)",
    re.IGNORECASE | re.ASCII,
)
HOW_A_PHASE = 'Begin with its years: "2019-2023 care programme" or "2023 onwards public services"'
LONGEST_NAME = 300
LONGEST_SOURCE = 200


@dataclass(frozen=True, slots=True)
class Cited:
    """A challenge or a strategy, and where it is taken from; no source is ''."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the journey: `last` is its last day, None while it has no end."""

    name: str
    period: str
    first: date
    last: date | None

    def holds(self, on: date) -> bool:
        """Whether it runs on a day."""
        return self.first <= on and (self.last is None or on <= self.last)


@dataclass(frozen=True, slots=True)
class OutcomeSaid:
    """An outcome of the framework with its indicators, in the order of the lines."""

    name: str
    indicators: tuple[Cited, ...]


def wrong_horizon(low: int, high: int) -> str:
    """Why a horizon of so many months cannot be; empty when it can (docs/rules.md 1)."""
    if low < SHORTEST_MONTHS or high > LONGEST_MONTHS:
        return f"A roadmap looks {SHORTEST_MONTHS} to {LONGEST_MONTHS} months ahead."
    return "It cannot look ahead less at most than at least." if high < low else ""


def cited(line: str) -> Cited:
    """The item and its source of one line."""
    text, _, source = line.partition(BAR)
    return Cited(text.strip(), source.strip())


def phase(line: str) -> Phase:
    """The phase that a line tells; ValueError says what is wrong with it."""
    found = PERIOD.fullmatch(line.strip())
    if found is None:
        raise ValueError(f"{HOW_A_PHASE}.")
    first = _day(found["first"], is_last=False)
    last = _day(found["last"], is_last=True) if found["last"] else None
    if last and last < first:
        raise ValueError("It ends before it begins.")
    period = f"{found['first']} onwards" if last is None else f"{found['first']} to {found['last']}"
    return Phase(found["name"].strip(), period, first, last)


def _day(words: str, *, is_last: bool) -> date:
    """A day as written; a year is its first day, and as an end the day before the next phase's."""
    if not YEAR.fullmatch(words):
        return parse_day(words)
    year = int(words)
    if not year or not is_plausible(date(year, 1, 1)):
        raise ValueError("Check the year.")
    return date(year, 1, 1) - timedelta(1) if is_last else date(year, 1, 1)


def phases(lines: Iterable[str]) -> list[Phase]:
    """The phases of an iteration in their order; a line that is none is left aside."""
    found = []
    for line in lines:
        try:
            found.append(phase(line))
        except ValueError:
            continue
    return found


def framework(lines: Iterable[str]) -> list[OutcomeSaid]:
    """The outcomes with their indicators; an indicator before any outcome is left aside."""
    found: list[tuple[str, list[Cited]]] = []
    for line in lines:
        if line.startswith("-"):
            if found:
                found[-1][1].append(cited(line.lstrip("- ")))
        else:
            found.append((line.strip(), []))
    return [OutcomeSaid(name, tuple(indicators)) for name, indicators in found]


def wrong_phases(lines: Sequence[str]) -> str:
    """What is wrong with the first faulty line of phases; empty when nothing is."""
    for number, line in enumerate(lines, 1):
        try:
            phase(line)
        except ValueError as wrong:
            return f"Line {number}: {wrong}"
    return ""


def wrong_framework(lines: Sequence[str]) -> str:
    """What is wrong with the lines of an outcomes framework; empty when nothing is."""
    if lines and lines[0].startswith("-"):
        return "Line 1: begin with an outcome; indicators come below it."
    said = framework(lines)
    if twice := _twice(outcome.name for outcome in said):
        return f'"{twice}" is there twice.'
    for outcome in said:
        if wrong := _wrong_outcome(outcome):
            return wrong
    return ""


def _wrong_outcome(outcome: OutcomeSaid) -> str:
    if not outcome.indicators:
        return f'"{outcome.name}" has no indicator: write one below it, after a dash.'
    if twice := _twice(indicator.text for indicator in outcome.indicators):
        return f'"{twice}" is there twice under "{outcome.name}".'
    if not all(indicator.text for indicator in outcome.indicators):
        return f'An indicator of "{outcome.name}" has no name.'
    parts = ((outcome.name, LONGEST_NAME), *_parts(outcome.indicators))
    long = next((text for text, most in parts if len(text) > most), "")
    return f'"{long[:40]}…" is too long: shorten it.' if long else ""


def _parts(indicators: Iterable[Cited]) -> list[tuple[str, int]]:
    found = []
    for each in indicators:
        found += [(each.text, LONGEST_NAME), (each.source, LONGEST_SOURCE)]
    return found


def _twice(names: Iterable[str]) -> str:
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            return name
        seen.add(name.casefold())
    return ""
