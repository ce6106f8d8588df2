"""The plan while it is made: what is known, what would be written, what is wrong."""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model, QuerySet

from accounts.models import Organisation, Partner, Partnership, User
from exchange.plans.batch import Batch, key_of
from exchange.plans.names import name_key
from exchange.plans.renames import BY_NAME, reference_of, renamed
from exchange.plans.report import Change, SheetReport, in_words
from exchange.problems import Problem, error, quoted, warning
from exchange.sheets import SHEETS
from exchange.tables import Row, Workbook
from governance.bodies.models import Body, Meeting
from governance.mous.models import Agreement, Party
from governance.scope.models import ScopeChange, Service
from milestones.models import Milestone
from records.disclosures import Disclosure
from risks.models import Benefit, Control, Risk
from workstreams.models import Indicator, PriorityArea, Workstream

TABS = {spec.key: spec.tabs[0] for spec in SHEETS}
HEADS = {(spec.key, column.field): column.heads[0] for spec in SHEETS for column in spec.columns}


def itself(thing: Model) -> Model:
    """What nothing else decides about."""
    return thing


def visible(records: Collection[Model], by: User | None) -> set[int]:
    """The numbers of those of one model that `by` may see; the operator sees all."""
    numbers = {record.pk for record in records}
    if by is None or not numbers:
        return numbers
    model = type(next(iter(records)))
    seen = model.objects.visible_to(by)  # type: ignore[attr-defined]
    return set(seen.filter(pk__in=numbers).values_list("pk", flat=True))


@dataclass(slots=True)
class Draft:
    """A plan in the making; the tables of things hold what exists and what would be added."""

    workbook: Workbook
    partnership: Partnership
    today: date
    reason: str
    by: User | None
    is_locking: bool
    problems: list[Problem] = field(default_factory=list)
    unexplained: list[Problem] = field(default_factory=list)
    batches: dict[type[Model], Batch[Any]] = field(default_factory=dict)
    reports: dict[str, SheetReport] = field(default_factory=dict)
    running: list[tuple[ScopeChange, int]] = field(default_factory=list)
    disclosures: list[tuple[ScopeChange, Disclosure, Row]] = field(default_factory=list)
    people: dict[str, User] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    partners: dict[int, Partner] = field(default_factory=dict)
    homes: dict[int, Organisation | None] = field(default_factory=dict)
    offices: set[int] = field(default_factory=set)
    areas: dict[str, PriorityArea] = field(default_factory=dict)
    indicators: dict[str, Indicator] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    meetings: dict[tuple[int, date], Meeting] = field(default_factory=dict)
    workstreams: dict[str, Workstream] = field(default_factory=dict)
    milestones: dict[str, Milestone] = field(default_factory=dict)
    risks: dict[str, Risk] = field(default_factory=dict)
    controls: dict[tuple[int, str], Control] = field(default_factory=dict)
    benefits: dict[str, Benefit] = field(default_factory=dict)
    agreements: dict[str, Agreement] = field(default_factory=dict)
    parties: dict[tuple[int, int], Party] = field(default_factory=dict)
    services: dict[str, Service] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        return self.partnership.pk is None

    def batch[M: Model](self, model: type[M]) -> Batch[M]:
        return self.batches.setdefault(model, Batch(model))

    def report(self, key: str) -> SheetReport:
        return self.reports.setdefault(key, SheetReport(TABS[key]))

    def existing[M: Model](self, rows: "QuerySet[M]", path: str = "partnership") -> list[M]:
        """The rows of this partnership, locked when the plan is going to be carried out."""
        if self.is_new:
            return []
        found = rows.filter(**{path: self.partnership})
        return list(found.select_for_update(of=("self",)) if self.is_locking else found)

    def home_of(self, email: str) -> Organisation | None:
        """For whom the person sits, as the sheet of seats has it."""
        person = self.people.get(email)
        return self.homes.get(key_of(person)) if person is not None else None

    def error(self, row: Row, column: str, expected: str, *, read: str = "") -> None:
        self.problems.append(
            error(row.sheet, row.place(column), _read(row, column, read), expected)
        )

    def warn(self, row: Row, column: str, expected: str, *, read: str = "") -> None:
        self.problems.append(
            warning(row.sheet, row.place(column), _read(row, column, read), expected)
        )

    def changed(
        self, key: str, row: Row, column: str, label: str, old: object, new: object
    ) -> None:
        """Say that one cell differs from what Accord holds."""
        head, place = HEADS[key, column], row.place(column)
        change = Change(TABS[key], label, head, place, in_words(old), in_words(new))
        self.report(key).changed.append(change)

    def one[T](self, known: dict[str, T], row: Row, column: str, words: str, what: str) -> T | None:
        """What `words` name among `known`; an error names them when nothing does."""
        if not words:
            return None
        found = known.get(words)
        if found is None:
            found = known.get(name_key(words))
        if found is None:
            self.error(
                row, column, f"{what} that Accord knows or the workbook has", read=quoted(words)
            )
        return found

    def number[M: Model](self, known: dict[str, M], words: str) -> Hashable:
        """The number of what `words` name, for matching; the words themselves when unknown."""
        found = known.get(words) or known.get(name_key(words))
        return words if found is None else key_of(found)

    def many[T](self, known: dict[str, T], row: Row, column: str, what: str) -> list[T]:
        """All that a cell names, each once."""
        named = [self.one(known, row, column, words, what) for words in row.names(column)]
        return list({id(thing): thing for thing in named if thing is not None}.values())

    def pair[M: Model](
        self,
        key: str,
        existing: Iterable[M],
        row_key: Callable[[Row], Hashable],
        thing_key: Callable[[M], Hashable],
        column: str,
        record: Callable[[M], Model] = itself,
        name: Callable[[M], str] = str,
    ) -> Iterator[tuple[Row, M | None]]:
        """Each row with its record; a row that comes twice is an error, an absent record named.

        `record` gives what a thing hangs on, which decides who may read of it, `name` its name.
        """
        known = {thing_key(thing): thing for thing in existing}
        seen: dict[Hashable, Row] = {}
        for row in self.workbook.rows(key):
            mine = row_key(row)
            if mine in seen:
                expected = f"it once; it is also in row {seen[mine].number}"
                self.error(
                    row, column, expected, read=f"{quoted(row.as_read(column))} a second time"
                )
                continue
            seen[mine] = row
            yield row, known.get(mine)
        if key in self.workbook.tables:
            absent = [it for mine, it in known.items() if mine not in seen]
            self.tell_absent(key, absent, record, name)

    def tell_absent[M: Model](
        self,
        key: str,
        things: Iterable[M],
        record: Callable[[M], Model] = itself,
        name: Callable[[M], str] = str,
    ) -> None:
        """Name what the file does not; what is withheld from who imports is only counted."""
        pairs = [(thing, record(thing)) for thing in things]
        seen = visible({it for _, it in pairs}, self.by)
        named = [name(thing) for thing, it in pairs if it.pk in seen]
        self.report(key).absent += named
        self.report(key).withheld += len(pairs) - len(named)

    def by_reference[M: Model](
        self, key: str, existing: Sequence[M], known_by: Mapping[str, str] = BY_NAME
    ) -> Iterator[tuple[Row, M | None]]:
        """Rows matched by reference, else by a name that one free record and one new row have."""
        moved = renamed(self, self.workbook.rows(key), existing, known_by)
        kept = {id(thing): reference for reference, thing in moved.items()}
        yield from self.pair(
            key,
            existing,
            lambda row: row.text("ref").casefold(),
            lambda thing: kept.get(id(thing), reference_of(thing)),
            "ref",
        )


def _read(row: Row, column: str, read: str) -> str:
    words = row.as_read(column)
    return read or (quoted(words) if words else "nothing")
