"""Marks of status, told apart by shape as well as colour: diamond, triangle, disc, open shape."""

from functools import cache

from charts.draw import PAGE_FONT, box, dot, element, path, text
from charts.palette import AMBER, BLUE, DARK_AMBER, GREEN, INK, RED, WHITE

WORDS = {"red": "Red", "amber": "Amber", "green": "Green", "blue": "Complete"}
LETTERS = {"red": "R", "amber": "A", "green": "G", "blue": "B"}
PRINT_RED, PRINT_GREEN = "#b3201a", "#00703c"


def shape(brag: str) -> str:
    """The mark for a page, 18 across, around (0, 0); KeyError for an unknown status."""
    return SHAPES[brag]


def lettered(brag: str, size: float = 9) -> str:
    """The mark for print, 18 across, around (0, 0), with its letter in it."""
    low = 4.6 if brag == "amber" else 3.3
    ink = {"amber": INK, "blue": BLUE}.get(brag, WHITE)
    letter = text(LETTERS[brag], 0, low, size, font_weight=700, fill=ink, text_anchor="middle")
    return PRINT_SHAPES[brag] + letter


def placed(mark: str, x: float, y: float) -> str:
    """`mark` moved so that its centre is at (x, y)."""
    return element("g", mark, transform=f"translate({x:.1f} {y:.1f})")


@cache
def page_mark(brag: str) -> str:
    """A drawing of its own for use beside a word on a page; hidden from screen readers."""
    return element(
        "svg",
        shape(brag),
        class_="ac-mark",
        width=18,
        height=18,
        viewBox="-9 -9 18 18",
        aria_hidden="true",
        focusable="false",
    )


def print_mark(brag: str, *, font_family: str = PAGE_FONT, size: str = "13pt") -> str:
    """A drawing of its own for print, with the letter; the word stands beside it."""
    return element(
        "svg",
        lettered(brag),
        xmlns="http://www.w3.org/2000/svg",
        viewBox="-9 -9 18 18",
        width=size,
        height=size,
        font_family=font_family,
    )


def definitions(prefix: str) -> str:
    """The four marks for `<use href="#wide-red">`; `prefix` is the drawing's own on its page."""
    return element("defs", *(element("g", SHAPES[b], id=f"{prefix}-{b}") for b in SHAPES))


SHAPES = {
    "red": path("M0-9 9 0 0 9-9 0Z", fill=RED),
    "amber": path(
        "M0-8.5 8.5 6.5H-8.5Z",
        fill=AMBER,
        stroke=DARK_AMBER,
        stroke_width=1.2,
        stroke_linejoin="round",
    ),
    "green": dot(0, 0, 7, fill=GREEN),
    "blue": dot(0, 0, 6.5, fill=WHITE, stroke=BLUE, stroke_width=1.6)
    + path(
        "M-3 0-1 2.4 3.2-2.6",
        stroke=BLUE,
        stroke_width=1.8,
        stroke_linecap="round",
        stroke_linejoin="round",
    ),
}
PRINT_SHAPES = {
    "red": path("M0-8.2 8.2 0 0 8.2-8.2 0Z", fill=PRINT_RED),
    "amber": path(
        "M0-8.4 8.6 6.6H-8.6Z",
        fill=AMBER,
        stroke=DARK_AMBER,
        stroke_width=0.8,
        stroke_linejoin="round",
    ),
    "green": dot(0, 0, 6.8, fill=PRINT_GREEN),
    "blue": box(-6, -6, 12, 12, rx=1.5, fill=WHITE, stroke=BLUE, stroke_width=1.2),
}
