"""Dependencies among the milestones of a roadmap, for its drawing and its table."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.written import among
from milestones.models import Dependency
from milestones.networks import TIES
from milestones.outline import Outline
from milestones.reading import end_of
from milestones.rows import RoadmapRow
from milestones.schedule import Tie, allowed_ends

MOST_DRAWN = 150
WORDS = {
    "FS": "finish to start",
    "SS": "start to start",
    "FF": "finish to finish",
    "SF": "start to finish",
}


@dataclass(frozen=True)
class Drawn:
    """One of the shown milestones that waits for another of them, by their references."""

    before: str
    after: str
    is_broken: bool


@dataclass(frozen=True)
class Ties:
    """Every dependency among what is `shown`, and by what waits; in words where that is asked."""

    shown: Mapping[int, RoadmapRow]
    found: Sequence[Tie]
    waiting: Mapping[int, Sequence[Tie]]

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """Those of the drawing: none where there are too many to follow."""
        is_few = len(self.found) <= MOST_DRAWN
        return tuple(self._drawn(tie) for tie in self.found) if is_few else ()

    def waits(self, milestone: int) -> tuple[str, ...]:
        """What one of them waits for, in words."""
        return tuple(
            _words(self.shown[tie.predecessor].milestone.reference, tie)
            for tie in self.waiting.get(milestone, ())
        )

    def _drawn(self, tie: Tie) -> Drawn:
        before, row = self.shown[tie.predecessor].milestone, self.shown[tie.successor]
        is_broken = row.is_held_back and _breaks(before, row.milestone, tie)
        return Drawn(before.reference, row.milestone.reference, is_broken)


def ties_among(rows: Iterable[RoadmapRow]) -> Ties:
    """What waits for what among `rows`; one query. The others are not named."""
    shown = {row.milestone.pk: row for row in rows}
    held = Dependency.objects.filter(among("successor", shown)).order_by("kind", "pk")
    every = held.values_list("predecessor_id", "successor_id", *TIES)
    among_them = [Tie._make(each) for each in every if each[0] in shown]
    found = sorted(among_them, key=lambda tie: shown[tie.predecessor].milestone.reference_order)
    waiting: defaultdict[int, list[Tie]] = defaultdict(list)
    for tie in found:
        waiting[tie.successor].append(tie)
    return Ties(shown, found, waiting)


def _breaks(before: Outline, after: Outline, tie: Tie) -> bool:
    """Whether this dependency alone would have `after` later than it is forecast."""
    allowed = allowed_ends({before.pk: end_of(before), after.pk: end_of(after)}, [tie])
    return after.forecast_date < allowed[after.pk]


def _words(reference: str, tie: Tie) -> str:
    """'M004' as most are, 'M004 (start to start, 5 days after)' where it says more."""
    said = [] if tie.kind == "FS" else [WORDS[tie.kind]]
    if lag := tie.lag:
        unit = "day" if abs(lag) == 1 else "days"
        unit = f"working {unit}" if tie.in_working_days else unit
        said.append(f"{abs(lag)} {unit} {'after' if lag > 0 else 'before'}")
    return f"{reference} ({', '.join(said)})" if said else reference
