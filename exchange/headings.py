"""Where a sheet's header row stands, and which column is which; by words alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exchange.cells import Raw, shown
from exchange.layout import SheetSpec, head_words
from exchange.problems import Problem, error, quoted, warning
from exchange.tables import column_letters

LOOK_IN_ROWS = 40
type Cells = Sequence[Raw]
type Found = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Heading:
    """The header of a sheet: its columns by field, and the first row (from 0) below it.

    `marks` are the heads of its first three columns, by which it is known when it comes again.
    """

    columns: Mapping[str, int]
    first_row: int
    marks: tuple[tuple[int, frozenset[str]], ...]
    problems: tuple[Problem, ...]


def find_heading(spec: SheetSpec, sheet: str, rows: Sequence[Cells]) -> Heading:
    """The row among the first 40 that holds most of the heads, or two rows that share them."""
    heads = {head_words(head): column.field for column in spec.columns for head in column.heads}
    best: tuple[list[Found], int, list[str]] = ([], 0, [])
    for index, row in enumerate(rows[:LOOK_IN_ROWS]):
        below = rows[index + 1] if index + 1 < len(rows) else ()
        for words, height in ((_words(row), 1), (_stacked(row, below), 2)):
            found = [(heads[word], at) for at, word in enumerate(words) if word in heads]
            if len({field for field, _ in found}) > len({field for field, _ in best[0]}):
                best = (found, index + height, words)
    found, first_row, words = best
    shown_heads = _shown_heads(rows, first_row)
    problems = [
        *_missing(spec, sheet, found),
        *_twice(spec, sheet, found, first_row),
        *_unknown(sheet, found, shown_heads, first_row),
    ]
    columns = dict(reversed(found))
    marks = sorted(
        (at, frozenset(map(head_words, spec.column(field).heads))) for field, at in columns.items()
    )
    return Heading(columns, first_row, tuple(marks[:3]), tuple(problems))


def repeats(heading: Heading, row: Cells) -> bool:
    """Whether a row says the heads again instead of values: the first three columns tell."""
    for at, heads in heading.marks:
        cell = row[at]
        if not isinstance(cell, str) or head_words(cell) not in heads:
            return False
    return bool(heading.marks)


def _words(row: Cells) -> list[str]:
    return [head_words(cell) if isinstance(cell, str) else "" for cell in row]


def _stacked(upper: Cells, lower: Cells) -> list[str]:
    """Heads over two rows: a group ("Inherent") above its parts ("C", "L")."""
    above, below = _words(upper), _words(lower)
    group, words = "", []
    for at, part in enumerate(below):
        over = above[at] if at < len(above) else ""
        group = over or group
        words.append(f"{group} {part}".strip() if part else over)
    return words


def _shown_heads(rows: Sequence[Cells], first_row: int) -> list[str]:
    row = rows[first_row - 1] if first_row else ()
    return [shown(cell) for cell in row]


def _missing(spec: SheetSpec, sheet: str, found: Sequence[Found]) -> list[Problem]:
    fields = {field for field, _ in found}
    missing = [column for column in spec.columns if column.is_required]
    missing = [column for column in missing if column.field not in fields]
    if not fields:
        wanted = ", ".join(column.heads[0] for column in spec.columns if column.is_required)
        return [error(sheet, "", "no header row", f"a row with the heads {wanted}")]
    return [
        error(sheet, "", f'no column "{column.heads[0]}"', f'a column headed "{column.heads[0]}"')
        for column in missing
    ]


def _twice(spec: SheetSpec, sheet: str, found: Sequence[Found], first_row: int) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for field, at in found:
        if field in first:
            head = spec.column(field).heads[0]
            place = f"{column_letters(first[field])}{first_row}"
            problems.append(
                error(
                    sheet,
                    f"{column_letters(at)}{first_row}",
                    f'"{head}" a second time',
                    f"it once; it is also in cell {place}",
                )
            )
        first.setdefault(field, at)
    return problems


def _unknown(
    sheet: str, found: Sequence[Found], heads: Sequence[str], first_row: int
) -> list[Problem]:
    known = {at for _, at in found}
    return [
        warning(
            sheet,
            f"{column_letters(at)}{first_row}",
            f"the column {quoted(head)}",
            "a column of this sheet; it was left",
        )
        for at, head in enumerate(heads)
        if head and at not in known and found
    ]
