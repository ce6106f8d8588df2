"""A bar of the statuses of many milestones, red first."""

from collections.abc import Mapping

from charts.draw import box, frame
from charts.marks import WORDS
from charts.palette import AMBER, GREEN, PALE_BLUE, RED
from charts.roadmap import STATUSES

FILLS = {"red": RED, "amber": AMBER, "green": GREEN, "blue": PALE_BLUE}
GAP = 1.5


def stacked_bar(
    counts: Mapping[str, int], *, width: float = 240, height: float = 14, title: str | None = None
) -> str:
    """The bar as SVG, which stretches to its column; the counts in words stand under it."""
    total = sum(counts.get(status, 0) for status in STATUSES) or 1
    x, drawn = 0.0, []
    for status in STATUSES:
        part = width * counts.get(status, 0) / total
        if part:
            drawn.append(box(x, 0, max(part - GAP, 0.5), height, fill=FILLS[status]))
        x += part
    return frame(width, height, *drawn, title=title, class_="ac-bar", preserveAspectRatio="none")


def describe_bar(counts: Mapping[str, int]) -> str:
    """'3 red, 4 amber, 12 green, 6 complete'; only what there is."""
    shown = [
        f"{counts[status]} {WORDS[status].lower()}" for status in STATUSES if counts.get(status)
    ]
    return ", ".join(shown) or "no milestones"
