"""Milestones as charts draw them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.urls import reverse

from charts.marks import WORDS
from charts.roadmap import STATUSES, Lane, Mark, span
from charts.timeline import timeline
from milestones.reading import JudgedMilestone

MOST_LABELLED = 40


def roadmap_figure(
    rows: Sequence[JudgedMilestone], slug: str, today: date, boards: Sequence[date]
) -> dict[str, Any]:
    """What the figure component asks: wide and narrow drawing, legend with counts."""
    lanes = lanes_of(rows, slug)
    start, end = span(lanes, today)
    shared: dict[str, Any] = {"start": start, "end": end, "today": today, "board_dates": boards}
    return {
        "wide": timeline(lanes, labels=len(rows) <= MOST_LABELLED, **shared),
        "narrow": timeline(lanes, narrow=True, **shared),
        "legend": legend(rows),
        "boards": any(start <= day <= end for day in boards),
    }


def lanes_of(rows: Iterable[JudgedMilestone], slug: str) -> list[Lane]:
    """One lane for each workstream, in the order of their references."""
    marks: dict[tuple[str, str, str], list[Mark]] = {}
    for row in rows:
        workstream = row.milestone.workstream
        key = (workstream.reference_order, workstream.reference, workstream.name)
        marks.setdefault(key, []).append(_mark(row, slug))
    return [Lane(name, tuple(found), ref) for (_, ref, name), found in sorted(marks.items())]


def legend(rows: Iterable[JudgedMilestone]) -> list[dict[str, Any]]:
    """How many milestones have each status, worst first."""
    found = Counter(str(row.brag) for row in rows)
    return [{"brag": key, "label": WORDS[key], "count": found[key]} for key in STATUSES]


def _mark(row: JudgedMilestone, slug: str) -> Mark:
    milestone = row.milestone
    return Mark(
        reference=milestone.reference,
        title=milestone.short_title or milestone.name,
        day=milestone.expected_date,
        baseline=milestone.baseline_date,
        brag=str(row.brag),
        href=reverse("milestones:detail", args=[slug, milestone.address]),
    )
