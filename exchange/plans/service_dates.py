"""What a workbook says of a service holds from the day of the file; what held before is kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model

from exchange.plans.batch import Cell, key_of, label_of
from exchange.plans.draft import Draft
from exchange.plans.report import in_words
from exchange.problems import quoted
from exchange.tables import Row
from governance.scope.models import (
    Responsibility,
    ResponsibleFor,
    Service,
    ServiceLevel,
    ServicePopulation,
)

ROLES = {
    "provider": ResponsibleFor.PROVIDING,
    "commissioner": ResponsibleFor.COMMISSIONING,
}
DATED = (*ROLES, "level", "population")
MODELS: dict[str, type[Model]] = {
    "provider": Responsibility,
    "commissioner": Responsibility,
    "level": ServiceLevel,
    "population": ServicePopulation,
}


@dataclass
class Dates:
    """The dated rows of the partnership's services, by service and by what they date."""

    rows: dict[tuple[int, str], list[Any]] = field(default_factory=dict)

    def of(self, service: Service, name: str) -> list[Any]:
        return self.rows.get((key_of(service), name), [])

    def keep(self, name: str, found: Iterable[Any]) -> None:
        for row in found:
            self.rows.setdefault((row.service_id, name), []).append(row)


def known_dates(draft: Draft) -> Dates:
    """What is dated already; three queries."""
    dates, path = Dates(), "service__partnership"
    roles = {role: name for name, role in ROLES.items()}
    for row in draft.existing(Responsibility.objects.select_related("organisation"), path):
        dates.keep(roles[ResponsibleFor(row.role)], [row])
    dates.keep("level", draft.existing(ServiceLevel.objects.all(), path))
    dates.keep("population", draft.existing(ServicePopulation.objects.all(), path))
    return dates


def cells_to_take(
    draft: Draft, row: Row, found: Service | None, cells: tuple[Cell, ...], dates: Dates
) -> tuple[Cell, ...]:
    """Without those whose value was settled in Accord and differs: that is named, and left."""
    if found is None:
        return cells
    return tuple(cell for cell in cells if not _is_left(draft, row, found, cell, dates))


def plan_dates(draft: Draft, service: Service, before: dict[str, Any], dates: Dates) -> None:
    """Each value that the file changes holds from today, and the one before it until then."""
    for name in DATED:
        new, old = getattr(service, name), before[name]
        if new == old:
            continue
        batch, value = draft.batch(MODELS[name]), _value(name)
        rows = dates.of(service, name)
        if not rows:
            batch.add(_made(name, service, old, None))
        same_day = next((row for row in rows if row.starts_on == draft.today), None)
        if same_day is None:
            batch.add(_made(name, service, new, draft.today))
        else:
            batch.change(same_day, value, new)


def values_of(service: Service) -> dict[str, Any]:
    """What is dated of a service, as its own row has it."""
    return {name: getattr(service, name) for name in DATED}


def _is_left(draft: Draft, row: Row, found: Service, cell: Cell, dates: Dates) -> bool:
    held = _held(dates.of(found, cell.name), draft.today) if cell.name in DATED else None
    if held is None or not _is_settled(held) or cell.column not in row.values:
        return False
    settled = getattr(held, _value(cell.name))
    if cell.read(draft, row, cell.column) == settled:
        return False
    words = quoted(in_words(label_of(draft.batch(Service).field(cell.name), settled)))
    draft.warn(row, cell.column, f"{words}, as settled in Accord; it was left")
    return True


def _held(rows: list[Any], day: date) -> Any:
    begun = [row for row in rows if row.starts_on is None or row.starts_on <= day]
    return max(begun, key=lambda row: row.starts_on or date.min, default=None)


def _is_settled(row: Any) -> bool:
    """By a change of scope, or by the programme office; not by an earlier workbook."""
    return bool(getattr(row, "change_id", None) or getattr(row, "recorded_by_id", None))


def _value(name: str) -> str:
    return "organisation" if name in ROLES else name


def _made(name: str, service: Service, value: Any, starts_on: date | None) -> Model:
    role = {"role": ROLES[name]} if name in ROLES else {}
    made = {"service": service, "starts_on": starts_on, _value(name): value}
    return MODELS[name](**made, **role)
