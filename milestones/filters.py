"""What a reader asks of the roadmap, read from the address."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict

from accounts.models import Level
from core.addresses import asked
from core.months import add_months
from milestones.brag import Brag
from milestones.reading import JudgedMilestone

PAST = "past"
MONTHS_AHEAD = {"3": 3, "6": 6, "12": 12}
PERIODS = {PAST: "Up to today"} | {
    key: f"Next {months} months" for key, months in MONTHS_AHEAD.items()
}
SIZES = (25, 50, 100)
SORTS: dict[str, Callable[[JudgedMilestone], Any]] = {
    "forecast": lambda row: row.milestone.expected_date,
    "baseline": lambda row: row.milestone.baseline_date,
    "milestone": lambda row: row.milestone.reference_order,
    "workstream": lambda row: row.milestone.workstream.reference_order,
    "organisation": lambda row: str(row.milestone.organisation).casefold(),
    "change": lambda row: row.slippage_days,
    "status": lambda row: list(Brag).index(row.brag),
}
DEFAULT_SORT = "forecast"


@dataclass(frozen=True)
class RoadmapFilter:
    """The roadmap narrowed by workstreams, status, organisation, level, period and words."""

    workstreams: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    organisation: str = ""
    level: str = ""
    period: str = ""
    words: str = ""
    sort: str = DEFAULT_SORT
    size: int = SIZES[0]

    @classmethod
    def read(cls, query: QueryDict) -> "RoadmapFilter":
        """From an address; what means nothing there is left aside."""
        level, period, size = (asked(query, name) for name in ("level", "period", "size"))
        sort = asked(query, "sort")
        return cls(
            workstreams=tuple(query.getlist("workstream")),
            statuses=tuple(each for each in query.getlist("status") if each in set(Brag)),
            organisation=asked(query, "organisation"),
            level=level if level in Level.values else "",
            period=period if period in PERIODS else "",
            words=asked(query, "q"),
            sort=sort if sort.removeprefix("-") in SORTS else DEFAULT_SORT,
            size=int(size) if size in {str(each) for each in SIZES} else SIZES[0],
        )

    @property
    def is_asking(self) -> bool:
        """Whether anything is narrowed at all."""
        return bool(
            self.workstreams
            or self.statuses
            or self.organisation
            or self.level
            or self.period
            or self.words
        )

    def kept(self, rows: Iterable[JudgedMilestone], on: date) -> list[JudgedMilestone]:
        """The milestones asked for, in the order asked for."""
        found = [row for row in rows if self._keeps(row, on)]
        found.sort(key=lambda row: row.milestone.reference_order)
        key = SORTS[self.sort.removeprefix("-")]
        return sorted(found, key=key, reverse=self.sort.startswith("-"))

    def _keeps(self, row: JudgedMilestone, on: date) -> bool:
        milestone = row.milestone
        return (
            (not self.workstreams or milestone.workstream.reference in self.workstreams)
            and (not self.statuses or row.brag in self.statuses)
            and self.organisation in ("", str(milestone.organisation_id))
            and self.level in ("", milestone.level)
            and self._says(row)
            and self._falls_within(milestone.expected_date, on)
        )

    def _says(self, row: JudgedMilestone) -> bool:
        milestone = row.milestone
        written = f"{milestone.reference} {milestone.name} {milestone.short_title}"
        return self.words.casefold() in written.casefold()

    def _falls_within(self, day: date, on: date) -> bool:
        if not self.period:
            return True
        if self.period == PAST:
            return day <= on
        return on <= day <= add_months(on, MONTHS_AHEAD[self.period])
