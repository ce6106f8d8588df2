"""Small drawings that stand in a line or a cell of a board pack."""

from collections.abc import Sequence

from charts.draw import PAGE_FONT, across, box, dot, frame, path, upright
from charts.marks import WORDS, lettered, placed
from charts.palette import BLUE, GREEN, INK, LINE, SECOND, WHITE
from charts.roadmap import Mark

HIGHEST_SCORE = 25
BOARD_SCORE = 15


def mark_row(marks: Sequence[Mark], *, width: float = 154, font_family: str = PAGE_FONT) -> str:
    """One mark for each milestone, in the order given: the row is the count and the story."""
    said = ", ".join(f"{mark.reference} {WORDS[mark.brag].lower()}" for mark in marks)
    step = min(17.0, (width - 18) / max(len(marks) - 1, 1))
    drawn = (placed(lettered(mark.brag), 9 + at * step, 9) for at, mark in enumerate(marks))
    return frame(
        width, 18, *drawn, title=f"In date order: {said}", font_family=font_family, unit="pt"
    )


def score_track(*, inherent: int, current: int, target: int, width: float = 96) -> str:
    """Inherent (ring), current (disc) and target (green bar) score on a line from 1 to 25."""

    def at(score: int) -> float:
        return 5 + (score - 1) / (HIGHEST_SCORE - 1) * (width - 10)

    return frame(
        width,
        14,
        across(at(1), at(HIGHEST_SCORE), 7, stroke=LINE, stroke_width=2),
        upright(at(BOARD_SCORE), 2, 12, stroke=SECOND, stroke_width=0.8),
        across(at(target), at(inherent), 7, stroke=SECOND, stroke_width=1.2),
        dot(at(inherent), 7, 3.2, fill=WHITE, stroke=SECOND, stroke_width=1.2),
        path(f"M{at(target):.1f} 2.5v9", stroke=GREEN, stroke_width=2.4),
        dot(at(current), 7, 4, fill=INK),
        title=f"Inherent {inherent}, now {current}, target {target}",
    )


def bullet(*, realised: float, planned: float, width: float = 64) -> str:
    """Per cent realised (bar) against per cent planned by now (upright), each held to 0 to 100."""

    def at(per_cent: float) -> float:
        return 1 + max(0.0, min(per_cent, 100.0)) / 100 * (width - 2)

    return frame(
        width,
        14,
        box(1, 3.5, width - 2, 7, fill="#dde4e8"),
        box(1, 3.5, at(realised) - 1, 7, fill=BLUE),
        upright(at(planned), 0.5, 13.5, stroke=INK, stroke_width=2),
        title=f"{realised:.0f}% realised, {planned:.0f}% planned by now",
    )
