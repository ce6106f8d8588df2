"""A workbook that has been read: typed rows that remember where each cell stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from exchange import cells
from exchange.cells import Raw, Unsaid
from exchange.problems import Problem


def column_letters(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a value per field, and the raw cells it was read from."""

    sheet: str
    number: int
    values: Mapping[str, object]
    raw: Sequence[Raw]
    columns: Mapping[str, int]
    facts: Mapping[str, str] | None = None

    def place(self, field: str) -> str:
        """Such as "D12"; the row's first cell when the sheet has no such column."""
        if self.facts is not None:
            return self.facts.get(field, "")
        return f"{column_letters(self.columns.get(field, 0))}{self.number}"

    def as_read(self, field: str) -> str:
        """The words of the cell, for a message."""
        index = self.columns.get(field, -1)
        return cells.shown(self.raw[index]) if 0 <= index < len(self.raw) else ""

    def gives(self, field: str) -> bool:
        """Whether the sheet has a column for `field`, blank or not."""
        return field in self.values

    def says(self, field: str) -> bool:
        """Whether there is a value: not blank, not "TBC", not "n/a"."""
        return not isinstance(self.values.get(field, Unsaid.BLANK), Unsaid)

    def text(self, field: str) -> str:
        value = self.values.get(field)
        return value if isinstance(value, str) else ""

    def day(self, field: str) -> date | None:
        value = self.values.get(field)
        return value if isinstance(value, date) else None

    def clock(self, field: str) -> time | None:
        value = self.values.get(field)
        return value if isinstance(value, time) else None

    def whole(self, field: str) -> int | None:
        value = self.values.get(field)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def amount(self, field: str) -> Decimal | None:
        value = self.values.get(field)
        return value if isinstance(value, Decimal) else None

    def yes(self, field: str) -> bool:
        return self.values.get(field) is True

    def names(self, field: str) -> tuple[str, ...]:
        return tuple(part for part in self.each(field) if isinstance(part, str))

    def each(self, field: str) -> tuple[object, ...]:
        """The parts of a cell that holds several."""
        value = self.values.get(field)
        return value if isinstance(value, tuple) else ()

    def get[T](self, field: str, kind: type[T]) -> T | None:
        """The value of a compound cell, when it is a `kind`."""
        value = self.values.get(field)
        return value if isinstance(value, kind) else None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet; `columns` tells which fields the sheet has."""

    key: str
    sheet: str
    columns: Mapping[str, int]
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


@dataclass(frozen=True, slots=True)
class Workbook:
    """Everything that was read, and everything that was wrong with it."""

    tables: Mapping[str, Table]
    problems: tuple[Problem, ...]

    def rows(self, key: str) -> tuple[Row, ...]:
        """The rows of a sheet; none when the workbook does not have it."""
        table = self.tables.get(key)
        return table.rows if table else ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if not problem.is_error)
