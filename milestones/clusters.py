"""Marks put together where a roadmap has too many to tell apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from charts.marks import WORDS
from charts.roadmap import STATUSES, Lane, Mark
from charts.scales import full_day
from core.months import add_months
from milestones.grouping import Group
from milestones.rows import RoadmapRow

MOST_BINS = 160  # of a whole drawing
STEPS = (1, 3, 6, 12, 24, 60)  # months of one bin

type Tally = Mapping[int, Counter[str]]


def clustered(groups: Iterable[tuple[Group, Sequence[RoadmapRow]]]) -> list[Lane]:
    """One mark for what falls into the same months of a lane: its number, and its worst status.

    The months are as few as keep the drawing legible; the mark stands in the middle of them.
    """
    by_month = [(group, _tally(rows)) for group, rows in groups]
    for step in STEPS:
        found = [(group, _binned(tally, step)) for group, tally in by_month]
        if sum(len(bins) for _, bins in found) <= MOST_BINS:
            break
    return [
        Lane(
            group.name,
            tuple(_together(first, bins[first], step) for first in sorted(bins)),
            group.reference,
        )
        for group, bins in found
    ]


def _tally(rows: Iterable[RoadmapRow]) -> Tally:
    """How many of each status fall into each month, counted from year 0."""
    found: dict[int, Counter[str]] = defaultdict(Counter)
    counts = Counter((row.day.year * 12 + row.day.month - 1, row.brag) for row in rows)
    for (month, brag), count in counts.items():
        found[month][brag] += count
    return found


def _binned(tally: Tally, step: int) -> Tally:
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for month, counts in tally.items():
        found[month // step * step].update(counts)
    return found


def _together(month: int, found: Counter[str], step: int) -> Mark:
    first = date(month // 12, month % 12 + 1, 1)
    last = add_months(first, step) - timedelta(days=1)
    middle = first + (last - first) / 2
    worst = next(status for status in STATUSES if found[status])
    counts = ", ".join(f"{found[each]} {WORDS[each].lower()}" for each in STATUSES if found[each])
    number = found.total()
    unit = "milestone" if number == 1 else "milestones"
    words = f"{number} {unit} from {full_day(first)} to {full_day(last)}: {counts}"
    return Mark("", words, middle, None, worst, count=number)
