"""Milestones in outline: what judging, sorting, counting and drawing of very many needs of each."""

from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Any, NamedTuple

from django.db.models import QuerySet

from accounts.models import Area, Level, Organisation, User
from core.at_once import read_at_once
from core.models import address_of
from milestones.models import HandRating, Milestone, is_gate
from workstreams.models import PriorityArea, Workstream


@dataclass(frozen=True, slots=True)
class Named:
    """What outlines name, made once each however many of them name it, by primary key."""

    workstreams: dict[int, Workstream] = field(default_factory=dict)
    organisations: dict[int, Organisation] = field(default_factory=dict)
    areas: dict[int, Area] = field(default_factory=dict)
    priorities: dict[int, PriorityArea] = field(default_factory=dict)
    people: dict[int, User] = field(default_factory=dict)


class Outline(NamedTuple):
    """A milestone as pages of many show it; reads like the milestone, and a tenth of its cost.

    What it names was fetched with it, or is refused (KeyError).
    """

    pk: int
    reference: str
    reference_order: str
    name: str
    short_title: str
    workstream_id: int
    organisation_id: int
    owner_id: int
    area_id: int | None
    priority_area_id: int | None
    level: str
    baseline_date: date
    forecast_date: date
    actual_date: date | None
    duration_days: int
    in_working_days: bool
    not_before: date | None
    not_after: date | None
    recovery_plan: str
    hand_brag: str
    hand_reason: str
    hand_set_on: date | None
    hand_set_by_id: int | None
    named: Named

    @property
    def address(self) -> str:
        """The reference as it stands in an address."""
        return address_of(self.reference)

    @property
    def expected_date(self) -> date:
        """The actual date, else the forecast."""
        return self.actual_date or self.forecast_date

    @property
    def is_gate(self) -> bool:
        """Whether it is a decision to go on."""
        return is_gate(self.name)

    @property
    def workstream(self) -> Workstream:
        """Its workstream."""
        return self.named.workstreams[self.workstream_id]

    @property
    def organisation(self) -> Organisation:
        """The partner that owns it."""
        return self.named.organisations[self.organisation_id]

    @property
    def owner(self) -> User:
        """Who owns it."""
        return self.named.people[self.owner_id]

    @property
    def area(self) -> Area | None:
        """Its area, where it names one."""
        return self.named.areas[self.area_id] if self.area_id else None

    @property
    def priority(self) -> PriorityArea | None:
        """The priority area that it serves: its own, else its workstream's."""
        if self.priority_area_id:
            return self.named.priorities[self.priority_area_id]
        return self.workstream.priority_area

    @property
    def hand_rating(self) -> HandRating | None:
        """How a person says that it stands while it is open."""
        if self.actual_date or self.hand_set_on is None or self.hand_set_by_id is None:
            return None
        by = self.named.people[self.hand_set_by_id]
        return HandRating(self.hand_brag, self.hand_reason, self.hand_set_on, by)

    def get_level_display(self) -> str:
        """Its level in words."""
        return str(Level(self.level).label)


COLUMNS = tuple(name for name in Outline._fields if name != "named")
WORKSTREAM, ORGANISATION, AREA, PRIORITY = (
    "workstream_id",
    "organisation_id",
    "area_id",
    "priority_area_id",
)
OWNER, RATER = "owner_id", "hand_set_by_id"


def outlined(seen: QuerySet[Milestone], *shown: str, named: Named | None = None) -> list[Outline]:
    """`seen` in its order, and in one more query what it names: only the `shown`."""
    named = named or Named()
    bare, last = seen.select_related(None).values_list(*COLUMNS), (named,)
    rows = [Outline._make(row + last) for row in bare]
    _fetch(named, rows, shown)
    return rows


def _fetch(named: Named, rows: list[Outline], shown: tuple[str, ...]) -> None:
    kinds: tuple[tuple[dict[int, Any], QuerySet[Any], tuple[str, ...]], ...] = (
        (named.workstreams, Workstream.objects.select_related("priority_area"), (WORKSTREAM,)),
        (named.organisations, Organisation.objects.all(), (ORGANISATION,)),
        (named.areas, Area.objects.all(), (AREA,)),
        (named.priorities, PriorityArea.objects.all(), (PRIORITY,)),
        (named.people, User.objects.all(), (OWNER, RATER)),
    )
    wanted = [
        (found, known.filter(pk__in=numbers))
        for found, known, columns in kinds
        if (numbers := _numbers(rows, [each for each in columns if each in shown]))
    ]
    read_at_once(*(known for _, known in wanted))
    for found, known in wanted:
        found.update((each.pk, each) for each in known)


def _numbers(rows: list[Outline], columns: list[str]) -> set[int]:
    """Which primary keys stand in these columns."""
    found: set[int] = set()
    return found.union(*(map(attrgetter(each), rows) for each in columns)) - {None}
