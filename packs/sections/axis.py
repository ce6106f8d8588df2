"""The months that a roadmap in print runs over."""

from datetime import date, timedelta

from charts.roadmap import span
from core.months import add_months
from packs.sections.lanes import lanes
from packs.snapshot.shape import Snapshot

MONTHS_BACK = 12
MONTHS_AHEAD = 18


def axis(pack: Snapshot) -> tuple[date, date]:
    """Every date of a milestone, but at most a year back and eighteen months ahead."""
    first, last = span(lanes(pack), pack.on)
    start = max(first, add_months(pack.on, -MONTHS_BACK).replace(day=1))
    after = add_months(pack.on, MONTHS_AHEAD).replace(day=1)
    return start, min(last, after - timedelta(days=1))
