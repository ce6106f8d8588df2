"""How sure the dates of a partnership are, as a reader may see them (docs/rules.md 6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from django.db.models import QuerySet

from accounts.models import Partnership
from milestones.confidence import (
    Confidence,
    Driver,
    Estimate,
    ScheduleRisk,
    Spread,
    Target,
)
from milestones.models import Milestone
from milestones.plans import PLANNED, Plan, PlannedMilestone, links_among, runs_for, runs_of

BOARDS = 6  # of the meetings to come: what lies further ahead says little


@dataclass(frozen=True)
class Promise:
    """Something that is due on a day, and the share of the runs that keep it."""

    day: date
    chance: float
    milestones: tuple[PlannedMilestone, ...]

    @property
    def words(self) -> str:
        """'7 times in 10'."""
        return in_ten(self.chance)


class Expected(NamedTuple):
    """An open milestone, the days by which runs reach it, and how often its forecast is kept."""

    milestone: PlannedMilestone
    spread: Spread
    chance: float

    @property
    def words(self) -> str:
        """'7 times in 10'."""
        return in_ten(self.chance)


@dataclass(frozen=True)
class Driven:
    """A milestone that drives the end date."""

    milestone: PlannedMilestone
    driver: Driver

    @property
    def words(self) -> str:
        """How often it lies on the longest path to the end."""
        return in_ten(self.driver.criticality)


class Calm(NamedTuple):
    """When the runs end, and how often by the latest forecast, if no risk strikes."""

    end: Spread | None
    kept: float

    @property
    def words(self) -> str:
        """How often the latest forecast is kept."""
        return in_ten(self.kept)


@dataclass(frozen=True)
class Sureness:
    """What many runs of the plan say; `end` is None while there is nothing to come.

    `forecast_end` is the latest forecast, and `kept` how often the runs end by it; `calm` says the
    same of the same runs without risks. `without` are
    open milestones that have no estimate, and so no spread of their own.
    """

    runs: int
    end: Spread | None
    forecast_end: date | None
    kept: float
    calm: Calm
    found: Confidence
    gates: tuple[Promise, ...]
    boards: tuple[Promise, ...]
    drivers: tuple[Driven, ...]
    milestones: tuple[Expected, ...]
    estimated: int
    without: tuple[PlannedMilestone, ...]

    @property
    def words(self) -> str:
        """How often the latest forecast is kept: '2 times in 10'."""
        return in_ten(self.kept)


def in_ten(share: float) -> str:
    """A chance as people say it: 'hardly ever', '7 times in 10', 'nearly always'."""
    if share < 0.05:
        return "never" if not share else "hardly ever"
    if share >= 0.95:
        return "always" if share == 1 else "nearly always"
    times = round(share * 10) or 1
    return f"{times} time{'' if times == 1 else 's'} in 10"


def how_sure(
    seen: QuerySet[Milestone],
    partnership: Partnership,
    boards: Sequence[date],
    risks: Sequence[ScheduleRisk] = (),
) -> Sureness:
    """What the runs say of what is `seen` of the partnership; two queries.

    `boards` are days on which the board meets, `risks` what may move open milestones. What is not
    seen takes no part. DomainError names the milestone of which no schedule can be made.
    """
    today = partnership.today()
    listed = seen.order_by("reference_order").values_list(*PLANNED)
    rows = {row.reference: row for row in map(PlannedMilestone._make, listed)}
    still = [row for row in rows.values() if not row.actual_date]
    gates = [_target(row) for row in still if row.is_gate]
    meetings = _by_board(still, sorted(day for day in boards if day >= today)[:BOARDS])
    own = [_target(row) for row in still]
    last = max((row.expected_date for row in rows.values()), default=None)
    end = [Target("end", tuple(row.reference for row in still), last)] if last and still else []
    found = runs_of(
        Plan(
            activities=tuple(row.facts for row in rows.values()),
            links=links_among(partnership, rows),
            estimates=tuple(_estimate(row) for row in still if row.likely_days is not None),
            risks=tuple(risks),
            targets=(*gates, *meetings, *own, *end),
            status=today,
            runs=runs_for(len(rows)),
        )
    )
    spread, kept = found.end if still else None, found.chances[end[0]] if end else 1.0
    return Sureness(
        runs=found.runs,
        end=spread,
        forecast_end=last,
        kept=kept,
        calm=Calm(found.calm.spread, found.calm.by(last))
        if found.calm and end and last
        else Calm(spread, kept),
        found=found,
        gates=_promises(gates, found, rows),
        boards=_promises(meetings, found, rows),
        drivers=tuple(Driven(rows[each.key], each) for each in found.drivers),
        milestones=tuple(
            Expected(rows[each.name], found.spreads[each.name], found.chances[each]) for each in own
        ),
        estimated=sum(row.likely_days is not None for row in still),
        without=tuple(row for row in still if row.likely_days is None),
    )


def _estimate(row: PlannedMilestone) -> Estimate:
    return Estimate(
        row.reference,
        row.optimistic_days or 0,
        row.likely_days or 0,
        row.pessimistic_days or 0,
        row.workstream_reference,
    )


def _target(row: PlannedMilestone) -> Target:
    return Target(row.reference, (row.reference,), row.forecast_date)


def _by_board(still: Sequence[PlannedMilestone], days: Sequence[date]) -> list[Target]:
    """For each meeting what is forecast for it: after the meeting before, and by its day."""
    found = []
    for before, day in pairwise([date.min, *days]):
        due = tuple(row.reference for row in still if before < row.forecast_date <= day)
        if due:
            found.append(Target(f"board {day}", due, day))
    return found


def _promises(
    targets: Sequence[Target], found: Confidence, rows: dict[str, PlannedMilestone]
) -> tuple[Promise, ...]:
    return tuple(
        Promise(
            each.day, found.chances[each], tuple(rows[reference] for reference in each.milestones)
        )
        for each in sorted(targets, key=lambda each: each.day)
    )
