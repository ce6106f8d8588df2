"""How sure the dates are: the end, the gates, the board's days, each milestone, what drives."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from core.spreadsheets import Cell, Table
from milestones.confidence import Spread
from milestones.sureness import Promise, Sureness

HEADS = ("What", "Reference", "Name", "Day", "Chance %", "P10", "P50", "P80", "P90", "Critical %")
CENT = Decimal(100)


def sureness_table(sure: Sureness) -> Table:
    """One row for each thing that the page shows, by what it is."""
    return Table("How sure", HEADS, list(_rows(sure)))


def _rows(sure: Sureness) -> Iterator[tuple[Cell, ...]]:
    if sure.end:
        yield _row("End", "", "", sure.forecast_end, sure.kept, sure.end)
    for what, promises in (("Gate", sure.gates), ("Board", sure.boards)):
        yield from (_promise(what, each) for each in promises)
    for each in sure.milestones:
        row = each.milestone
        named = (row.reference, row.name, row.forecast_date)
        yield _row("Milestone", *named, each.chance, each.spread)
    for driven in sure.drivers:
        critical = _per_cent(driven.driver.criticality)
        blank = (None,) * 6
        yield ("Driver", driven.milestone.reference, driven.milestone.name, *blank, critical)


def _promise(what: str, promise: Promise) -> tuple[Cell, ...]:
    references = "; ".join(each.reference for each in promise.milestones)
    name = promise.milestones[0].name if len(promise.milestones) == 1 else ""
    return _row(what, references, name, promise.day, promise.chance, None)


def _row(
    what: str, reference: str, name: str, day: date | None, chance: float, spread: Spread | None
) -> tuple[Cell, ...]:
    return (what, reference, name, day, _per_cent(chance), *(spread or (None,) * 4), None)


def _per_cent(share: float) -> Decimal:
    return round(Decimal(share) * CENT, 1)
