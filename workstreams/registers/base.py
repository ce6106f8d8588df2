"""What a register of engagement, capability or capacity is: its columns, filters and facts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.http import QueryDict

from accounts.models import Partnership, User
from core.addresses import asked
from core.small_counts import WORDS as FEW_WORDS
from core.small_counts import is_small
from core.spreadsheets import Cell, Table
from workstreams.models import Kept, Workstream

type Choices = Sequence[tuple[str, str]]
type Told[M] = Callable[[M, bool], Cell]  # of a record; whether it is told to the office
RESIDENTS = "residents"


@dataclass(frozen=True)
class Column[M: Kept]:
    """A column of the page and of what is taken away; `is_number` stands to the right."""

    heading: str
    cell: Told[M]
    is_number: bool = False


@dataclass(frozen=True)
class Fact[M: Kept]:
    """One thing that the page of a record says; nothing said is left out of it."""

    label: str
    value: Told[M]


@dataclass(frozen=True)
class Register[M: Kept]:
    """One register: how it is called, and how its records are listed, told and taken away.

    `key` stands in addresses, `filters` are fields with choices, `prose` the long texts of a page.
    """

    key: str
    label: str
    one: str
    lede: str
    model: type[M]
    columns: tuple[Column[M], ...]
    filters: tuple[tuple[str, str, Choices], ...]
    words_in: tuple[str, ...]
    facts: tuple[Fact[M], ...]
    prose: tuple[tuple[str, str], ...]
    say: Callable[[Sequence[M], date], str]
    select: tuple[str, ...] = ("workstream",)
    has_attendance: bool = False

    @property
    def article(self) -> str:
        """'an event', 'a cohort'."""
        return f"{'an' if self.one[0] in 'aeiou' else 'a'} {self.one}"

    @property
    def this(self) -> str:
        """'this event'."""
        return f"this {self.one}"

    def seen(self, user: User, partnership: Partnership) -> "QuerySet[M]":
        """The records that `user` may see, with what a row tells; two queries at most."""
        rows: Any = self.model._default_manager
        found: QuerySet[M] = rows.visible_to(user).of(partnership).select_related(*self.select)
        return found.prefetch_related("attendance__organisation") if self.has_attendance else found

    def table(self, rows: Iterable[M], *, is_office: bool) -> Table:
        """The rows as a sheet, in the columns of the page."""
        headings = ["Name", *(column.heading for column in self.columns), "Workstream"]
        cells = (
            (
                row.name,
                *(column.cell(row, is_office) for column in self.columns),
                str(row.workstream or ""),
            )
            for row in rows
        )
        return Table(self.label, headings, cells)


@dataclass(frozen=True)
class Asking:
    """What a reader asks of a register: a workstream, words, and a choice of each filter."""

    workstream: str
    words: str
    chosen: dict[str, str]

    @classmethod
    def read(cls, query: QueryDict, register: Register[Any]) -> "Asking":
        """From an address; what means nothing there is left aside."""
        chosen = {
            name: asked(query, name)
            for name, _, choices in register.filters
            if asked(query, name) in dict(choices)
        }
        return cls(asked(query, "workstream"), asked(query, "q"), chosen)

    @property
    def is_asking(self) -> bool:
        """Whether anything is narrowed at all."""
        return bool(self.workstream or self.words or self.chosen)

    def narrow[M: Kept](self, rows: "QuerySet[M]", register: Register[M]) -> "QuerySet[M]":
        """The records asked for."""
        found = rows.filter(**self.chosen)
        if self.workstream:
            found = found.filter(workstream__reference__iexact=self.workstream)
        if self.words:
            says = Q()
            for name in register.words_in:
                says |= Q(**{f"{name}__icontains": self.words})
            found = found.filter(says)
        return found


def few(count: int | None, *, is_office: bool) -> Cell:
    """A count of residents as it is told: "<5" for 1 to 4 outside the programme office."""
    if count is None or is_office:
        return count
    return FEW_WORDS if is_small(Decimal(count), RESIDENTS) else count


def people(row: Any) -> int:
    """How many people of all organisations came."""
    return sum(came.people for came in row.attendance.all())


def who_came(row: Any) -> str:
    """Who came, the most first: "VCS Forum 31, LBH 12"."""
    rows = sorted(row.attendance.all(), key=lambda came: (-came.people, str(came.organisation)))
    return ", ".join(f"{came.organisation} {came.people}" for came in rows)


def workstream_choices(user: User, partnership: Partnership) -> list[tuple[str, str]]:
    """Reference and name of the workstreams that `user` may see, to choose from."""
    seen = Workstream.objects.visible_to(user).filter(partnership=partnership)
    return list(seen.values_list("reference", "name"))
