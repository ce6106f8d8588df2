"""Two baselines, or one and now, side by side: by milestone, or summed up."""

from collections.abc import Mapping, Sequence

from core.spreadsheets import Table
from milestones.baselines.asking import MILESTONE, ComparisonFilter
from milestones.baselines.comparing import BY, Compared
from milestones.baselines.slippage import grouped

NAME = "Comparison"
HEADS = ("Reference", "Milestone", "Workstream", "Owner", "Organisation")
SUMMED = ("Milestones", "Later", "Mean days", "Worst days", "Worst milestone")


def comparison_table(
    rows: Sequence[Compared], asking: ComparisonFilter, why: Mapping[int, tuple[str, ...]]
) -> Table:
    """The rows as the page shows them; days are below 0 for what is earlier."""
    dates = (asking.start.name, asking.end.name if asking.end else "Now")
    if asking.by != MILESTONE:
        return _summed_up(rows, asking.by)
    cells = [
        (*_named(row), row.start, row.end, row.days, "; ".join(why.get(row.milestone.pk, ())))
        for row in rows
    ]
    return Table(NAME, (*HEADS, *dates, "Days later", "Why"), cells)


def _summed_up(rows: Sequence[Compared], by: str) -> Table:
    heading, key = BY[by]
    cells = [
        (
            name,
            group.count,
            group.late,
            group.mean,
            group.worst.days,
            group.worst.milestone.reference,
        )
        for name, group in grouped(rows, key)
    ]
    return Table(NAME, (heading, *SUMMED), cells)


def _named(row: Compared) -> tuple[str, str, str, str, str]:
    milestone = row.milestone
    return (
        milestone.reference,
        milestone.name,
        str(milestone.workstream),
        milestone.owner.name,
        str(milestone.organisation),
    )
