"""Figures as people paste them from a spreadsheet or send them as CSV."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from core.readable import on_one_line
from risks.measurement_rules import FIGURES, Figure, parse_period, parse_value

MOST_ROWS = 1_000
LONGEST = 200_000
COLUMNS = ("period", *FIGURES)
HEADS = {"month": "period", "plan": "planned", "trajectory": "planned", "measured": "actual"}
SOURCE_LENGTH = 300
NO_ROWS = "Paste at least one row: the month, what was planned, what was measured, the source."
NO_MONTH = "There is no column for the month: head one of them Period."


@dataclass(frozen=True)
class Reading:
    """The figures of a table, and what is wrong in it, each with its row and its cure."""

    figures: tuple[Figure, ...]
    problems: tuple[str, ...]


def read_table(text: str, unit: str) -> Reading:
    """Rows of period, planned, actual, source and confidence; with heads in any order.

    Columns stand between tabs, commas or semicolons; what has no cell in a row is left out of its
    figure. Rows are counted from 1, heads left out.
    """
    if len(text) > LONGEST:
        return Reading((), (f"Paste at most {LONGEST:,} characters at a time.",))
    rows = [row for row in _cells(text) if any(row)]
    heads = [HEADS.get(cell.casefold(), cell.casefold()) for cell in rows[0]] if rows else []
    has_heads = "period" in heads or "actual" in heads
    columns = heads if has_heads else COLUMNS
    rows = rows[1:] if has_heads else rows
    if not rows:
        return Reading((), (NO_ROWS,))
    if len(rows) > MOST_ROWS:
        return Reading((), (f"Paste at most {MOST_ROWS:,} rows at a time: there are {len(rows)}.",))
    if "period" not in columns:
        return Reading((), (NO_MONTH,))
    return _read(rows, columns, unit)


def _cells(text: str) -> Iterator[list[str]]:
    first = text.lstrip("\ufeff").lstrip().partition("\n")[0]
    sign = next((sign for sign in "\t;" if sign in first), ",")
    for row in csv.reader(StringIO(text.lstrip("\ufeff")), delimiter=sign):
        yield [on_one_line(cell).strip() for cell in row]


def _read(rows: Sequence[Sequence[str]], columns: Sequence[str], unit: str) -> Reading:
    figures, problems = [], []
    for number, row in enumerate(rows, 1):
        said = dict(zip(columns, row, strict=False))
        wrong: list[str] = []
        period = _tried(lambda said=said: parse_period(said["period"]), wrong)  # type: ignore[misc]
        planned, actual = (
            _tried(lambda name=name, said=said: parse_value(said.get(name, ""), unit), wrong)  # type: ignore[misc]
            for name in ("planned", "actual")
        )
        source = said.get("source", "")
        if len(source) > SOURCE_LENGTH:
            wrong.append(f"The source is too long: at most {SOURCE_LENGTH} characters.")
        problems += [f"Row {number}: {each}" for each in wrong]
        if period and not wrong:
            confidence = said.get("confidence", "").casefold()
            left_out = frozenset(FIGURES).difference(said)
            figures.append(Figure(period, planned, actual, source, confidence, left_out))
    return Reading(tuple(figures), tuple(problems))


def _tried[T](read: Callable[[], T], wrong: list[str]) -> T | None:
    try:
        return read()
    except ValueError as reason:
        wrong.append(str(reason))
        return None
