"""Raw cells to typed rows, naming each cell that does not hold what its column holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.numbers import IN_OUR_DIGITS, in_other_digits
from exchange import cells
from exchange.cells import Misread, Raw, Unsaid, quoted_cell, unsaid
from exchange.layout import Column, SheetSpec
from exchange.parts import SheetParts
from exchange.problems import Problem, error, warning
from exchange.tables import Row, column_letters

LONGEST_UNSAID = 20


class Fault(str):
    """A formula error such as #REF!, in the place of the cell's value."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Bound:
    """The columns of one sheet, tied to where they stand."""

    sheet: str
    columns: Mapping[str, int]
    specs: tuple[tuple[Column, int], ...]
    percents: frozenset[str]


def bind(spec: SheetSpec, sheet: str, columns: Mapping[str, int], parts: SheetParts) -> Bound:
    """Tie the columns that were found to their parsers."""
    specs = tuple(
        (column, columns[column.field]) for column in spec.columns if column.field in columns
    )
    return Bound(sheet, columns, specs, parts.percents)


def put_faults(rows: Sequence[list[Raw]], parts: SheetParts) -> None:
    """Set formula errors where the cell reader left nothing."""
    if not parts.errors:
        return
    for number, row in enumerate(rows, start=1):
        for index in range(len(row)):
            fault = parts.errors.get(f"{column_letters(index)}{number}")
            if fault is not None:
                row[index] = Fault(fault or "#ERROR!")


def read_row(bound: Bound, number: int, raw: list[Raw], problems: list[Problem]) -> Row:
    """One typed row; what is wrong with its cells is added to `problems`."""
    values: dict[str, object] = {}
    for column, index in bound.specs:
        cell = raw[index] = _as_shown(bound, column, raw[index], f"{column_letters(index)}{number}")
        if cell == "" and not column.is_required:
            values[column.field] = Unsaid.BLANK
            continue
        try:
            values[column.field] = _value(bound, column, cell, index, number)
        except Misread as misread:
            values[column.field] = Unsaid.BLANK
            place = f"{column_letters(index)}{number}"
            cure = IN_OUR_DIGITS if in_other_digits(cells.shown(cell)) else ""
            problems.append(
                error(bound.sheet, place, quoted_cell(cell), f"{misread.expected}{cure}")
            )
            continue
        if isinstance(values[column.field], Unsaid):
            problems += _about_unsaid(bound, column, cell, f"{column_letters(index)}{number}")
    return Row(bound.sheet, number, values, raw, bound.columns)


def _as_shown(bound: Bound, column: Column, cell: Raw, place: str) -> Raw:
    """A number that its cell shows as a per cent, as it is shown: 0.915 is 91.5%."""
    if column.parse is not cells.number or place not in bound.percents or isinstance(cell, str):
        return cell
    return f"{(Decimal(cells.shown(cell)) * 100).normalize():f}%"


def _value(bound: Bound, column: Column, cell: Raw, index: int, number: int) -> object:
    if isinstance(cell, str):
        if isinstance(cell, Fault):
            raise Misread("a value; the formula of this cell fails")
        nothing = unsaid(cell) if len(cell) < LONGEST_UNSAID else None
        if nothing and (column.parse is not cells.text or nothing is Unsaid.BLANK):
            return nothing
    elif column.is_percent and f"{column_letters(index)}{number}" in bound.percents:
        return cells.percent(f"{Decimal(cells.shown(cell)) * 100:f}")
    return column.parse(cell)


def _about_unsaid(bound: Bound, column: Column, cell: Raw, place: str) -> list[Problem]:
    nothing = unsaid(cell)
    head = f'a value for "{column.heads[0]}"'
    if column.is_required:
        return [error(bound.sheet, place, quoted_cell(cell), head)]
    if nothing is Unsaid.TO_BE_CONFIRMED:
        return [warning(bound.sheet, place, quoted_cell(cell), f"{head}; it is not known yet")]
    return []
