"""The sheet on which changes are proposed: how it is read, and how it is given out to revise."""

from collections.abc import Iterable, Iterator

from core.spreadsheets import Cell, Table
from exchange import cells
from exchange.layout import LEVEL, REF, SheetSpec, may, need
from milestones.models import Milestone
from milestones.versions import version

SHEET = SheetSpec(
    "milestones",
    ("Milestones", "Milestone plan"),
    (
        need("ref", cells.reference, *REF),
        may("workstream", cells.text, "Workstream", "Workstream ref"),
        may("name", cells.text, "Milestone", "Title"),
        may("short_title", cells.text, "Short title"),
        may("owner", cells.text, "Owner"),
        may("organisation", cells.text, "Organisation", "Owning organisation"),
        may("level", LEVEL, "Level"),
        may("baseline", cells.day, "Baseline", "Baseline date"),
        may("forecast", cells.day, "Forecast", "Forecast date"),
        may("done", cells.day, "Actual", "Actual date", "Done"),
        may("optimistic", cells.whole, "Optimistic (days)", "Optimistic"),
        may("likely", cells.whole, "Likely (days)", "Likely", "Most likely (days)"),
        may("pessimistic", cells.whole, "Pessimistic (days)", "Pessimistic"),
        may("reason", cells.text, "Reason for change", "Reason"),
        may("version", cells.text, "Version"),
    ),
)
HEADS = tuple(column.heads[0] for column in SHEET.columns)


def table_to_revise(rows: Iterable[Milestone]) -> Table:
    """Milestones, their workstream, owner and organisation fetched, as a sheet to propose by.

    "Version" is what Accord knows again: what changes after this moment is not the author's.
    """
    return Table(SHEET.tabs[0], HEADS, _cells(rows))


def _cells(rows: Iterable[Milestone]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        yield (
            row.reference,
            row.workstream.reference,
            row.name,
            row.short_title,
            row.owner.name,
            row.organisation.name,
            row.get_level_display(),
            row.baseline_date,
            row.forecast_date,
            row.actual_date,
            row.optimistic_days,
            row.likely_days,
            row.pessimistic_days,
            "",
            version(row),
        )
