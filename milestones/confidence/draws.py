"""Chance, repeatable: each milestone's draws hang on the seed and its own key alone.

So one milestone more, or another order of input, changes nobody else's draws. Normal numbers and
their shares are read from tables: what that rounds is far below what 5,000 runs can tell.
"""

from functools import cache
from hashlib import blake2b
from math import erf, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from milestones.confidence.estimates import Estimate, ScheduleRisk

type Floats = NDArray[np.float32]
type Days = NDArray[np.int32]

LEVELS = 2**16  # equally likely values of a normal number
STEPS, REACH = 2048, 8  # of the table of shares: steps for each standard deviation, to 8 of them


def stream(seed: int, kind: str, key: str) -> np.random.Generator:
    """A source of chance of its own for a thing of some kind."""
    digest = blake2b(f"{seed}:{kind}:{key}".encode(), digest_size=16).digest()
    return np.random.Generator(np.random.SFC64(int.from_bytes(digest)))


def normals(source: np.random.Generator, count: int) -> Floats:
    """Numbers of a standard normal distribution."""
    return _normals().take(source.integers(0, LEVELS, count, np.uint16))


def normal_share(z: Floats) -> Floats:
    """The share of a standard normal distribution at or below `z`, to one part in 10,000."""
    step = z * np.float32(STEPS) + np.float32(STEPS * REACH + 0.5)
    return _shares().take(step.astype(np.int32), mode="clip")


def triangular(share: Floats, low: int, mode: int, high: int) -> Floats:
    """The value of a triangular distribution below which that share of it lies."""
    width = high - low
    rising = low + np.sqrt(share * np.float32(width * (mode - low)))
    falling = high - np.sqrt((1 - share) * np.float32(width * (high - mode)))
    return np.where(share * width < mode - low, rising, falling)


class Chance:
    """What is drawn for a number of runs."""

    def __init__(self, runs: int, seed: int, correlation: float) -> None:
        self.runs, self.seed = runs, seed
        self._shared = np.float32(sqrt(correlation))
        self._own = np.float32(sqrt(1 - correlation))
        self._moods: dict[str, Floats] = {}

    def surprise(self, estimate: Estimate) -> Days | None:
        """Sample minus likely, in whole days, for each run; None when there is no spread."""
        low, mode, high = estimate.optimistic, estimate.likely, estimate.pessimistic
        if low == high:
            return None
        z = normals(stream(self.seed, "milestone", estimate.key), self.runs)
        if estimate.workstream:
            z = self._own * z + self._mood(estimate.workstream)
        sample = triangular(normal_share(z), low, mode, high)
        return np.rint(sample - np.float32(mode)).astype(np.int32)

    def happens(self, risk: ScheduleRisk) -> NDArray[np.bool_]:
        """In which runs a risk strikes."""
        return stream(self.seed, "risk", risk.key).random(self.runs) < risk.chance

    def _mood(self, workstream: str) -> Floats:
        """What all milestones of a workstream share in each run."""
        if workstream not in self._moods:
            drawn = normals(stream(self.seed, "workstream", workstream), self.runs)
            self._moods[workstream] = self._shared * drawn
        return self._moods[workstream]


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
