"""A line of the last few values, for a tile of numbers."""

from collections.abc import Sequence

from charts.draw import dot, frame, path
from charts.palette import BLUE
from charts.series import figure


def sparkline(
    values: Sequence[float],
    *,
    width: float = 132,
    height: float = 36,
    colour: str = BLUE,
    title: str | None = None,
) -> str:
    """The line as SVG with a dot at the latest of at least one value."""
    low, high = min(values), max(values)
    stretch = (height - 10) / ((high - low) or 1)
    step = (width - 12) / max(len(values) - 1, 1)
    level = height - 5 if high > low else height / 2
    places = [(6 + at * step, level - (value - low) * stretch) for at, value in enumerate(values)]
    line = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    return frame(
        width,
        height,
        path(line, stroke=colour, stroke_width=2) if len(places) > 1 else "",
        dot(*places[-1], 3.5, fill=colour),
        title=title,
        class_="ac-spark",
    )


def describe_sparkline(values: Sequence[float]) -> str:
    """'From 5 to 8 in 6 steps'."""
    return f"From {figure(values[0])} to {figure(values[-1])} in {len(values)} steps"
