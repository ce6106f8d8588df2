"""What a reader asks of the roadmap, read from the address."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from django.http import QueryDict

from accounts.models import Level
from core.addresses import asked
from core.months import add_months
from milestones.brag import Brag
from milestones.grouping import GROUPS, WORKSTREAM
from milestones.rows import RoadmapRow
from milestones.windows import ZOOMS, Window, read_month, window
from workstreams.models import PriorityArea

PAST = "past"
MONTHS_AHEAD = {"3": 3, "6": 6, "12": 12}
PERIODS = {PAST: "Up to today"} | {
    key: f"Next {months} months" for key, months in MONTHS_AHEAD.items()
}
SIZES = (25, 50, 100)
NONE = "none"  # as a baseline: show none
SHOWN = "shown"
IN_ORDER = {each: number for number, each in enumerate(Brag)}
SORTS: dict[str, Callable[[RoadmapRow], Any]] = {
    "forecast": attrgetter("day"),
    "baseline": lambda row: row.baseline or date.max,
    "milestone": lambda row: row.milestone.reference_order,
    "workstream": lambda row: row.milestone.workstream.reference_order,
    "organisation": lambda row: str(row.milestone.organisation).casefold(),
    "change": lambda row: row.slippage_days or 0,
    "status": lambda row: IN_ORDER[row.brag],
}
DEFAULT_SORT = "forecast"
READABLE: dict[str, Callable[[str], bool]] = {
    "status": lambda value: value in set(Brag),
    "level": lambda value: value in Level.values,
    "period": lambda value: value in PERIODS,
    "sort": lambda value: value.removeprefix("-") in SORTS,
    "size": lambda value: value in {str(each) for each in SIZES},
    "group": lambda value: value in GROUPS,
    "zoom": lambda value: value in ZOOMS,
    "from": lambda value: read_month(value) is not None,
    "ties": lambda value: value == SHOWN,
}
KNOWN = (*READABLE, "workstream", "organisation", "area", "priority", "baseline", "q", "page")


@dataclass(frozen=True)
class RoadmapFilter:
    """The roadmap narrowed, grouped and zoomed; `unread` is what the address says in vain."""

    workstreams: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    organisation: str = ""
    level: str = ""
    area: str = ""
    priority: str = ""
    period: str = ""
    words: str = ""
    sort: str = DEFAULT_SORT
    size: int = SIZES[0]
    group: str = WORKSTREAM
    zoom: str = ""
    month: str = ""
    baseline: str = ""
    ties: str = ""
    unread: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, query: QueryDict) -> "RoadmapFilter":
        """From an address; what means nothing there is left out, and kept in `unread`."""
        found = {name: _readable(query, name) for name in READABLE}
        return cls(
            workstreams=tuple(query.getlist("workstream")),
            statuses=tuple(each for each in query.getlist("status") if READABLE["status"](each)),
            organisation=asked(query, "organisation"),
            level=found["level"],
            area=asked(query, "area"),
            priority=asked(query, "priority"),
            period=found["period"],
            words=asked(query, "q"),
            sort=found["sort"] or DEFAULT_SORT,
            size=int(found["size"] or SIZES[0]),
            group=found["group"] or WORKSTREAM,
            zoom=found["zoom"],
            month=found["from"],
            baseline=asked(query, "baseline"),
            ties=found["ties"],
            unread=_unread(query),
        )

    @property
    def is_asking(self) -> bool:
        """Whether anything is narrowed at all."""
        return bool(
            self.workstreams
            or self.statuses
            or self.organisation
            or self.level
            or self.area
            or self.priority
            or self.period
            or self.words
        )

    def window(self, today: date) -> Window | None:
        """The days that are shown; None for all of them."""
        return window(self.zoom, self.month, today)

    def kept(self, rows: Iterable[RoadmapRow], on: date) -> list[RoadmapRow]:
        """The milestones asked for, whatever the zoom, in the order asked for."""
        found = [row for row in rows if self._keeps(row, on)] if self.is_asking else list(rows)
        found.sort(key=lambda row: row.milestone.reference_order)
        key = SORTS[self.sort.removeprefix("-")]
        return sorted(found, key=key, reverse=self.sort.startswith("-"))

    def _keeps(self, row: RoadmapRow, on: date) -> bool:
        milestone = row.milestone
        return (
            (not self.workstreams or milestone.workstream.reference in self.workstreams)
            and (not self.statuses or row.brag in self.statuses)
            and self.organisation in ("", str(milestone.organisation_id))
            and self.level in ("", milestone.level)
            and self.area in ("", str(milestone.area_id))
            and (not self.priority or self.priority == _number(milestone.priority))
            and self._says(row)
            and self._falls_within(row.day, on)
        )

    def _says(self, row: RoadmapRow) -> bool:
        if not self.words:
            return True
        milestone = row.milestone
        written = f"{milestone.reference} {milestone.name} {milestone.short_title}"
        return self.words.casefold() in written.casefold()

    def _falls_within(self, day: date, on: date) -> bool:
        if not self.period:
            return True
        if self.period == PAST:
            return day <= on
        return on <= day <= add_months(on, MONTHS_AHEAD[self.period])


def _number(area: PriorityArea | None) -> str:
    return str(area.pk) if area else ""


def _readable(query: QueryDict, name: str) -> str:
    value = asked(query, name)
    return value if READABLE[name](value) else ""


def _unread(query: QueryDict) -> tuple[tuple[str, str], ...]:
    """Parts that have no meaning: a name that no roadmap has, or a value that it does not take."""
    given = [(name, value.strip()) for name, values in query.lists() for value in values]
    return tuple(
        (name, value)
        for name, value in given
        if value and (name not in KNOWN or (name in READABLE and not READABLE[name](value)))
    )
