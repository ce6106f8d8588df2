"""The money of the benefits as a table to take away: every line of its page, said of what it is."""

from collections.abc import Iterable, Iterator

from core.spreadsheets import Cell, Table
from risks.benefit_rules import Totals
from risks.money import InYear, Line, Worth

COLUMNS = (
    "Of",
    "Name",
    "Gross (£)",
    "Disbenefits (£)",
    "Net (£)",
    "Realised net (£)",
    "Factor",
    "Worth today (£)",
)


def table_of(
    totals: Totals,
    workstreams: Iterable[Line],
    partners: Iterable[Line],
    years: Iterable[InYear],
    worths: Iterable[Worth],
) -> Table:
    """What a full year brings, what falls in each year, and what that is worth today."""
    rows = _cells(totals, workstreams, partners, years, worths)
    return Table("Money of the benefits", COLUMNS, rows)


def _cells(
    totals: Totals,
    workstreams: Iterable[Line],
    partners: Iterable[Line],
    years: Iterable[InYear],
    worths: Iterable[Worth],
) -> Iterator[tuple[Cell, ...]]:
    yield _line("Full year, all", "", totals)
    for line in workstreams:
        yield _line("Full year, workstream", line.name, line.totals)
    for line in partners:
        yield _line("Full year, partner", line.name, line.totals)
    for one in years:
        yield (
            *_line("Planned in the year", one.label, one.planned)[:5],
            one.actual.net if one.actual else None,
            None,
            None,
        )
    for worth in worths:
        for name, year in worth.years:
            factor = round(year.factor, 4)
            yield (
                f"{worth.kind.title()} rate",
                name,
                *(None, None, year.amount, None),
                factor,
                round(year.present_value, 2),
            )
        yield (f"{worth.kind.title()} rate", "Net present value", *[None] * 5, worth.value)


def _line(of: str, name: str, totals: Totals | None) -> tuple[Cell, ...]:
    money = (totals.gross, totals.disbenefits, totals.net) if totals else (None, None, None)
    return of, name, *money, None, None, None
