"""5,000 runs of 500 milestones with 1,500 dependencies, against a numpy pass over the same arrays.

The floor of the same run: one draw of triangular numbers for all, one addition and one maximum
for each dependency, and the dates of each milestone put in order. Ours also correlates
workstreams, keeps each milestone's draws its own, walks back for criticality and ranks what drives.
"""

from datetime import date

import numpy as np

from bench.schedule import plan
from bench.timing import cpu
from milestones.confidence import Estimate, simulate
from milestones.schedule import Network

DAY = date(2020, 1, 31)
SIZE, RUNS = 500, 5_000
MOST = 3  # times the floor


def test_print_the_ratio() -> None:
    network = Network(*plan(SIZE, 3 * SIZE))
    estimates = [
        Estimate(key, 20, 30, 60, f"W{number % 10}") for number, key in enumerate(network.keys)
    ]

    ours, bare = cpu(lambda: simulate(network, estimates, runs=RUNS)), cpu(lambda: floor(network))

    print(
        f"\n{RUNS:,} runs of {SIZE} milestones, {3 * SIZE:,} dependencies: {ours * 1e3:.0f} ms of "
        f"CPU, numpy alone {bare * 1e3:.0f} ms: {ours / bare:.1f} times the floor"
    )
    assert ours < MOST * bare


def floor(network: Network) -> np.ndarray:
    """The least that a simulation of this network does."""
    generator = np.random.default_rng(1)
    drawn = generator.triangular(20, 30, 60, (SIZE, RUNS)) - 30
    dates = np.rint(drawn, out=drawn).astype(np.int32)
    for number in network.web.order:
        row = np.full(RUNS, DAY.toordinal(), np.int32)
        for before, _, days, _ in network.web.ins[number]:
            np.maximum(row, dates[before] + days, out=row)
        dates[number] += row
    return np.sort(dates, axis=1)
