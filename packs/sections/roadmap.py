"""The roadmap: one lane a workstream, on as many landscape pages as it takes."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from charts.print_timeline import HEAD, print_timeline
from charts.roadmap import Lane, describe_timeline
from packs.sections.axis import axis
from packs.sections.drawings import FONT
from packs.sections.lanes import lanes
from packs.snapshot.shape import Snapshot

type Draw = Callable[[list[Lane]], str]

ROOM = 458.0  # points of height for one drawing under its heading
EMPTY = HEAD + 2  # height of a drawing without lanes
MOST_MARKS = 24  # in one lane before it is continued
HEIGHT = re.compile(r'height="([\d.]+)pt"')


def page(pack: Snapshot) -> dict[str, Any]:
    """What the roadmap pages show."""
    drawn = drawings(lanes(pack), partial(_draw, pack))
    return {"pack": pack, "drawings": drawn, "has_gates": _has_gates(pack)}


def drawings(held: Sequence[Lane], draw: Draw) -> list[str]:
    """What `draw` makes of the lanes, one drawing for each page that they take."""
    return [draw(chunk) for chunk in _chunks(held, draw)]


def _has_gates(pack: Snapshot) -> bool:
    return any(mark.gate for lane in lanes(pack) for mark in lane.marks)


def _chunks(held: Sequence[Lane], draw: Draw) -> list[list[Lane]]:
    chunks: list[list[Lane]] = []
    free = 0.0
    for lane in _cut(held):
        height = float(HEIGHT.findall(draw([lane]).partition(">")[0])[0]) - EMPTY
        if height > free:
            chunks.append([])
            free = ROOM - EMPTY
        chunks[-1].append(lane)
        free -= height
    return chunks


def _cut(held: Sequence[Lane]) -> list[Lane]:
    """Lanes that are too long for a page go on in a lane of the same name."""
    cut = []
    for lane in held:
        marks = sorted(lane.marks, key=lambda mark: (mark.day, mark.reference))
        for start in range(0, len(marks), MOST_MARKS):
            part = tuple(marks[start : start + MOST_MARKS])
            label = f"{lane.label}, continued" if start else lane.label
            cut.append(Lane(label, part, lane.reference))
    return cut


def _draw(pack: Snapshot, held: list[Lane]) -> str:
    start, end = axis(pack)
    title = f"{describe_timeline(held, pack.on)} The same milestones are in the table that follows."
    return print_timeline(
        held,
        start=start,
        end=end,
        today=pack.on,
        board_dates=pack.board_dates,
        tolerance=pack.tolerance_days,
        title=title,
        font_family=FONT,
    )
