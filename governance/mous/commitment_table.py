"""Commitments of an agreement as a table to take away."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from core.spreadsheets import Cell, Table
from governance.mous.commitments import Kept
from risks.figures import number

COLUMNS = (
    "Agreement",
    "Number",
    "Commitment",
    "By",
    "Due",
    "Overdue",
    "Milestones",
    "Benefits",
    "Retired on",
    "Why",
)


def table_of(rows: Iterable[Kept]) -> Table:
    """The rows in their order, with how each milestone and each benefit stands."""
    return Table("Commitments", COLUMNS, _cells(rows))


def _cells(rows: Iterable[Kept]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        one = row.commitment
        yield (
            one.agreement.reference,
            one.number,
            one.text,
            one.made_by,
            one.due_on,
            "Yes" if row.is_overdue and not one.retired_on else "No",
            "; ".join(f"{m.milestone.reference} {m.brag.word}" for m in row.milestones),
            "; ".join(_realised(b.benefit.reference, b.realised) for b in row.benefits),
            one.retired_on,
            one.retired_why,
        )


def _realised(reference: str, percent: Decimal | None) -> str:
    return reference if percent is None else f"{reference} {number(percent)}% realised"
