"""XmR charts of 5,000 series against numpy, which says the same of them in floats, in one run."""

import random

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from bench.timing import cpu
from risks.spc import RUN, WINDOW, SpecialCause, xmr

SERIES, POINTS, MOST_TIMES = 5_000, 120, 3
CAUSES = (None, *SpecialCause)


def floor(row: np.ndarray) -> tuple[float, float, np.ndarray]:
    """Mean, reach of the limits, and the number of each point's cause."""
    steps, mean = np.diff(row), row.mean()
    reach, off = 2.66 * np.abs(steps).mean(), row - mean
    sides, sizes = np.sign(off), np.abs(off)
    outside = sizes > reach
    near = (sizes > reach * 2 / 3) & ~outside
    pairs = _all_one_way(sides, WINDOW) & (sliding_window_view(near, WINDOW).sum(axis=1) >= 2)
    trend = _spread(_all_one_way(np.sign(steps), RUN - 1), RUN, len(row))
    shift = _spread(_all_one_way(sides, RUN), RUN, len(row))
    close = _spread(pairs, WINDOW, len(row)) & near
    return mean, reach, np.select([outside, trend, close, shift], [1, 2, 3, 4], 0)


def _all_one_way(signs: np.ndarray, length: int) -> np.ndarray:
    found: np.ndarray = np.abs(sliding_window_view(signs, length).sum(axis=1)) == length
    return found


def _spread(found: np.ndarray, length: int, points: int) -> np.ndarray:
    flagged = np.zeros(points, bool)
    for at in range(length):
        flagged[at : at + len(found)] |= found
    return flagged


def test_charts_take_at_most_three_times_numpy() -> None:
    chance = random.Random(1)  # noqa: S311  figures to draw, no secret
    values = [[chance.randint(0, 1_000) for _ in range(POINTS)] for _ in range(SERIES)]
    table = np.array(values, dtype=float)

    for series, row in zip(values[:50], table, strict=False):
        (mean, reach, causes), chart = floor(row), xmr(series)
        assert abs(float(chart.limits.upper) - mean - reach) < 1e-9
        assert chart.causes == tuple(CAUSES[number] for number in causes)

    ours, theirs = cpu(lambda: [xmr(row) for row in values]), cpu(lambda: [floor(r) for r in table])
    print(
        f"\n{SERIES:,} XmR charts of {POINTS} points: {ours:.2f} s of CPU, exact, numpy"
        f" {theirs:.2f} s: {ours / theirs:.1f} times the floor"
    )
    assert ours <= MOST_TIMES * theirs
