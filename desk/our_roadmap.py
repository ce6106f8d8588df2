"""The roadmap as a newcomer reads it: its words, and how what it promised stands."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from accounts.models import Partnership, User
from charts.bars import describe_bar
from core.months import add_months
from core.words import counted
from milestones.reading import JudgedMilestone, judged, milestones_for
from risks.models import Benefit
from risks.models.benefit import Citation
from workstreams.iteration import Cited, Phase, cited, framework, phases
from workstreams.models import Indicator, Roadmap, Workstream


@dataclass(frozen=True)
class AreaRow:
    """A priority area: its workstreams, and its milestones by status."""

    name: str
    workstreams: list[Workstream]
    counts: Counter[str]
    late: int
    next: JudgedMilestone | None

    @property
    def words(self) -> str:
        """'3 red, 4 amber, 12 green'."""
        return describe_bar(self.counts) if self.counts else "no milestone yet"


@dataclass(frozen=True)
class IndicatorRow:
    """An indicator with the benefits that serve it, as far as the reader may see them.

    `indicator` is None while the iteration is not in force yet.
    """

    said: Cited
    indicator: Indicator | None
    benefits: list[Benefit]


@dataclass(frozen=True)
class Story:
    """One iteration as its page tells it."""

    roadmap: Roadmap
    looks_from: date
    looks_to: date
    phases: list[tuple[Phase, bool]]
    challenges: list[Cited]
    strategies: list[Cited]
    areas: list[AreaRow]
    outcomes: list[tuple[str, list[IndicatorRow]]]

    @property
    def say(self) -> str:
        """What it is, and how it stands, in a sentence or two."""
        streams = sum(len(area.workstreams) for area in self.areas)
        milestones = sum(area.counts.total() for area in self.areas)
        late = sum(area.late for area in self.areas)
        low, high = self.roadmap.horizon_from_months, self.roadmap.horizon_to_months
        head = f"A plan for {low} to {high} months in {counted(len(self.areas), 'priority area')}"
        tail = f"{counted(streams, 'workstream')} with {counted(milestones, 'milestone')}"
        return f"{head}: {tail}, {late or 'none'} later than baseline."


def story_of(roadmap: Roadmap, user: User, partnership: Partnership) -> Story:
    """The iteration with the workstreams, milestones and benefits that `user` may see."""
    on = partnership.today()
    return Story(
        roadmap=roadmap,
        looks_from=add_months(roadmap.dated_on, roadmap.horizon_from_months),
        looks_to=add_months(roadmap.dated_on, roadmap.horizon_to_months),
        phases=[(each, each.holds(on)) for each in phases(roadmap.phases)],
        challenges=[cited(line) for line in roadmap.shared_challenges],
        strategies=[cited(line) for line in roadmap.inherited_strategies],
        areas=_areas(roadmap, user, partnership, on),
        outcomes=_outcomes(roadmap, user, partnership),
    )


def _areas(roadmap: Roadmap, user: User, partnership: Partnership, on: date) -> list[AreaRow]:
    seen = milestones_for(user, partnership)
    rows = judged(seen.select_related("workstream__priority_area", "priority_area"), partnership)
    by_area: dict[str, list[JudgedMilestone]] = defaultdict(list)
    for row in rows:
        if area := row.milestone.priority:
            by_area[area.name.casefold()].append(row)
    streams: dict[str, list[Workstream]] = defaultdict(list)
    found = Workstream.objects.visible_to(user).filter(partnership=partnership)
    for stream in found.select_related("priority_area").exclude(priority_area=None):
        if stream.priority_area:
            streams[stream.priority_area.name.casefold()].append(stream)
    return [
        _area(name, streams[name.casefold()], by_area[name.casefold()], on)
        for name in roadmap.priority_areas
    ]


def _area(name: str, streams: list[Workstream], rows: list[JudgedMilestone], on: date) -> AreaRow:
    ahead = [
        row for row in rows if not row.milestone.actual_date and row.milestone.forecast_date >= on
    ]
    return AreaRow(
        name=name,
        workstreams=streams,
        counts=Counter(str(row.brag) for row in rows),
        late=sum(row.slippage_days > 0 for row in rows if not row.milestone.actual_date),
        next=min(ahead, key=lambda row: row.milestone.forecast_date, default=None),
    )


def _outcomes(
    roadmap: Roadmap, user: User, partnership: Partnership
) -> list[tuple[str, list[IndicatorRow]]]:
    known = {
        (each.outcome.name.casefold(), each.name.casefold()): each
        for each in Indicator.objects.of(partnership)
    }
    serving = _serving(known.values(), user)
    found = []
    for outcome in framework(roadmap.outcomes):
        rows = [
            _indicator(said, known.get((outcome.name.casefold(), said.text.casefold())), serving)
            for said in outcome.indicators
        ]
        found.append((outcome.name, rows))
    return found


def _indicator(
    said: Cited, indicator: Indicator | None, serving: dict[int, list[Benefit]]
) -> IndicatorRow:
    return IndicatorRow(said, indicator, serving.get(indicator.pk, []) if indicator else [])


def _serving(indicators: Iterable[Indicator], user: User) -> dict[int, list[Benefit]]:
    """The benefits that cite each indicator; one query."""
    found: dict[int, list[Benefit]] = defaultdict(list)
    seen = Benefit.objects.visible_to(user).values("pk")
    rows = Citation.objects.filter(indicator__in=[each.pk for each in indicators], benefit__in=seen)
    for row in rows.select_related("benefit").order_by("benefit__reference_order"):
        found[row.indicator_id].append(row.benefit)
    return found
