"""The picture on the cover of a board pack: every milestone, on the lines of its workstream."""

from collections.abc import Sequence
from datetime import date

from charts.draw import across, box, dot, frame, path, upright
from charts.palette import AMBER, WHITE
from charts.roadmap import Lane, Mark
from charts.scales import DayScale

GROUND = "#003a78"
SKY = "#8cbcf0"
GAP = 19.0


def cover(
    lanes: Sequence[Lane],
    *,
    start: date,
    end: date,
    today: date,
    width: float = 595,
    tolerance: int = 14,
    title: str | None = None,
) -> str:
    """The drawing as SVG on a dark ground: diamonds are red; the upright is `today`."""
    days = DayScale(start, end, 55, width - 20)
    height = GAP * len(lanes) + 1
    drawn = [upright(days.at(today), 0, height, stroke=WHITE, stroke_width=1.2)]
    for number, lane in enumerate(lanes):
        y = 10 + number * GAP
        drawn.append(across(45, width, y, stroke=WHITE, stroke_width=0.5, stroke_opacity=0.3))
        drawn += [_mark(mark, days, y, tolerance) for mark in lane.marks]
    return frame(width, height, *drawn, title=title, class_="art")


def _mark(mark: Mark, days: DayScale, y: float, tolerance: int) -> str:
    x = days.at(mark.day)
    slip = across(days.at(mark.baseline or mark.day), x, y, stroke=WHITE, stroke_width=2)
    shapes = {
        "red": path(f"M{x:.1f} {y - 7:.1f}l7 7-7 7-7-7Z", fill=WHITE),
        "amber": path(f"M{x:.1f} {y - 6:.1f}l6 11h-12Z", fill=AMBER),
        "green": dot(x, y, 5, fill=SKY),
        "blue": box(x - 4.5, y - 4.5, 9, 9, rx=1, fill=GROUND, stroke=SKY, stroke_width=1.2),
    }
    return (slip if mark.slipped > tolerance else "") + shapes[mark.brag]
