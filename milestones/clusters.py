"""Marks put together where a roadmap has too many to tell apart."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from charts.marks import WORDS
from charts.roadmap import STATUSES, Lane, Mark
from charts.scales import full_day
from core.months import add_months

MOST_BINS = 160  # of a whole drawing
STEPS = (1, 3, 6, 12, 24, 60)  # months of one bin


def clustered(lanes: Sequence[Lane]) -> list[Lane]:
    """One mark for what falls into the same months of a lane: its number, and its worst status.

    The months are as few as keep the drawing legible; the mark stands in the middle of them.
    """
    for step in STEPS:
        found = [_binned(lane, step) for lane in lanes]
        if sum(len(lane.marks) for lane in found) <= MOST_BINS:
            break
    return found


def _binned(lane: Lane, step: int) -> Lane:
    bins: dict[date, list[Mark]] = {}
    for mark in lane.marks:
        bins.setdefault(_first(mark.day, step), []).append(mark)
    marks = [_together(first, held, step) for first, held in sorted(bins.items())]
    return Lane(lane.label, tuple(marks), lane.reference)


def _first(day: date, step: int) -> date:
    months = (day.year * 12 + day.month - 1) // step * step
    return date(months // 12, months % 12 + 1, 1)


def _together(first: date, marks: Iterable[Mark], step: int) -> Mark:
    held = list(marks)
    found = Counter(mark.brag for mark in held)
    last = add_months(first, step) - timedelta(days=1)
    middle = first + (last - first) / 2
    worst = next(status for status in STATUSES if found[status])
    counts = ", ".join(f"{found[each]} {WORDS[each].lower()}" for each in STATUSES if found[each])
    unit = "milestone" if len(held) == 1 else "milestones"
    words = f"{len(held)} {unit} from {full_day(first)} to {full_day(last)}: {counts}"
    return Mark("", words, middle, None, worst, count=len(held))
