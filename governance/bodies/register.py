"""The register of interests as it is read: narrowed, row by row, and as a table to publish."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db.models import FETCH_RAISE, Q, QuerySet
from django.http import QueryDict

from accounts.models import Organisation, Partnership, User
from core.addresses import asked
from core.dates import parse_day
from core.numbers import MOST_ROWS, whole_or
from core.spreadsheets import plain_cell
from governance.bodies import matters
from governance.bodies.interest_rules import late_words
from governance.bodies.models import Interest, InterestKind

IN_FORCE, EVERY = "", "all"
VIEWS = {IN_FORCE: "In force", EVERY: "All, also those that are over"}
COLUMNS = (
    "Person",
    "Organisation",
    "Kind",
    "Interest",
    "In organisation",
    "In service",
    "From",
    "To",
    "Declared on",
    "Declared late",
)


@dataclass(frozen=True)
class InterestFilter:
    """What the reader asked of the register; `wrong` says which day could not be read."""

    view: str
    words: str
    kind: str
    organisation: str
    on: date
    typed_on: str
    wrong: str = ""

    @classmethod
    def read(cls, query: QueryDict, today: date) -> Self:
        """The filter of an address; what it cannot mean is left out."""
        typed, on, wrong = asked(query, "on"), today, ""
        if typed:
            try:
                on = parse_day(typed)
            except ValueError as unreadable:
                wrong = str(unreadable)
        kind, organisation = asked(query, "kind"), asked(query, "organisation")
        return cls(
            view=EVERY if asked(query, "view") == EVERY else IN_FORCE,
            words=asked(query, "q"),
            kind=kind if kind in InterestKind.values else "",
            organisation=organisation if whole_or(organisation, 0, most=MOST_ROWS) else "",
            on=on,
            typed_on=typed,
            wrong=wrong,
        )

    @property
    def is_narrowed(self) -> bool:
        """Whether more is asked than what is in force today."""
        return bool(self.words or self.kind or self.organisation or self.typed_on or self.view)

    def narrow(self, interests: "QuerySet[Interest]") -> "QuerySet[Interest]":
        """The interests that are asked for."""
        found = interests if self.view == EVERY else interests.filter(_held_on(self.on))
        if self.kind:
            found = found.filter(kind=self.kind)
        if self.organisation:
            found = found.filter(_touches(self.organisation))
        return found.filter(_says(self.words)) if self.words else found


@dataclass(frozen=True)
class InterestRow:
    """An interest on the register: its matter as far as the reader sees it, and how late it was."""

    interest: Interest
    matter: str
    late: str
    is_over: bool

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table to publish, under COLUMNS."""
        one = self.interest
        return (
            str(one.person or ""),
            one.organisation.name if one.organisation else "",
            one.get_kind_display(),
            one.nature,
            one.in_organisation.name if one.in_organisation else "",
            self.matter,
            one.starts_on.isoformat(),
            one.ends_on.isoformat() if one.ends_on else "",
            one.declared_on.isoformat(),
            self.late,
        )


def register_of(user: User, partnership: Partnership) -> "QuerySet[Interest]":
    """The interests of the register that `user` may see, by name of who holds them."""
    seen = Interest.objects.visible_to(user).filter(partnership=partnership).with_joining()
    named = seen.select_related("person", "organisation", "in_organisation")
    ordered = named.order_by("person__name", "organisation__name", "-starts_on", "pk")
    return ordered.fetch_mode(FETCH_RAISE)


def rows_of(interests: Iterable[Interest], user: User, today: date) -> list[InterestRow]:
    """Interests with what the page says of each; they come from `register_of`."""
    read = list(interests)
    names = matters.names_seen(read, user)
    return [
        InterestRow(
            interest=one,
            matter=names.get(one.pk, ""),
            late=late_words(one.starts_on, one.declared_on, getattr(one, "joined_on", None)),
            is_over=one.ends_on is not None and one.ends_on < today,
        )
        for one in read
    ]


def published(rows: Sequence[InterestRow]) -> Iterator[tuple[str, ...]]:
    """The table to publish, its heading first; no cell is taken for a formula."""
    yield COLUMNS
    yield from (tuple(plain_cell(cell) for cell in row.cells) for row in rows)


def organisation_choices(partnership: Partnership) -> list[tuple[str, str]]:
    """The organisations that are or were partners: number and name."""
    partners = Organisation.objects.of(partnership).order_by("name")
    return [(str(number), name) for number, name in partners.values_list("pk", "name")]


def _held_on(day: date) -> Q:
    return Q(starts_on__lte=day) & (Q(ends_on=None) | Q(ends_on__gte=day))


def _touches(organisation: str) -> Q:
    """Of that organisation, or in it."""
    return Q(organisation=organisation) | Q(in_organisation=organisation)


def _says(words: str) -> Q:
    places = ("nature", "person__name", "organisation__name", "in_organisation__name")
    said = Q()
    for place in places:
        said |= Q(**{f"{place}__icontains": words})
    return said
