"""Run charts: too few points for limits, so only what was measured beside what was planned."""

from collections.abc import Sequence

from charts.draw import PAGE_FONT, dot, frame, text
from charts.measure import text_width
from charts.palette import BLUE, INK
from charts.scales import DayScale, around
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
        _latest(points, plot),
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


def _latest(points: Sequence[Point], plot: Plot) -> str:
    """The latest figure under its point, clear of the names at the right."""
    if not points:
        return ""
    x, y = plot.at(points[-1])
    words = f"{figure(points[-1].value)}{plot.unit}"
    half = text_width(words, plot.size + 1, bold=True) / 2
    middle = min(max(x, plot.across.low + half), plot.across.high + 5 - half)
    below = y + plot.size * 1.9
    level = below if below < plot.up.low - 4 else y - plot.size * 0.9
    return text(words, middle, level, plot.size + 1, font_weight=700, text_anchor="middle")
