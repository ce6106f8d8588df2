"""The assurance framework as a table to take away."""

from collections.abc import Iterator

from core.spreadsheets import Cell, Table
from risks.framework import Framework

COLUMNS = (
    "Reference",
    "Objective",
    "Aim",
    "Open risks",
    "Worst score",
    "Outside appetite",
    "Controls",
    "Controls not assured",
    "First line",
    "First line missing",
    "Second line",
    "Second line missing",
    "Third line",
    "Third line missing",
)


def table_of(framework: Framework) -> Table:
    """A row for each objective; the last is of risks that name none."""
    return Table("Assurance", COLUMNS, _cells(framework))


def _cells(framework: Framework) -> Iterator[tuple[Cell, ...]]:
    for row in framework.rows:
        objective = row.objective
        lines = [cell for line in row.lines for cell in (line.newest, line.words)]
        yield (
            objective.reference if objective else "",
            objective.name if objective else "No objective named",
            objective.aim if objective else "",
            row.risks,
            row.worst or None,
            row.outside,
            row.controls,
            row.unassured,
            *lines,
        )
