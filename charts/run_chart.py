"""Run charts: too few points for limits, so only what was measured beside what was planned."""

from collections.abc import Iterator, Sequence

from charts.draw import PAGE_FONT, dot, frame, text
from charts.measure import text_width
from charts.palette import BLUE, INK
from charts.scales import DayScale, Line, around, runs_through
from charts.series import (
    Goal,
    Level,
    Plot,
    Point,
    figure,
    goals,
    levels,
    months,
    numbers,
    room_for_names,
    room_for_numbers,
    trace,
)


def run_chart(
    points: Sequence[Point],
    *,
    plan: Sequence[Point] = (),
    target: float | None = None,
    steps: Sequence[Goal] = (),
    unit: str = "",
    width: float = 760,
    height: float = 320,
    narrow: bool = False,
    title: str | None = None,
    font_family: str = PAGE_FONT,
    size: float = 13,
) -> str:
    """The chart as SVG, of at least one point or planned value; the plan is dashed.

    `steps` of a target over time stand in the place of `target`.
    """
    named = goals(steps or ([] if target is None else [Goal(None, target)]))
    if plan:
        named.append(Level("Plan", plan[-1].value, BLUE, "6 4", 0))
    plot = _plot([*points, *plan], named, unit, width, height, size, narrow=narrow)
    return frame(
        width,
        height,
        numbers(plot, plot.across.high),
        months(plot),
        levels(plot, named, names=not narrow),
        trace(plot, plan, BLUE, 2, "6 4"),
        trace(plot, points, INK, 2.6, None),
        *(dot(*plot.at(point), size * 0.35, fill=INK) for point in points),
        _latest(points, _lines(points, plan, named, plot), plot),
        title=title,
        font_family=font_family,
    )


def describe_run_chart(
    points: Sequence[Point],
    *,
    plan: Sequence[Point] = (),
    target: float | None = None,
    unit: str = "",
) -> str:
    """The chart in words: how many points, first, latest, the plan for then, the target."""
    if not points:
        return "A run chart without measurements yet."
    first, latest = points[0], points[-1]
    due = [planned for planned in plan if planned.period <= latest.period]
    said = (
        f"Run chart of {len(points)} points, from {figure(first.value)}{unit}"
        f" in {first.period:%B %Y} to {figure(latest.value)}{unit} in {latest.period:%B %Y}."
    )
    if due:
        said += f" The plan for then was {figure(due[-1].value)}{unit}."
    return said if target is None else f"{said} The target is {figure(target)}{unit}."


def _plot(
    shown: Sequence[Point],
    named: Sequence[Level],
    unit: str,
    width: float,
    height: float,
    size: float,
    *,
    narrow: bool,
) -> Plot:
    values = [point.value for point in shown] + [level.value for level in named]
    up = around(values, height - size * 2.6, size * 1.6)
    periods = [point.period for point in shown]
    right = 14 if narrow else room_for_names(named, size) if named else 14
    left = room_for_numbers(up, size, unit)
    days = DayScale(min(periods), max(periods), left + 8, width - right)
    return Plot(days, up, size, unit)


def _latest(points: Sequence[Point], lines: Sequence[Line], plot: Plot) -> str:
    """The latest figure under its point or over it, where no line runs through it."""
    if not points:
        return ""
    size = plot.size + 1
    words = f"{figure(points[-1].value)}{plot.unit}"
    half = text_width(words, size, bold=True) / 2
    places = [
        (x, y)
        for x, y in _places(*plot.at(points[-1]), half, plot)
        if plot.up.high + size / 2 < y < plot.up.low - 4
    ]
    boxes = {(x, y): (x - half, y - size, x + half, y + size / 4) for x, y in places}
    free = [at for at, box in boxes.items() if not any(runs_through(line, box) for line in lines)]
    x, y = (free or places)[0]
    return text(words, x, y, size, font_weight=700, text_anchor="middle")


def _places(x: float, y: float, half: float, plot: Plot) -> Iterator[tuple[float, float]]:
    """Where the words may stand, the best first: below the point, over it, beside it, further."""
    size, low = plot.size, plot.across.low + half
    middle = min(max(x, low), plot.across.high + 5 - half)
    yield middle, y + size * 1.9
    yield middle, y - size * 0.9
    beside = x - size * 0.9 - half
    yield beside if beside >= low else x + size * 0.9 + half, y + size / 3
    for further in (2.9, 3.9, 4.9):
        yield middle, y + size * further
        yield middle, y - size * (further - 1)


def _lines(
    points: Sequence[Point], plan: Sequence[Point], named: Sequence[Level], plot: Plot
) -> list[Line]:
    """All that is drawn across the chart: what was measured, what was planned, and the targets."""
    measured = [plot.at(point) for point in points]
    planned = [plot.at(point) for point in plan]
    low, high = plot.across.low, plot.across.high
    level = [[(low, plot.up.at(one.value)), (high, plot.up.at(one.value))] for one in named]
    return [measured, planned, *level]
