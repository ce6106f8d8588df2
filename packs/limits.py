"""What one build of a pack may use."""

from dataclasses import dataclass

OUT_OF_MEMORY = 3  # how the press ends when it had to stop for want of memory


@dataclass(frozen=True)
class Limits:
    """Megabytes of address space, seconds of processor time, seconds on the clock."""

    memory_mb: int = 1024
    processor_seconds: int = 120
    clock_seconds: int = 300
