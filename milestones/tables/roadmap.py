"""Milestones as a table to take away."""

from collections.abc import Iterable, Iterator

from charts.marks import WORDS
from core.dates import short_day
from core.spreadsheets import Cell, Table
from milestones.rows import RoadmapRow

COLUMNS = (
    "Reference",
    "Milestone",
    "Workstream",
    "Owner",
    "Organisation",
    "Level",
    "Area",
    "Baseline",
    "Forecast",
    "Done",
    "Days late",
    "Status",
    "Rated by hand",
    "Why by hand",
    "Predecessors allow",
    "Recovery plan",
)


def table_of(rows: Iterable[RoadmapRow]) -> Table:
    """The rows in their order; "Days late" is below 0 for what is early."""
    return Table("Milestones", COLUMNS, _cells(rows))


def _cells(rows: Iterable[RoadmapRow]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        milestone = row.milestone
        hand = milestone.hand_rating
        yield (
            milestone.reference,
            milestone.name,
            str(milestone.workstream),
            milestone.owner.name,
            str(milestone.organisation),
            milestone.get_level_display(),
            str(milestone.area or ""),
            row.baseline,
            milestone.forecast_date,
            milestone.actual_date,
            row.slippage_days,
            WORDS[str(row.brag)],
            f"{WORDS[hand.brag]}, {hand.by}, {short_day(hand.on)}" if hand else "",
            hand.reason if hand else "",
            row.allowed,
            milestone.recovery_plan,
        )
