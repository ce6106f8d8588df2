"""What decides the end date: each open milestone with its early and late date and its floats."""

from core.spreadsheets import Table
from milestones.critical import Critical

HEADS = (
    "Reference",
    "Milestone",
    "Early",
    "Late",
    "Total float",
    "Free float",
    "Critical",
    "On the critical path",
    "Decided by",
)


def critical_table(found: Critical) -> Table:
    """The milestones as the page orders them; floats in days."""
    path = {each.reference for each in found.path}
    rows = (
        (
            row.milestone.reference,
            row.milestone.name,
            row.dated.finish,
            row.dated.late_finish,
            row.dated.total_float,
            row.dated.free_float,
            "yes" if row.dated.is_critical else "no",
            "yes" if row.milestone.reference in path else "no",
            row.dated.driver or row.decided_by,
        )
        for row in found.rows
    )
    return Table("Critical path", HEADS, rows)
