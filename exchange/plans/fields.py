"""From a row to the fields of a record: how each kind of cell is turned into a value."""

from collections.abc import Mapping, Sequence

from django.db.models import Model

from exchange.plans.batch import Batch, Cell, label_of
from exchange.plans.draft import Draft
from exchange.tables import Row
from risks.policies.risks import LONGEST


def words(name: str, column: str = "", *, default: str = "") -> Cell:
    """Text or a choice; blank gives `default`."""
    return Cell(name, column or name, lambda _, row, column: row.text(column) or default)


def day(name: str, column: str) -> Cell:
    return Cell(name, column, lambda _, row, column: row.day(column))


def whole(name: str, column: str) -> Cell:
    return Cell(name, column, lambda _, row, column: row.whole(column))


def amount(name: str, column: str) -> Cell:
    return Cell(name, column, lambda _, row, column: row.amount(column))


def yes(name: str, column: str) -> Cell:
    return Cell(name, column, lambda _, row, column: row.yes(column))


def person(name: str, column: str) -> Cell:
    return Cell(name, column, read_person)


def organisation(name: str, column: str) -> Cell:
    return Cell(name, column, read_organisation)


def body(name: str, column: str) -> Cell:
    return Cell(name, column, read_body)


def workstream(name: str, column: str = "workstream") -> Cell:
    return Cell(name, column, read_workstream)


def priority_area(name: str, column: str) -> Cell:
    return Cell(name, column, read_area)


def read_person(draft: Draft, row: Row, column: str) -> object:
    return draft.one(draft.people, row, column, row.text(column), "the e-mail of a person")


def read_organisation(draft: Draft, row: Row, column: str) -> object:
    return draft.one(draft.organisations, row, column, row.text(column), "an organisation")


def read_body(draft: Draft, row: Row, column: str) -> object:
    return draft.one(draft.bodies, row, column, row.text(column), "a body")


def read_workstream(draft: Draft, row: Row, column: str) -> object:
    return draft.one(draft.workstreams, row, column, row.text(column), "a workstream")


def read_area(draft: Draft, row: Row, column: str) -> object:
    return draft.one(draft.areas, row, column, row.text(column), "a priority area")


def fill[M: Model](
    draft: Draft, batch: Batch[M], row: Row, cells: Sequence[Cell]
) -> dict[str, object]:
    """The values that the row gives for the columns that the sheet has."""
    values = {}
    for cell in cells:
        if cell.column in row.values:
            value = values[cell.name] = cell.read(draft, row, cell.column)
            if isinstance(value, str) and len(value) > 10:
                _check_length(draft, batch, row, cell, value)
    return values


def _check_length[M: Model](
    draft: Draft, batch: Batch[M], row: Row, cell: Cell, value: str
) -> None:
    most = batch.field(cell.name).max_length or LONGEST
    if len(value) > most:
        draft.error(row, cell.column, f"at most {most:,} characters; it has {len(value):,}")


def weigh[M: Model](
    draft: Draft,
    key: str,
    batch: Batch[M],
    row: Row,
    found: M | None,
    cells: Sequence[Cell],
    *,
    label: str,
    fixed: Mapping[str, object],
) -> M:
    """Add the row's record, or change the fields in which it differs, saying which.

    `fixed` are the fields that the sheet does not give; they count for new records only.
    """
    values = fill(draft, batch, row, cells)
    if found is None:
        draft.report(key).added.append(label)
        return batch.add(batch.model(**fixed, **values))
    tell_changes(draft, key, batch, row, found, {cell.name: cell for cell in cells}, values, label)
    return found


def tell_changes[M: Model](
    draft: Draft,
    key: str,
    batch: Batch[M],
    row: Row,
    found: M,
    cells: Mapping[str, Cell],
    values: Mapping[str, object],
    label: str,
) -> None:
    """Take over what differs, and say so; a row in which nothing differs is counted as left."""
    for name, (old, new) in batch.differences(found, values).items():
        field = batch.field(name)
        column = cells[name].column
        draft.changed(key, row, column, label, label_of(field, old), label_of(field, new))
        batch.change(found, name, new)


def not_after_today(draft: Draft, row: Row, column: str) -> None:
    """An error when what has happened is dated after the day that the workbook speaks for."""
    day = row.day(column)
    if day and day > draft.today:
        draft.error(row, column, f"a day not after {draft.today:%d/%m/%Y}")


def in_order(draft: Draft, row: Row, first: str, last: str) -> None:
    """An error when the day in `last` is before the one in `first`."""
    start, end = row.day(first), row.day(last)
    if start and end and end < start:
        draft.error(row, last, f"a day not before {start:%d/%m/%Y}")
