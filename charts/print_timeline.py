"""The roadmap in print: every milestone named, slips from a ring at the baseline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.draw import PAGE_FONT, across, box, dot, element, frame, path, plain, text, upright
from charts.marks import lettered, placed
from charts.measure import shortened, text_width, wrapped
from charts.palette import BLUE, INK, LINE, SECOND, WHITE
from charts.roadmap import Lane, Mark
from charts.scales import DayScale, full_day, labelled, month_starts, packed
from charts.ties import TieLine, tie_lines

TINT = "#eef2f4"
PRINT_RED = "#b3201a"
YEAR_LINE = "#8a99a3"
HEAD = 40
ROW = 14.7
LABELS = 120


@dataclass(frozen=True)
class Label:
    """Where the words of a milestone go: they start at `x` and take `width`."""

    reference: str
    title: str
    x: float
    width: float


@dataclass(frozen=True)
class Paper:
    """What all parts of one drawing share."""

    days: DayScale
    width: float
    size: float
    tolerance: int


def print_timeline(
    lanes: Sequence[Lane],
    *,
    start: date,
    end: date,
    today: date,
    board_dates: Sequence[date] = (),
    width: float = 762,
    title: str | None = None,
    tolerance: int = 14,
    font_family: str = PAGE_FONT,
    size: float = 9,
    ties: Sequence[TieLine] = (),
) -> str:
    """The roadmap as SVG, in points; a slip beyond `tolerance` days is red.

    Give titles of about 24 letters: longer ones are cut. A day after `end` gets a chevron and
    its month in words; gates are framed; `ties` run from mark to mark.
    """
    places: dict[str, tuple[float, float]] = {}
    paper = Paper(DayScale(start, end, LABELS + 8, width - 18), width, size, tolerance)
    top, backs, fronts = float(HEAD), [], []
    for number, lane in enumerate(lanes):
        ground = TINT if number % 2 == 0 else WHITE
        height, drawn = _lane(lane, top, paper, ground, places)
        backs.append(box(0, top, width, height, fill=ground))
        fronts.append(drawn)
        top += height
    return frame(
        width,
        round(top + 2, 1),
        *backs,
        _months(paper, top, today),
        _boards(paper, top, board_dates),
        _today(paper, top, today),
        tie_lines(ties, places),
        *fronts,
        title=title,
        font_family=font_family,
    )


def _lane(
    lane: Lane, top: float, paper: Paper, ground: str, places: dict[str, tuple[float, float]]
) -> tuple[float, str]:
    marks = sorted(lane.marks, key=lambda mark: (mark.day, mark.reference))
    labels = [_label(mark, paper) for mark in marks]
    rows = packed([_room(mark, at, paper) for mark, at in zip(marks, labels, strict=True)])
    count = max(rows, default=-1) + 1
    name = wrapped(lane.label, LABELS - 36, paper.size)
    height = max(count * ROW + 3.5, len(name) * 11 + 7, 26)
    first = top + (height - count * ROW) / 2 + ROW / 2
    drawn = []
    for mark, label, row in zip(marks, labels, rows, strict=True):
        y = first + row * ROW
        places[mark.reference] = paper.days.at(mark.day), y
        drawn.append(_mark(mark, label, y, paper, ground))
    return height, _name(lane, name, top, paper) + "".join(drawn)


def _name(lane: Lane, lines: Sequence[str], top: float, paper: Paper) -> str:
    reference = text(lane.reference, 6, top + 12.5, paper.size, font_weight=600)
    return reference + "".join(
        text(line, 36, top + 12.5 + number * 11, paper.size) for number, line in enumerate(lines)
    )


def _ends(mark: Mark, paper: Paper) -> tuple[float, float]:
    """Where the mark and its ring are, left to right."""
    x = paper.days.at(mark.day)
    ring = paper.days.at(mark.baseline) if mark.baseline and mark.slipped > 0 else x
    return min(x, ring), max(x, ring)


def _label(mark: Mark, paper: Paper) -> Label:
    """To the right; completed ones to the left; wherever there is room, else cut."""
    left, right = _ends(mark, paper)
    after = paper.width - right - 14
    before = left - 12 - paper.days.low
    beyond = f", {mark.day:%b %Y}" if mark.day > paper.days.end else ""
    reference = text_width(mark.reference, paper.size, bold=True) + 3
    wanted = reference + text_width(mark.title + beyond, paper.size)
    to_left = before >= wanted and (mark.brag == "blue" or after < wanted)
    if not to_left and after < wanted:
        to_left = before > after
    room = max((before if to_left else after) - reference, 0)
    tail = text_width(beyond, paper.size)
    title = shortened(mark.title, room - tail, paper.size) + beyond if room > 20 + tail else ""
    width = reference + text_width(title, paper.size)
    return Label(mark.reference, title, left - 12 - width if to_left else right + 12, width)


def _room(mark: Mark, label: Label, paper: Paper) -> tuple[float, float]:
    left, right = _ends(mark, paper)
    half = 16 if mark.day > paper.days.end else 10
    return min(left - 9, label.x - 4), max(right + half, label.x + label.width + 4)


def _mark(mark: Mark, label: Label, y: float, paper: Paper, ground: str) -> str:
    x = paper.days.at(mark.day)
    parts = [_slip(mark, mark.baseline, x, y, paper)] if mark.baseline else []
    parts.append(placed(lettered(mark.brag, paper.size), x, y))
    if mark.gate:
        parts.append(box(x - 10.5, y - 9.3, 21, 18.6, rx=2, fill="none", stroke=INK))
    if mark.day > paper.days.end:
        parts.append(path(f"M{x + 10:.1f} {y - 4:.1f}l4 4-4 4", stroke=INK, stroke_width=1.4))
    parts += [
        box(label.x - 2, y - 5.5, label.width + 3.5, 11.5, fill=ground),
        _words(label, y + 3.2, paper.size),
    ]
    return "".join(parts)


def _words(label: Label, y: float, size: float) -> str:
    """The reference in bold and the title after it."""
    reference = element("tspan", plain(label.reference), font_weight=600)
    title = element("tspan", plain(f" {label.title}"), font_weight=400)
    return element(
        "text", reference, title, x=round(label.x, 1), y=round(y, 1), font_size=size, fill=INK
    )


def _slip(mark: Mark, baseline: date, x: float, y: float, paper: Paper) -> str:
    if mark.slipped <= 0:
        return ""
    colour = PRINT_RED if mark.slipped > paper.tolerance else SECOND
    ring = paper.days.at(baseline)
    return across(ring, x, y, stroke=colour, stroke_width=1.6) + dot(
        ring, y, 3.4, fill=WHITE, stroke=colour, stroke_width=1.2
    )


def _months(paper: Paper, bottom: float, today: date) -> str:
    days, drawn, named = paper.days, [], 0
    for month in month_starts(days.start, days.end):
        x, january = days.at(month), month.month == 1
        colour, thick = (YEAR_LINE, 0.9) if january else (LINE, 0.5)
        top = HEAD - (24 if january else 8)
        drawn.append(upright(x, top, bottom, stroke=colour, stroke_width=thick))
        if labelled(month, days.month_step) and x + 22 < paper.width:
            drawn.append(text(f"{month:%b}", x + 2.5, HEAD - 7, paper.size, fill=SECOND))
        if month.year != named and not _under_flag(x, paper, today):
            year = f"{month:%Y}"
            drawn.append(text(year, x + 2.5, HEAD - 17.5, paper.size, font_weight=600))
        named = month.year
    return "".join(drawn)


def _under_flag(x: float, paper: Paper, today: date) -> bool:
    """Whether the year at `x` would stand across the line of today."""
    return paper.days.holds(today) and 0 <= paper.days.at(today) - x < 26


def _boards(paper: Paper, bottom: float, board_dates: Sequence[date]) -> str:
    drawn = []
    for day in board_dates:
        if not paper.days.holds(day):
            continue
        x = paper.days.at(day)
        drawn += [
            upright(x, HEAD - 4, bottom, stroke=BLUE, stroke_width=0.6, stroke_dasharray="4 3"),
            path(f"M{x - 3.6:.1f} {HEAD - 7}h7.2l-3.6 6Z", fill=BLUE),
        ]
    return "".join(drawn)


def _today(paper: Paper, bottom: float, today: date) -> str:
    if not paper.days.holds(today):
        return ""
    x, words = paper.days.at(today), full_day(today)
    width = text_width(words, paper.size, bold=True) + 14
    left = min(x - 0.8, paper.width - width)
    return (
        upright(x, 0, bottom, stroke=INK, stroke_width=1.6)
        + box(left, 0, width, 14, fill=INK)
        + text(
            words,
            left + width / 2,
            10.3,
            paper.size,
            font_weight=600,
            fill=WHITE,
            text_anchor="middle",
        )
    )
