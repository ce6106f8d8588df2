"""The log of issues and assumptions as a table to take away."""

from collections.abc import Iterable, Iterator

from core.spreadsheets import Cell, Table
from risks.models import Issue

COLUMNS = (
    "Reference",
    "Kind",
    "In one line",
    "More",
    "Workstream",
    "Owner",
    "Was risk",
    "Raised on",
    "To be settled by",
    "Outcome",
    "How",
    "Settled on",
)


def table_of(issues: Iterable[Issue]) -> Table:
    """The rows in their order."""
    return Table("Issues", COLUMNS, _cells(issues))


def _cells(issues: Iterable[Issue]) -> Iterator[tuple[Cell, ...]]:
    for issue in issues:
        yield (
            issue.reference,
            issue.get_kind_display(),
            issue.name,
            issue.text,
            str(issue.workstream),
            issue.owner.name,
            issue.risk.reference if issue.risk else "",
            issue.raised_on,
            issue.due_on,
            issue.get_outcome_display(),
            issue.resolution,
            issue.resolved_on,
        )
