"""How sure the dates are: many runs of the network with its estimates (docs/rules.md 6)."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from core.errors import DomainError
from milestones.confidence.draws import Chance, Days
from milestones.confidence.estimates import Estimate, ScheduleRisk, Target, check_told
from milestones.confidence.outcome import Bar, Confidence, Driver, Ends, Spread
from milestones.confidence.runs import Runs, Surprises, bounds_of, run
from milestones.schedule import Network

type Floats = NDArray[np.float64]

RUNS, SEED, CORRELATION = 5_000, 1, 0.3
MOST_CELLS = 20_000_000
PER_CENT = (10, 50, 80, 90)
DRIVERS, BARS = 10, 30


def simulate(
    network: Network,
    estimates: Sequence[Estimate],
    *,
    risks: Sequence[ScheduleRisk] = (),
    targets: Sequence[Target] = (),
    status: date | None = None,
    end: str | None = None,
    runs: int = RUNS,
    seed: int = SEED,
    correlation: float = CORRELATION,
) -> Confidence:
    """Simulate the network `runs` times; the same `seed` gives the same answer.

    A milestone's date is its logic date plus sample minus likely, plus the days of the risks that
    strike. `end` is the milestone that ends the programme, else the last. `correlation` is that of
    two milestones of one workstream. DomainError names what cannot be simulated.
    """
    check_told(network.index, estimates, risks, targets)
    _check(network, runs, correlation, end)
    if not network.keys:
        return Confidence(runs, None, None, {}, {}, {}, (), ())
    chance, bounds = Chance(runs, seed, correlation), bounds_of(network, status)
    calm = _surprises(network, estimates, chance)
    surprises = _struck(network, calm, risks, chance)
    last = None if end is None else network.index[end]
    without = _in_order(_ends(run(network, calm, bounds, runs), last)) if risks else None
    found = run(network, surprises, bounds, runs)
    ends = _ends(found, last)
    criticality = found.critical(last)
    in_order = np.sort(found.dates, axis=1)
    return Confidence(
        runs,
        _in_order(ends).spread,
        without,
        dict(zip(network.keys, _spreads(in_order), strict=True)),
        _chances(found, targets),
        criticality,
        drivers_of(network.keys, surprises, ends, criticality),
        _histogram(ends),
    )


def _check(network: Network, runs: int, correlation: float, end: str | None) -> None:
    if end is not None and end not in network.index:
        raise DomainError(f"There is no milestone {end} here to end with: check the reference.")
    if not 0 <= correlation <= 1:
        raise DomainError(f"A correlation of {correlation} is not from 0 to 1.")
    if runs < 1 or runs * len(network.keys) > MOST_CELLS:
        raise DomainError(
            f"{runs} runs of {len(network.keys)} milestones are not from 1 run "
            f"to {MOST_CELLS:,} dates: ask for other runs."
        )


def _surprises(network: Network, estimates: Sequence[Estimate], chance: Chance) -> Surprises:
    found: list[Days | None] = [None] * len(network.keys)
    pinned = network.web.is_pinned
    spread = [
        each
        for each in estimates
        if each.optimistic < each.pessimistic and not pinned[network.index[each.key]]
    ]
    for each, row in zip(spread, chance.surprises(spread), strict=True):
        found[network.index[each.key]] = row
    return found


def _struck(
    network: Network, calm: Surprises, risks: Sequence[ScheduleRisk], chance: Chance
) -> Surprises:
    """The same surprises with the days of the risks that strike."""
    found = list(calm)
    for risk in risks:
        struck = chance.happens(risk) * np.int32(risk.days)
        for number in {network.index[key] for key in risk.milestones}:
            if not network.web.is_pinned[number]:
                known = found[number]
                found[number] = struck if known is None else known + struck
    return found


def _ends(found: Runs, last: int | None) -> Days:
    return found.dates.max(axis=0) if last is None else found.dates[last]


def _in_order(ends: Days) -> Ends:
    days = np.sort(ends)
    return Ends(_spreads(days[np.newaxis])[0], tuple(days.tolist()))


def _spreads(in_order: Days) -> list[Spread]:
    """For each row of dates in order."""
    at = [-(-per_cent * in_order.shape[1] // 100) - 1 for per_cent in PER_CENT]
    return [Spread(*map(date.fromordinal, row)) for row in in_order[:, at].tolist()]


def _chances(found: Runs, targets: Sequence[Target]) -> dict[Target, float]:
    """The share of the runs in which all milestones of each are reached by its day."""
    index = found.network.index
    chances, count = {}, found.dates.shape[1]
    for each in targets:
        rows = [index[key] for key in each.milestones]
        last = found.dates[rows].max(axis=0) if len(rows) > 1 else found.dates[rows[0]]
        chances[each] = int(np.count_nonzero(last <= each.day.toordinal())) / count
    return chances


def drivers_of(
    keys: Sequence[str], surprises: Surprises, ends: Days, criticality: Mapping[str, float]
) -> tuple[Driver, ...]:
    """The ten that drive the end date; `surprises` and `ends` in the same runs."""
    spread = ends - ends.mean()
    width, ones = float(spread @ spread), np.ones(len(ends))
    found = []
    for key, surprise in zip(keys, surprises, strict=True):
        if share := criticality[key]:
            together = 0.0 if surprise is None else _correlation(surprise, spread, width, ones)
            found.append(Driver(key, share, together, share * max(0.0, together)))
    found.sort(key=lambda each: (-each.cruciality, -each.criticality, each.key))
    return tuple(found[:DRIVERS])


def _correlation(surprise: Days, spread: Floats, width: float, ones: Floats) -> float:
    """Of a milestone's surprises and the `spread` of the ends around their mean."""
    own = surprise.astype(np.float64)
    squares = float(own @ own) - float(own @ ones) ** 2 / len(own)
    size = sqrt(max(0.0, squares) * width)
    return float(own @ spread) / size if size else 0.0


def _histogram(ends: Days) -> tuple[Bar, ...]:
    first, last = int(ends.min()), int(ends.max())
    width = -(-(last - first + 1) // BARS)
    counts = np.bincount((ends - first) // width)
    return tuple(
        Bar(date.fromordinal(start), date.fromordinal(start + width - 1), int(count))
        for start, count in zip(range(first, last + 1, width), counts, strict=True)
    )
