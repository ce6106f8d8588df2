"""How good forecasts were: each complete milestone, with what was forecast before it was done."""

from collections.abc import Iterable

from core.spreadsheets import Table
from milestones.accuracy import HORIZONS
from milestones.record import Held


def record_table(held: Iterable[Held]) -> Table:
    """The milestones in their order; days are above 0 for what came later than forecast."""
    heads = ("Reference", "Milestone", "Workstream", "Owner", "Organisation", "Baseline", "Done")
    errors = (f"Later than forecast {days} days before" for days in HORIZONS)
    rows = (
        (
            each.milestone.reference,
            each.milestone.name,
            str(each.milestone.workstream),
            each.milestone.owner.name,
            str(each.milestone.organisation),
            each.milestone.baseline_date,
            each.milestone.actual_date,
            *(each.errors[days] for days in HORIZONS),
        )
        for each in held
    )
    return Table("Forecast record", (*heads, *errors), rows)
