"""The iteration of the roadmap: its words, its priority areas, its outcomes framework."""

from core.dates import full_day
from exchange.compound import Span
from exchange.plans.batch import Cell, key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import fill
from exchange.plans.names import name_key
from exchange.plans.report import in_words
from exchange.tables import Row
from workstreams import iteration
from workstreams.models import Indicator, Outcome, PriorityArea, Roadmap


def _lines(name: str, column: str) -> Cell:
    return Cell(name, column, lambda _, row, column: list(row.names(column)))


ROADMAP = (
    Cell("vision", "vision", lambda _, row, column: row.text(column)),
    _lines("aims", "aims"),
    _lines("phases", "phases"),
    _lines("shared_challenges", "challenges"),
    _lines("inherited_strategies", "strategies"),
    _lines("priority_areas", "priority_areas"),
    _lines("outcomes", "outcomes"),
    Cell("horizon_from_months", "horizon", lambda _, row, column: _horizon(row, column).low),
    Cell("horizon_to_months", "horizon", lambda _, row, column: _horizon(row, column).high),
)
COLUMNS = {cell.name: cell.column for cell in ROADMAP}


def plan_roadmap(draft: Draft, row: Row) -> None:
    """A roadmap of a new day is the next iteration, in force from it; one that is there stays."""
    _know(draft)
    _plan_areas(draft, row)
    dated = row.day("roadmap_dated")
    if not dated or not row.says("horizon"):
        return
    _check(draft, row)
    batch, label = draft.batch(Roadmap), f"Roadmap of {full_day(dated)}"
    found = {it.dated_on: it for it in draft.existing(Roadmap.objects.all())}.get(dated)
    values = fill(draft, batch, row, ROADMAP)
    if found is not None:
        _leave(draft, row, found, values)
        return
    batch.add(Roadmap(partnership=draft.partnership, dated_on=dated, **values))
    if not draft.is_new:
        draft.report("partnership").added.append(label)
    _plan_framework(draft, row)


def _know(draft: Draft) -> None:
    draft.areas = {name_key(area.name): area for area in draft.existing(PriorityArea.objects.all())}
    rows = Indicator.objects.of(draft.partnership) if not draft.is_new else []
    for each in rows:
        draft.indicators.setdefault(name_key(each.name), each)


def _check(draft: Draft, row: Row) -> None:
    span = _horizon(row, "horizon")
    if iteration.wrong_horizon(span.low, span.high):
        months = f"{iteration.SHORTEST_MONTHS} to {iteration.LONGEST_MONTHS}"
        draft.error(row, "horizon", f"months from {months}")
    for column, wrong in (
        ("phases", iteration.wrong_phases),
        ("outcomes", iteration.wrong_framework),
    ):
        if said := wrong(row.names(column)):
            draft.error(row, column, f"lines that can be read. {said}")


def _leave(draft: Draft, row: Row, found: Roadmap, values: dict[str, object]) -> None:
    """What differs is told and left: the words of an iteration do not change."""
    for name, (old, _) in draft.batch(Roadmap).differences(found, values).items():
        draft.warn(row, COLUMNS[name], f"{in_words(old)}, as Accord has it; it was left")


def _plan_areas(draft: Draft, row: Row) -> None:
    """An area that is not known is added, for workstreams and milestones to name."""
    for position, name in enumerate(row.names("priority_areas")):
        if name_key(name) not in draft.areas:
            area = PriorityArea(partnership=draft.partnership, name=name, position=position)
            draft.areas[name_key(name)] = draft.batch(PriorityArea).add(area)
            if not draft.is_new:
                draft.report("partnership").added.append(name)


def _plan_framework(draft: Draft, row: Row) -> None:
    """The outcomes and indicators that are not known yet, for benefits to cite."""
    outcomes = {name_key(it.name): it for it in draft.existing(Outcome.objects.all())}
    known = {
        (it.outcome_id, name_key(it.name))
        for it in draft.existing(Indicator.objects.all(), "outcome__partnership")
    }
    for position, said in enumerate(iteration.framework(row.names("outcomes"))):
        outcome = outcomes.get(name_key(said.name)) or draft.batch(Outcome).add(
            Outcome(partnership=draft.partnership, name=said.name, position=position)
        )
        for place, each in enumerate(said.indicators):
            if (key_of(outcome), name_key(each.text)) not in known:
                made = Indicator(
                    outcome=outcome, name=each.text, source=each.source, position=place
                )
                draft.indicators.setdefault(name_key(each.text), draft.batch(Indicator).add(made))


def _horizon(row: Row, column: str) -> Span:
    return row.get(column, Span) or Span(0, 0)
