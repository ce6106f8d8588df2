"""Chance, repeatable: each milestone's draws hang on the seed and its own key alone.

So one milestone more, or another order of input, changes nobody else's draws. Normal numbers and
their shares are read from tables: what that rounds is far below what 5,000 runs can tell.
"""

from collections.abc import Sequence
from functools import cache
from hashlib import shake_128
from math import erf, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from milestones.confidence.estimates import Estimate, ScheduleRisk

type Floats = NDArray[np.float32]
type Levels = NDArray[np.uint16]
type Days = NDArray[np.int32]

LEVELS = 2**16  # equally likely values of whatever is drawn
STEPS, REACH = 2048, 8  # of the table of shares: steps for each standard deviation, to 8 of them
CELLS = 30_000  # reckoned at a time: what stays in the processor's own memory


def drawn(seed: int, kind: str, key: str, count: int) -> Levels:
    """Levels from 0 to 65,535, each as likely as any other, for a thing of some kind."""
    given = shake_128(f"{seed}:{kind}:{key}".encode()).digest(2 * count)
    return np.frombuffer(given, "<u2")


def normals(levels: Levels) -> Floats:
    """Numbers of a standard normal distribution."""
    return _normals().take(levels)


def normal_share(z: Floats) -> Floats:
    """The share of a standard normal distribution at or below `z`, to one part in 10,000."""
    step = z * np.float32(STEPS) + np.float32(STEPS * REACH + 0.5)
    return _shares().take(step.astype(np.int32), mode="clip")


def triangular(share: Floats, low: Floats, mode: Floats, high: Floats) -> Floats:
    """The value of a triangular distribution below which that share of it lies."""
    width, left, right = high - low, mode - low, high - mode
    rising = low + np.sqrt(share * (width * left))
    falling = high - np.sqrt((1 - share) * (width * right))
    return np.where(share * width < left, rising, falling)


class Chance:
    """What is drawn for a number of runs."""

    def __init__(self, runs: int, seed: int, correlation: float) -> None:
        self.runs, self.seed = runs, seed
        self._shared = np.float32(sqrt(correlation))
        self._own = np.float32(sqrt(1 - correlation))
        self._moods: dict[str, Floats] = {}

    def surprises(self, estimates: Sequence[Estimate]) -> Days:
        """Sample minus likely, in whole days: a row for each estimate, a column for each run."""
        found = np.empty((len(estimates), self.runs), np.int32)
        height = max(1, CELLS // self.runs)
        for first in range(0, len(estimates), height):
            some = estimates[first : first + height]
            low, mode, high = _columns(some)
            sample = triangular(normal_share(self._moved(some)), low, mode, high)
            found[first : first + height] = np.rint(sample - mode)
        return found

    def happens(self, risk: ScheduleRisk) -> NDArray[np.bool_]:
        """In which runs a risk strikes."""
        return drawn(self.seed, "risk", risk.key, self.runs) < risk.chance * LEVELS

    def _moved(self, estimates: Sequence[Estimate]) -> Floats:
        """Normal numbers, a row for each estimate, alike within a workstream."""
        rows = [drawn(self.seed, "milestone", each.key, self.runs) for each in estimates]
        z = normals(np.stack(rows))
        for row, each in zip(z, estimates, strict=True):
            if each.workstream:
                row *= self._own
                row += self._mood(each.workstream)
        return z

    def _mood(self, workstream: str) -> Floats:
        """What all milestones of a workstream share in each run."""
        if workstream not in self._moods:
            levels = drawn(self.seed, "workstream", workstream, self.runs)
            self._moods[workstream] = self._shared * normals(levels)
        return self._moods[workstream]


def _columns(estimates: Sequence[Estimate]) -> Floats:
    """Lows, modes and highs, each as a column."""
    rows = [(each.optimistic, each.likely, each.pessimistic) for each in estimates]
    return np.array(rows, np.float32).T[:, :, np.newaxis]


@cache
def _normals() -> Floats:
    standard = NormalDist()
    return np.array(
        [standard.inv_cdf((level + 0.5) / LEVELS) for level in range(LEVELS)], np.float32
    )


@cache
def _shares() -> Floats:
    points = range(-STEPS * REACH, STEPS * REACH + 1)
    return np.array([(1 + erf(point / STEPS / sqrt(2))) / 2 for point in points], np.float32)
