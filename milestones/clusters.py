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

type Tally = Counter[tuple[int, str]]  # by month and status


def clustered(groups: Iterable[tuple[Group, Sequence[RoadmapRow]]]) -> list[Lane]:
    """One mark for what falls into the same months of a lane: its number, and its worst status.

    The months are as few as keep the drawing legible; the mark stands in the middle of them.
    """
    by_month = [(group, _tally(rows)) for group, rows in groups]
    step = next((each for each in STEPS if _bins(by_month, each) <= MOST_BINS), STEPS[-1])
    found = [(group, _binned(tally, step)) for group, tally in by_month]
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
    return Counter((row.day.year * 12 + row.day.month - 1, row.brag) for row in rows)


def _bins(by_month: Iterable[tuple[Group, Tally]], step: int) -> int:
    return sum(len({month // step for month, _ in tally}) for _, tally in by_month)


def _binned(tally: Tally, step: int) -> Mapping[int, Counter[str]]:
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for (month, brag), count in tally.items():
        found[month // step * step][brag] += count
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
