"""Lines from what is waited for to what waits, on a timeline."""

from collections.abc import Iterable, Mapping

from charts.draw import element, path
from charts.palette import DARK_RED, SECOND

GAP = 11  # between the middle of a mark and where its line begins
HEAD = 5

type TieLine = tuple[str, str, bool]


def tie_lines(ties: Iterable[TieLine], places: Mapping[str, tuple[float, float]]) -> str:
    """A line for each (before, after, whether it is broken), by the references of two marks.

    A broken one, which the dates do not keep, is red and dashed. What is not placed is left out.
    """
    drawn = [
        _line(places[before], places[after], is_broken=is_broken)
        for before, after, is_broken in ties
        if before in places and after in places
    ]
    return element("g", *drawn) if drawn else ""


def _line(first: tuple[float, float], last: tuple[float, float], *, is_broken: bool) -> str:
    (x1, y1), (x2, y2) = first, last
    colour = DARK_RED if is_broken else SECOND
    down = 1 if y2 >= y1 else -1
    if abs(y2 - y1) < GAP:
        return _level(x1, x2, y1, colour, is_broken=is_broken)
    tip = y2 - down * GAP
    line = (
        f"M{x1:.1f} {y1 + down * GAP:.1f}C{x1:.1f} {tip:.1f} {x2:.1f} {y1:.1f} {x2:.1f} {tip:.1f}"
    )
    head = f"M{x2:.1f} {tip:.1f}l-{HEAD / 2} {-down * HEAD}h{HEAD}Z"
    return _stroke(line, colour, is_broken=is_broken) + path(head, fill=colour)


def _level(x1: float, x2: float, y: float, colour: str, *, is_broken: bool) -> str:
    way = 1 if x2 >= x1 else -1
    tip = x2 - way * GAP
    head = f"M{tip:.1f} {y:.1f}l{-way * HEAD} -{HEAD / 2}v{HEAD}Z"
    line = f"M{x1 + way * GAP:.1f} {y:.1f}H{tip:.1f}"
    return _stroke(line, colour, is_broken=is_broken) + path(head, fill=colour)


def _stroke(line: str, colour: str, *, is_broken: bool) -> str:
    dashes = "4 3" if is_broken else None
    return path(line, stroke=colour, stroke_width=1.3, stroke_dasharray=dashes)
