"""The partnership itself, the iteration of its roadmap, its priority areas and its place."""

from accounts.models import Area, Level, Partnership
from core.dates import full_day
from exchange.compound import Span
from exchange.plans import fields
from exchange.plans.batch import Cell
from exchange.plans.draft import Draft
from exchange.plans.fields import fill, tell_changes, words
from exchange.plans.names import name_key
from exchange.problems import quoted
from exchange.tables import Row
from workstreams.models import PriorityArea, Roadmap

PARTNERSHIP = (
    words("name"),
    words("system"),
    Cell("slippage_tolerance_days", "tolerance", lambda _, row, column: row.whole(column)),
)
ROADMAP = (
    words("vision"),
    Cell("aims", "aims", lambda _, row, column: list(row.names(column))),
    Cell("shared_challenges", "challenges", lambda _, row, column: list(row.names(column))),
    Cell("phases", "phases", lambda _, row, column: list(row.names(column))),
    Cell("horizon_from_months", "horizon", lambda _, row, column: _horizon(row, column).low),
    Cell("horizon_to_months", "horizon", lambda _, row, column: _horizon(row, column).high),
)


def plan_partnership(draft: Draft) -> None:
    """The first sheet: the partnership, the iteration of its roadmap, its priority areas."""
    for row in draft.workbook.rows("partnership"):
        _plan_itself(draft, row)
        _plan_roadmap(draft, row)
        _plan_areas(draft, row)


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


def _plan_roadmap(draft: Draft, row: Row) -> None:
    dated = row.day("roadmap_dated")
    if not dated or not row.says("horizon"):
        return
    batch, label = draft.batch(Roadmap), f"Roadmap of {full_day(dated)}"
    found = {it.dated_on: it for it in draft.existing(Roadmap.objects.all())}.get(dated)
    values = fill(draft, batch, row, ROADMAP)
    if found is None:
        batch.add(Roadmap(partnership=draft.partnership, dated_on=dated, **values))
        if not draft.is_new:
            draft.report("partnership").added.append(label)
        return
    cells = {cell.name: cell for cell in ROADMAP}
    tell_changes(draft, "partnership", batch, row, found, cells, values, label)


def _horizon(row: Row, column: str) -> Span:
    return row.get(column, Span) or Span(0, 0)


def _plan_areas(draft: Draft, row: Row) -> None:
    priority = draft.existing(PriorityArea.objects.all())
    draft.areas = {name_key(area.name): area for area in priority}
    for position, name in enumerate(row.names("priority_areas")):
        if name_key(name) not in draft.areas:
            area = PriorityArea(partnership=draft.partnership, name=name, position=position)
            draft.areas[name_key(name)] = draft.batch(PriorityArea).add(area)
            if not draft.is_new:
                draft.report("partnership").added.append(name)
    known = {(area.level, name_key(area.name)): area for area in draft.existing(Area.objects.all())}
    parent = None
    for level, column in ((Level.SYSTEM, "system"), (Level.PLACE, "place")):
        name = row.text(column)
        place = known.get((level, name_key(name)))
        if place is None and name:
            made = Area(partnership=draft.partnership, name=name, level=level, parent=parent)
            place = draft.batch(Area).add(made)
        parent = place
