"""The partnership itself and its place."""

from accounts.models import Area, Level, Partnership
from exchange.plans import fields
from exchange.plans.batch import Cell
from exchange.plans.draft import Draft
from exchange.plans.fields import fill, tell_changes, words
from exchange.plans.names import name_key
from exchange.plans.roadmap import plan_roadmap
from exchange.problems import quoted
from exchange.tables import Row

PARTNERSHIP = (
    words("name"),
    words("system"),
    Cell("slippage_tolerance_days", "tolerance", lambda _, row, column: row.whole(column)),
)


def plan_partnership(draft: Draft) -> None:
    """The first sheet: the partnership, the iteration of its roadmap, its priority areas."""
    for row in draft.workbook.rows("partnership"):
        _plan_itself(draft, row)
        plan_roadmap(draft, row)
        _plan_place(draft, row)


def _plan_itself(draft: Draft, row: Row) -> None:
    batch, partnership = draft.batch(Partnership), draft.partnership
    cells = [cell for cell in PARTNERSHIP if row.says(cell.column)]
    values = fill(draft, batch, row, cells)
    if draft.is_new:
        partnership.place = row.text("place")
        for name, value in values.items():
            setattr(partnership, name, value)
        partnership.reporting_date = row.day("status_date")
        batch.add(partnership)
        draft.report("partnership").added.append(partnership.name)
        return
    if name_key(partnership.place) != name_key(row.text("place")):
        draft.error(row, "place", f"{quoted(partnership.place)}: this workbook is of another place")
    known = {cell.name: cell for cell in cells}
    if partnership.reporting_date and row.says("status_date"):
        values["reporting_date"] = row.day("status_date")
        known["reporting_date"] = fields.day("reporting_date", "status_date")
    tell_changes(draft, "partnership", batch, row, partnership, known, values, partnership.name)


def _plan_place(draft: Draft, row: Row) -> None:
    known = {(area.level, name_key(area.name)): area for area in draft.existing(Area.objects.all())}
    parent = None
    for level, column in ((Level.SYSTEM, "system"), (Level.PLACE, "place")):
        name = row.text(column)
        place = known.get((level, name_key(name)))
        if place is None and name:
            made = Area(partnership=draft.partnership, name=name, level=level, parent=parent)
            place = draft.batch(Area).add(made)
        parent = place
