"""The first sheet, where each row is a head and the value stands beside it."""

from collections.abc import Sequence

from exchange.cells import Raw, shown
from exchange.layout import SheetSpec, head_words
from exchange.parts import SheetParts
from exchange.problems import Problem, error, quoted, warning
from exchange.rows import bind, read_row
from exchange.tables import Row, Table, column_letters

type Places = dict[str, tuple[int, int]]


def read_facts(
    spec: SheetSpec, sheet: str, rows: Sequence[Sequence[Raw]], parts: SheetParts
) -> tuple[Table, list[Problem]]:
    """The sheet as a table of one row, each field with the place of its own cell."""
    problems: list[Problem] = []
    places = _places(spec, sheet, rows, problems)
    for column in spec.columns:
        if column.is_required and column.field not in places:
            head = column.heads[0]
            problems.append(error(sheet, "", f'no "{head}"', f'a row headed "{head}"'))
    values: dict[str, object] = {}
    for field, (row, at) in places.items():
        bound = bind(spec, sheet, {field: at}, parts)
        values |= read_row(bound, row + 1, [*rows[row], ""], problems).values
    columns = {field: index for index, field in enumerate(places)}
    raw = [[*rows[row], ""][at] for row, at in places.values()]
    facts = {field: f"{column_letters(at)}{row + 1}" for field, (row, at) in places.items()}
    found = Row(sheet, 1, values, raw, columns, facts)
    return Table(spec.key, sheet, columns, (found,)), problems


def _places(
    spec: SheetSpec, sheet: str, rows: Sequence[Sequence[Raw]], problems: list[Problem]
) -> Places:
    heads = {head_words(head): column.field for column in spec.columns for head in column.heads}
    places: Places = {}
    for number, row in enumerate(rows):
        at = next((index for index, cell in enumerate(row) if cell != ""), None)
        if at is None:
            continue
        field = heads.get(head_words(shown(row[at])))
        value_at = next((i for i in range(at + 1, len(row)) if row[i] != ""), at + 1)
        place = f"A{number + 1}"
        if not field:
            if value_at < len(row):
                expected = "a head of this sheet; the row was left"
                problems.append(warning(sheet, place, f"{quoted(shown(row[at]))}", expected))
        elif field in places:
            problems.append(
                error(sheet, place, f"{quoted(shown(row[at]))} a second time", "it once")
            )
        else:
            places[field] = (number, value_at)
    return places
