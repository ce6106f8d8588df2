"""Milestones as charts draw them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any
from urllib.parse import quote

from django.urls import reverse

from charts.marks import WORDS
from charts.roadmap import STATUSES, Lane, Mark, whole_months
from charts.timeline import timeline
from milestones.clusters import clustered
from milestones.grouping import grouped
from milestones.models import Milestone
from milestones.outline import Outline
from milestones.roadmap import Roadmap
from milestones.rows import RoadmapRow
from milestones.ties import Ties

HERE = "-here-"  # in the place of a reference
PLAIN = "/~:@!$&'()*+,;="  # letters of an address that Django leaves as they are
MOST_LABELLED = 40
MOST_MARKED = 200  # marks of one drawing; more are put together


def roadmap_figure(
    roadmap: Roadmap, slug: str, boards: Sequence[date], ties: Ties | None = None
) -> dict[str, Any]:
    """What the figure component asks: wide and narrow drawing, legend with counts."""
    rows, by, today = roadmap.rows, roadmap.asking.group, roadmap.today
    start, end = axis_of(roadmap)
    is_clustered = len(rows) > MOST_MARKED
    lanes = clustered(grouped(rows, by)) if is_clustered else lanes_of(rows, slug, by)
    shared: dict[str, Any] = {"start": start, "end": end, "today": today, "board_dates": boards}
    drawn = () if is_clustered or not ties else ties.drawn
    lines = [(tie.before, tie.after, tie.is_broken) for tie in drawn]
    labels = len(rows) <= MOST_LABELLED
    return {
        "wide": timeline(lanes, labels=labels, ties=lines, **shared),
        "narrow": timeline(lanes, narrow=True, **shared),
        "legend": legend(rows),
        "boards": any(start <= day <= end for day in boards),
        "gates": not is_clustered and any(row.milestone.is_gate for row in rows),
        "is_clustered": is_clustered,
        "tied": bool(lines),
        "too_tied": bool(ties and ties.found and not lines),
        "baseline": any(mark.baseline for lane in lanes for mark in lane.marks),
    }


def axis_of(roadmap: Roadmap) -> tuple[date, date]:
    """The days of the axis: the window, else whole months that hold everything."""
    if roadmap.window:
        return roadmap.window.start, roadmap.window.end
    baselines = [row.baseline for row in roadmap.rows if row.baseline]
    return whole_months([row.day for row in roadmap.rows] + baselines, roadmap.today)


def lanes_of(rows: Iterable[RoadmapRow], slug: str, by: str) -> list[Lane]:
    """One lane for each group, in the order of the groups."""
    address = pages_of(slug)
    return [
        Lane(group.name, tuple(_mark(row, address) for row in held), group.reference)
        for group, held in grouped(rows, by)
    ]


def legend(rows: Iterable[RoadmapRow]) -> list[dict[str, Any]]:
    """How many milestones have each status, worst first."""
    found: Counter[str] = Counter(row.brag for row in rows)
    return [{"brag": key, "label": WORDS[key], "count": found[key]} for key in STATUSES]


def pages_of(slug: str) -> Callable[[Milestone | Outline], str]:
    """How the page of each milestone of a partnership is addressed, worked out once for many."""
    before, after = reverse("milestones:detail", args=[slug, HERE]).rsplit(HERE, 1)
    return lambda milestone: f"{before}{quote(milestone.address, safe=PLAIN)}{after}"


def _mark(row: RoadmapRow, address: Callable[[Outline], str]) -> Mark:
    milestone = row.milestone
    return Mark(
        reference=milestone.reference,
        title=milestone.short_title or milestone.name,
        day=row.day,
        baseline=row.baseline,
        brag=str(row.brag),
        href=address(milestone),
        gate=milestone.is_gate,
    )
