"""The roadmap of a page: one lane for each workstream, one mark for each milestone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.draw import Value, across, box, dot, element, frame, path, plain, text, upright
from charts.marks import definitions
from charts.measure import shortened, text_width, wrapped
from charts.palette import BLUE, INK, LINE, PALE, SECOND, WHITE
from charts.roadmap import Lane, Mark
from charts.scales import DayScale, labelled, month_starts, packed
from charts.ties import TieLine, tie_lines

HEAD = 48
MARK = 9
LABEL_SIZE = 14
MOST_BASELINES = 80
GATE = 12.5


@dataclass(frozen=True)
class Style:
    """How much room things take in one variant of the drawing."""

    width: float
    left: float
    row: float
    spacing: float
    titles: bool
    baselines: bool
    above: bool
    prefix: str


def timeline(
    lanes: Sequence[Lane],
    *,
    start: date,
    end: date,
    today: date,
    board_dates: Sequence[date] = (),
    width: float = 1200,
    narrow: bool = False,
    labels: bool = False,
    title: str | None = None,
    ties: Sequence[TieLine] = (),
) -> str:
    """The roadmap as SVG; `narrow` (343 wide) for phones, `labels` names each milestone.

    Marks link to their `href`; gates are framed. Days outside `start` to `end` sit on the edge.
    The month names of the axis, the flag of `today` and dashed board dates stand over the lanes,
    and `ties` run from mark to mark.
    """
    style = _style(lanes, width, narrow=narrow, labels=labels)
    days = DayScale(start, end, style.left + 14, style.width - 14)
    top, backs, fronts = float(HEAD), [], []
    places: dict[str, tuple[float, float]] = {}
    for number, lane in enumerate(lanes):
        ground = PALE if number % 2 == 0 else WHITE
        height, drawn = _lane(lane, days, top, style, ground, places)
        backs.append(box(0, top, style.width, height, fill=ground))
        fronts.append(drawn)
        top += height
    return frame(
        style.width,
        round(top + 8, 1),
        definitions(style.prefix),
        *backs,
        _months(days, top, today, style),
        _boards(days, top, board_dates),
        _today_line(days, top, today),
        tie_lines(ties, places),
        *fronts,
        _today_flag(days, today, style.width),
        title=title,
    )


def _style(lanes: Sequence[Lane], width: float, *, narrow: bool, labels: bool) -> Style:
    if narrow:
        return Style(343, 0, 17, 15, titles=False, baselines=False, above=True, prefix="narrow")
    few = sum(len(lane.marks) for lane in lanes) <= MOST_BASELINES
    row = 26 if labels else 18
    return Style(
        width, 196, row, 17, titles=labels, baselines=labels or few, above=False, prefix="wide"
    )


def _lane(
    lane: Lane,
    days: DayScale,
    top: float,
    style: Style,
    ground: str,
    places: dict[str, tuple[float, float]],
) -> tuple[float, str]:
    marks = sorted(lane.marks, key=lambda mark: (mark.day, mark.reference))
    rows = list(range(len(marks))) if style.titles else _rows(marks, days, style)
    height = _height(lane, max(rows, default=-1) + 1, style)
    head = 24 if style.above else 0
    used = (max(rows, default=-1) + 1) * style.row
    first = top + head + (height - head - used) / 2 + style.row / 2
    drawn = []
    for mark, row in zip(marks, rows, strict=True):
        y = first + row * style.row
        places[mark.reference] = days.at(mark.day), y
        drawn.append(_mark(mark, days, y, style, ground))
    return height, _name(lane, top, style, ground) + "".join(drawn)


def _rows(marks: Sequence[Mark], days: DayScale, style: Style) -> list[int]:
    half = style.spacing / 2
    spans = []
    for mark in marks:
        places = [days.at(mark.day)]
        if mark.baseline and _shows_baseline(mark, days, style):
            places.append(days.at(mark.baseline))
        spans.append((min(places) - half, max(places) + half))
    return packed(spans)


def _height(lane: Lane, rows: int, style: Style) -> float:
    if style.above:
        return max(rows, 1) * style.row + 16 + 24
    name = len(_name_lines(lane, style)) * 18 + 20
    return max(rows * style.row + 16, name, 44)


def _name_lines(lane: Lane, style: Style) -> list[str]:
    return wrapped(lane.label, style.left - 18, 14.5, bold=True)


def _name(lane: Lane, top: float, style: Style, ground: str) -> str:
    if style.above:
        words = shortened(lane.label, style.width - 16, LABEL_SIZE, bold=True)
        room = min(text_width(words, LABEL_SIZE, bold=True) + 8, style.width - 4)
        patch = box(4, top + 4, room, 20, fill=ground)
        return patch + text(words, 8, top + 19, LABEL_SIZE, font_weight=600)
    lines = _name_lines(lane, style)
    return "".join(
        text(line, 12, top + 24 + number * 18, 14.5, font_weight=600)
        for number, line in enumerate(lines)
    )


def _shows_baseline(mark: Mark, days: DayScale, style: Style) -> bool:
    if not style.baselines or mark.baseline is None or not days.holds(mark.baseline):
        return False
    return days.at(mark.day) - days.at(mark.baseline) > MARK + 3


def _mark(mark: Mark, days: DayScale, y: float, style: Style, ground: str) -> str:
    x, parts = days.at(mark.day), [element("title", plain(mark.words))]
    leftmost = x
    if mark.baseline and _shows_baseline(mark, days, style):
        leftmost = days.at(mark.baseline)
        parts += [
            across(leftmost, x, y, stroke=SECOND, stroke_width=1.5, stroke_dasharray="3 3"),
            dot(leftmost, y, 4, fill=WHITE, stroke=SECOND, stroke_width=1.5),
        ]
    shape = element("use", href=f"#{style.prefix}-{mark.brag}", x=round(x, 1), y=round(y, 1))
    parts.append(shape)
    if mark.gate:
        parts.append(_gate(x, y))
    if mark.count:
        parts.append(_count(mark.count, x, y, ground))
    elif style.titles:
        parts.append(_label(mark.title, leftmost, x, y, style, ground))
    if mark.href:
        return element("a", *parts, href=mark.href, tabindex="-1")
    return element("g", *parts)


def _gate(x: float, y: float) -> str:
    side = GATE * 2
    return box(x - GATE, y - GATE, side, side, rx=2, fill="none", stroke=INK, stroke_width=1.4)


def _count(number: int, x: float, y: float, ground: str) -> str:
    halo: dict[str, Value] = {"stroke": ground, "stroke_width": 3, "paint_order": "stroke"}
    words = str(number)
    return text(words, x, y + 19, 11, text_anchor="middle", fill=SECOND, **halo)


def _label(words: str, leftmost: float, x: float, y: float, style: Style, ground: str) -> str:
    """Beside the mark, on the side with more room, with a halo in the lane's colour."""
    right, left = style.width - x - 20, leftmost - style.left - 20
    to_right = right >= text_width(words, LABEL_SIZE) or right >= left
    halo: dict[str, Value] = {
        "stroke": ground,
        "stroke_width": 4,
        "stroke_linejoin": "round",
        "paint_order": "stroke",
    }
    if to_right:
        return text(shortened(words, right, LABEL_SIZE), x + 14, y + 5, LABEL_SIZE, **halo)
    shown = shortened(words, left, LABEL_SIZE)
    return text(shown, leftmost - 14, y + 5, LABEL_SIZE, text_anchor="end", **halo)


def _months(days: DayScale, bottom: float, today: date, style: Style) -> str:
    drawn, previous = [], None
    for month in month_starts(days.start, days.end):
        x, named = days.at(month), labelled(month, days.month_step)
        if named or not style.above:
            drawn.append(upright(x, HEAD - 8, bottom, stroke=LINE, stroke_width=1))
        if not named:
            continue
        words = f"{month:%b}" if previous == month.year else f"{month:%b %y}"
        width = text_width(words, 13)
        crossed = days.holds(today) and x - 4 < days.at(today) < x + width + 6
        if crossed or x + width + 3 > style.width:
            continue
        drawn.append(text(words, x + 3, HEAD - 12, 13, fill=SECOND))
        previous = month.year
    return "".join(drawn)


def _boards(days: DayScale, bottom: float, board_dates: Sequence[date]) -> str:
    return "".join(
        upright(days.at(day), HEAD - 6, bottom, stroke=BLUE, stroke_width=1, stroke_dasharray="2 4")
        for day in board_dates
        if days.holds(day)
    )


def _today_line(days: DayScale, bottom: float, today: date) -> str:
    if not days.holds(today):
        return ""
    return upright(days.at(today), 20, bottom, stroke=INK, stroke_width=2)


def _today_flag(days: DayScale, today: date, width: float) -> str:
    if not days.holds(today):
        return ""
    middle = min(max(days.at(today), 25), width - 25)
    flag = path(f"M{middle - 24:.1f} 2h48v20h-48Z", fill=INK)
    return flag + text("Today", middle, 16.5, 13, font_weight=600, fill=WHITE, text_anchor="middle")
