"""A map read from left to right: what enables what, in columns of boxes joined by lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.draw import PAGE_FONT, box, frame, path, text
from charts.measure import shortened, wrapped
from charts.palette import GREY, INK, SECOND, WHITE

BOX, GAP, HEAD, BAR = 64, 8, 34, 5
WIDER = 0.88  # of the room: a machine may have no narrower font


@dataclass(frozen=True)
class Node:
    """A box: its key among all boxes, its name, what is said of it, and its colour."""

    key: str
    name: str
    words: str = ""
    colour: str = SECOND


@dataclass(frozen=True)
class Column:
    """A column of boxes under its heading."""

    heading: str
    nodes: tuple[Node, ...]


def links_map(
    columns: Sequence[Column],
    links: Sequence[tuple[str, str]],
    *,
    width: float = 960,
    title: str | None = None,
    font_family: str = PAGE_FONT,
    size: float = 12,
) -> str:
    """The map as SVG; `links` join keys of boxes, left to right. A key that is not there is left.

    Columns with fewer boxes stand in the middle of the longest.
    """
    wide = (width - 2) / (len(columns) + (len(columns) - 1) * 0.3)
    tall = max(len(column.nodes) for column in columns) * (BOX + GAP)
    places: dict[str, tuple[float, float]] = {}
    drawn = []
    for at, column in enumerate(columns):
        left = 1 + at * wide * 1.3
        top = HEAD + (tall - len(column.nodes) * (BOX + GAP)) / 2
        drawn.append(text(column.heading, left, 16, size + 1, fill=SECOND, font_weight=700))
        for number, node in enumerate(column.nodes):
            places[node.key] = (left, top + number * (BOX + GAP))
            drawn.append(_box(node, *places[node.key], wide, size))
    lines = [
        _line(places[one], places[other], wide)
        for one, other in links
        if one in places and other in places
    ]
    return frame(width, HEAD + tall, *lines, *drawn, title=title, font_family=font_family)


def _box(node: Node, left: float, top: float, wide: float, size: float) -> str:
    room, x = wide - BAR - 18, left + BAR + 9
    names = wrapped(node.name, room * WIDER, size, bold=True, most=2)
    first = top + BOX / 2 - size * 0.6 * len(names) + (0 if node.words else size * 0.9)
    lines = [
        text(words, x, first + size * 1.25 * at, size, font_weight=700, fill=INK)
        for at, words in enumerate(names)
    ]
    below = first + size * 1.25 * len(names) + 2
    return "".join(
        (
            box(left, top, wide, BOX, fill=WHITE, stroke=GREY, rx=3),
            box(left, top, BAR, BOX, fill=node.colour),
            *lines,
            text(shortened(node.words, room, size), x, below, size, fill=SECOND),
        )
    )


def _line(one: tuple[float, float], other: tuple[float, float], wide: float) -> str:
    x1, y1, x2, y2 = one[0] + wide, one[1] + BOX / 2, other[0], other[1] + BOX / 2
    middle = (x1 + x2) / 2
    d = f"M{x1:.1f} {y1:.1f}C{middle:.1f} {y1:.1f} {middle:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
    return path(d, stroke=GREY, stroke_width=1.2)
