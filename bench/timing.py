"""How the benchmarks take time: processor time of this process, the least of several rounds."""

import time
from collections.abc import Callable

ROUNDS = 5


def cpu(call: Callable[[], object]) -> float:
    """Least seconds of this process's CPU for one call."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        call()
        taken.append(time.process_time() - start)
    return min(taken)
