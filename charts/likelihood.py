"""When something will end, of many runs: how many of them end in each span of days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.draw import PAGE_FONT, across, box, frame, text, upright
from charts.measure import text_width
from charts.palette import BLUE, DARK_RED, INK, LINE, PALE_BLUE, SECOND, WHITE
from charts.scales import DayScale, full_day, labelled, month_starts, next_month

SIZE = 13
ROW = 20  # of labels above the bars
NARROW = 343


@dataclass(frozen=True)
class Span:
    """How many runs end from `first` to `last`, both counted."""

    first: date
    last: date
    runs: int


@dataclass(frozen=True)
class Marked:
    """A day with its name: what a share of the runs has reached, or what was promised."""

    day: date
    label: str
    is_promise: bool = False


def likelihood(
    spans: Sequence[Span],
    marked: Sequence[Marked],
    *,
    width: float = 720,
    height: float = 300,
    narrow: bool = False,
    title: str | None = None,
    font_family: str = PAGE_FONT,
) -> str:
    """The chart as SVG of at least one span: the higher a bar, the more runs end then.

    Each marked day has an upright line with its name, a row of its own for each.
    """
    width = NARROW if narrow else width
    days = [spans[0].first, spans[-1].last, *(mark.day for mark in marked)]
    scale = DayScale(min(days).replace(day=1), next_month(max(days)), 8, width - 8)
    floor, top = height - 30, 8 + ROW * len(marked)
    most = max(span.runs for span in spans) or 1
    return frame(
        width,
        height,
        across(scale.low, scale.high, floor, stroke=SECOND),
        *(_bar(scale, span, floor, (floor - top) * span.runs / most) for span in spans),
        _months(scale, floor),
        *(_mark(scale, mark, floor, 16 + ROW * at) for at, mark in enumerate(_in_order(marked))),
        title=title,
        font_family=font_family,
    )


def describe_likelihood(marked: Sequence[Marked]) -> str:
    """The chart in words: each marked day in order."""
    return ", ".join(f"{mark.label} {full_day(mark.day)}" for mark in _in_order(marked))


def _in_order(marked: Sequence[Marked]) -> list[Marked]:
    return sorted(marked, key=lambda mark: mark.day)


def _bar(scale: DayScale, span: Span, floor: float, height: float) -> str:
    if not span.runs:
        return ""
    left, right = scale.at(span.first), scale.at(span.last)
    return box(left, floor - height, max(right - left - 1, 2), height, fill=PALE_BLUE, stroke=BLUE)


def _months(scale: DayScale, floor: float) -> str:
    drawn, free = [], 0.0
    for month in month_starts(scale.start, scale.end):
        x, label = scale.at(month), f"{month:%b %y}"
        drawn.append(upright(x, floor, floor + 5, stroke=LINE))
        half = text_width(label, SIZE) / 2
        if labelled(month, max(scale.month_step, 2)) and free < x - half and x + half < scale.high:
            drawn.append(text(label, x, floor + 22, SIZE, fill=SECOND, text_anchor="middle"))
            free = x + half + 8
    return "".join(drawn)


def _mark(scale: DayScale, mark: Marked, floor: float, y: float) -> str:
    x, ink = scale.at(mark.day), DARK_RED if mark.is_promise else INK
    words = f"{mark.label}: {full_day(mark.day)}"
    wide = text_width(words, SIZE, bold=True)
    is_right = x + 6 + wide > scale.high
    dashes = None if mark.is_promise else "6 3"
    line = upright(x, y - 10, floor, stroke=ink, stroke_width=2, stroke_dasharray=dashes)
    return (line + _blank(x - 8, y, wide) if is_right else line) + text(
        words,
        x - 6 if is_right else x + 6,
        y,
        SIZE,
        font_weight=600,
        fill=ink,
        text_anchor="end" if is_right else None,
    )


def _blank(right: float, y: float, wide: float) -> str:
    """White behind words that reach back over the lines of earlier days."""
    left = max(right - wide, 0)
    return box(left, y - SIZE, right - left, SIZE + 4, fill=WHITE)
