"""Dependencies among the milestones of a roadmap, for its drawing and its table."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from milestones.models import Dependency, Milestone
from milestones.networks import TIES, link_of
from milestones.reading import activity
from milestones.rows import RoadmapRow
from milestones.schedule import Link, allowed_dates

MOST_DRAWN = 150
WORDS = {
    "FS": "finish to start",
    "SS": "start to start",
    "FF": "finish to finish",
    "SF": "start to finish",
}


@dataclass(frozen=True)
class Tie:
    """One of the shown milestones that waits for another of them."""

    before: str
    after: str
    words: str
    is_broken: bool


@dataclass(frozen=True)
class Ties:
    """Every dependency among what is shown; `waits` is for the table, by primary key."""

    found: tuple[Tie, ...]
    waits: Mapping[int, tuple[str, ...]]

    @property
    def drawn(self) -> tuple[Tie, ...]:
        """Those of the drawing: none where there are too many to follow."""
        return self.found if len(self.found) <= MOST_DRAWN else ()


def ties_among(rows: Iterable[RoadmapRow]) -> Ties:
    """What waits for what among `rows`; one query. The others are not named."""
    shown = {row.milestone.pk: row for row in rows}
    links = (
        Dependency.objects.filter(predecessor__in=shown, successor__in=shown)
        .order_by("predecessor__reference_order", "kind")
        .values_list("predecessor_id", "successor_id", *TIES)
    )
    found, waits = [], defaultdict(list)
    for before, after, kind, lag, in_working_days in links:
        first, second = shown[before].milestone, shown[after]
        words = _words(first.reference, kind, lag, in_working_days)
        waits[after].append(words)
        link = link_of(str(before), str(after), kind, lag, in_working_days)
        is_broken = second.is_held_back and _breaks(first, second.milestone, link)
        found.append(Tie(first.reference, second.milestone.reference, words, is_broken))
    return Ties(tuple(found), {key: tuple(each) for key, each in waits.items()})


def _breaks(before: Milestone, after: Milestone, link: Link) -> bool:
    """Whether this dependency alone would have `after` later than it is forecast."""
    allowed = allowed_dates([activity(before), activity(after)], [link])
    return after.forecast_date < allowed[link.successor]


def _words(reference: str, kind: str, lag: int, in_working_days: bool) -> str:
    """'M004' as most are, 'M004 (start to start, 5 days after)' where it says more."""
    said = [] if kind == "FS" else [WORDS[kind]]
    if lag:
        unit = "day" if abs(lag) == 1 else "days"
        unit = f"working {unit}" if in_working_days else unit
        said.append(f"{abs(lag)} {unit} {'after' if lag > 0 else 'before'}")
    return f"{reference} ({', '.join(said)})" if said else reference
