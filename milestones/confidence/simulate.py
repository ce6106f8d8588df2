"""How sure the dates are: many runs of the network with its estimates (docs/rules.md 6)."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from core.errors import DomainError
from milestones.confidence.draws import Chance, Days
from milestones.confidence.estimates import Estimate, ScheduleRisk, Target, check_told
from milestones.confidence.outcome import Bar, Confidence, Driver, Spread
from milestones.confidence.runs import Runs, Surprises, run
from milestones.schedule import Network

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
        return Confidence(runs, None, {}, {}, {}, (), ())
    surprises = _surprises(network, estimates, risks, Chance(runs, seed, correlation))
    found = run(network, surprises, status, runs)
    last = None if end is None else network.index[end]
    ends = found.dates.max(axis=0) if last is None else found.dates[last]
    criticality = found.critical(last)
    in_order = np.sort(found.dates, axis=1)
    return Confidence(
        runs,
        _spreads(np.sort(ends)[np.newaxis])[0],
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


def _surprises(
    network: Network, estimates: Sequence[Estimate], risks: Sequence[ScheduleRisk], chance: Chance
) -> Surprises:
    found: list[Days | None] = [None] * len(network.keys)
    pinned = network.web.is_pinned
    spread = [
        each
        for each in estimates
        if each.optimistic < each.pessimistic and not pinned[network.index[each.key]]
    ]
    for each, row in zip(spread, chance.surprises(spread), strict=True):
        found[network.index[each.key]] = row
    for risk in risks:
        struck = chance.happens(risk) * np.int32(risk.days)
        for number in {network.index[key] for key in risk.milestones}:
            if not pinned[number]:
                known = found[number]
                found[number] = struck if known is None else known + struck
    return found


def _spreads(in_order: Days) -> list[Spread]:
    """For each row of dates in order."""
    at = [-(-per_cent * in_order.shape[1] // 100) - 1 for per_cent in PER_CENT]
    return [Spread(*map(date.fromordinal, row)) for row in in_order[:, at].tolist()]


def _chances(found: Runs, targets: Sequence[Target]) -> dict[Target, float]:
    """The share of the runs in which all milestones of each are reached by its day."""
    index = found.network.index
    rows = [[index[key] for key in each.milestones] for each in targets]
    last = np.empty(found.dates.shape[1], np.int32)
    chances = {}
    for each, (first, *others) in zip(targets, rows, strict=True):
        last[:] = found.dates[first]
        for row in others:
            np.maximum(last, found.dates[row], out=last)
        chances[each] = float((last <= each.day.toordinal()).mean())
    return chances


def drivers_of(
    keys: Sequence[str], surprises: Surprises, ends: Days, criticality: Mapping[str, float]
) -> tuple[Driver, ...]:
    """The ten that drive the end date; `surprises` and `ends` in the same runs."""
    spread = ends - ends.mean()
    found = []
    for key, surprise in zip(keys, surprises, strict=True):
        if share := criticality[key]:
            together = _correlation(surprise, spread)
            found.append(Driver(key, share, together, share * max(0.0, together)))
    found.sort(key=lambda each: (-each.cruciality, -each.criticality, each.key))
    return tuple(found[:DRIVERS])


def _correlation(surprise: Days | None, spread: NDArray[np.float64]) -> float:
    """Of a milestone's surprises and the `spread` of the ends around their mean."""
    if surprise is None:
        return 0.0
    own = surprise.astype(np.float64)
    squares = float(own @ own - own.sum() ** 2 / len(own))
    size = sqrt(max(0.0, squares) * float(spread @ spread))
    return float(own @ spread / size) if size else 0.0


def _histogram(ends: Days) -> tuple[Bar, ...]:
    first, last = int(ends.min()), int(ends.max())
    width = -(-(last - first + 1) // BARS)
    counts = np.bincount((ends - first) // width)
    return tuple(
        Bar(date.fromordinal(start), date.fromordinal(start + width - 1), int(count))
        for start, count in zip(range(first, last + 1, width), counts, strict=True)
    )
