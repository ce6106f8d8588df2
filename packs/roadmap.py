"""The roadmap of an address on paper: the same milestones, drawn and in a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string

from accounts.models import Partnership
from charts.print_timeline import print_timeline
from charts.roadmap import Lane, describe_timeline
from core.dates import full_day
from core.errors import DomainError
from milestones.drawing import axis_of, lanes_of
from milestones.grouping import GROUPS, named_beside
from milestones.roadmap import Roadmap
from milestones.rows import RoadmapRow
from milestones.ties import Ties
from packs.drawing import finish
from packs.limits import Limits
from packs.printing import print_pdf
from packs.sections.drawings import FONT
from packs.sections.roadmap import drawings

LIMITS = Limits(memory_mb=768, processor_seconds=40, clock_seconds=90)
MOST_MILESTONES = 300
TOO_MANY = (
    f"A PDF holds {MOST_MILESTONES} milestones at most, and these are {{}}."
    " Narrow the roadmap, or take the Excel file."
)


@dataclass(frozen=True)
class PrintedRow:
    """A row of the table, with its group where it is not its workstream, and what it waits for."""

    row: RoadmapRow
    group: str
    waits: tuple[str, ...]


def print_roadmap(
    roadmap: Roadmap,
    partnership: Partnership,
    boards: Sequence[date],
    ties: Ties | None,
    asked: Sequence[str],
) -> bytes:
    """The roadmap as PDF/UA-1; `asked` are the filters in words. DomainError: it is too long."""
    if len(roadmap.rows) > MOST_MILESTONES:
        raise DomainError(TOO_MANY.format(len(roadmap.rows)))
    return print_pdf(draw_roadmap(roadmap, partnership, boards, ties, asked), LIMITS)


def draw_roadmap(
    roadmap: Roadmap,
    partnership: Partnership,
    boards: Sequence[date],
    ties: Ties | None,
    asked: Sequence[str],
) -> str:
    """The pages as HTML."""
    by = roadmap.asking.group
    shown = {
        "roadmap": roadmap,
        "partnership": partnership,
        "title": f"Roadmap of {partnership} at {full_day(roadmap.today)}",
        "asked": asked,
        "grouped": GROUPS[by][0],
        "drawings": _drawn(roadmap, partnership, boards, ties),
        "rows": [
            PrintedRow(
                row,
                named_beside(row.milestone, by),
                ties.waits(row.milestone.pk) if ties else (),
            )
            for row in roadmap.rows
        ],
    }
    return finish(render_to_string("packs/print/roadmap_alone.html", shown))


def _drawn(
    roadmap: Roadmap, partnership: Partnership, boards: Sequence[date], ties: Ties | None
) -> list[str]:
    lanes = lanes_of(roadmap.rows, partnership.slug, roadmap.asking.group)
    start, end = axis_of(roadmap)
    lines = [(tie.before, tie.after, tie.is_broken) for tie in ties.drawn] if ties else []

    def draw(held: list[Lane]) -> str:
        words = describe_timeline(held, roadmap.today)
        return print_timeline(
            held,
            start=start,
            end=end,
            today=roadmap.today,
            board_dates=boards,
            tolerance=partnership.slippage_tolerance_days,
            title=f"{words} The same milestones are in the table that follows.",
            font_family=FONT,
            ties=lines,
        )

    return drawings(lanes, draw) if lanes else []
