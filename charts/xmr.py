"""XmR charts: a measure month by month against its mean, its limits and its target."""

from collections.abc import Sequence

from charts.draw import PAGE_FONT, box, frame
from charts.palette import DARK_RED, GREY, INK, PALE, SECOND
from charts.scales import DayScale, around
from charts.series import (
    Level,
    Plot,
    Point,
    figure,
    levels,
    months,
    numbers,
    room_for_names,
    room_for_numbers,
    shape,
    trace,
)


def xmr(
    points: Sequence[Point],
    *,
    mean: float,
    lower: float,
    upper: float,
    target: float | None = None,
    unit: str = "",
    width: float = 760,
    height: float = 340,
    narrow: bool = False,
    title: str | None = None,
    font_family: str = PAGE_FONT,
    size: float = 13,
) -> str:
    """The chart as SVG: at least one point; special causes differ by shape as well as colour.

    `narrow` leaves out the names of the lines (they are in the caption) for a phone.
    """
    named = _levels(mean, lower, upper, target)
    plot = _plot(points, named, unit, width, height, size, narrow=narrow)
    places = [(point, *plot.at(point)) for point in points]
    limits = box(
        plot.across.low,
        plot.up.at(upper),
        plot.across.high - plot.across.low,
        plot.up.at(lower) - plot.up.at(upper),
        fill=PALE,
    )
    return frame(
        width,
        height,
        limits,
        numbers(plot, plot.across.high),
        months(plot),
        levels(plot, named, names=not narrow),
        trace(plot, points, GREY, 1.6, None),
        *(shape(point, x, y, size * 0.42) for point, x, y in places),
        title=title,
        font_family=font_family,
    )


def describe_xmr(
    points: Sequence[Point],
    *,
    mean: float,
    lower: float,
    upper: float,
    target: float | None = None,
    unit: str = "",
) -> str:
    """The chart in words: mean, limits, target, special causes, those beyond, the latest."""
    if not points:
        return "A control chart without measurements."
    special = sum(bool(point.special) for point in points)
    beyond = sum(not lower <= point.value <= upper for point in points)
    latest = points[-1]
    aim = "" if target is None else f", target {figure(target)}{unit}"
    kind = "a special cause" if latest.special else "as usual"
    return (
        f"Control chart (XmR) of {len(points)} points. Mean {figure(mean)}{unit},"
        f" limits {figure(lower)}{unit} and {figure(upper)}{unit}{aim}."
        f" {special} of the points show a special cause, {beyond} of them beyond a limit."
        f" The latest, {latest.period:%B %Y}, is {figure(latest.value)}{unit}: {kind}."
    )


def _levels(mean: float, lower: float, upper: float, target: float | None) -> list[Level]:
    named = [
        Level("Upper limit", upper, SECOND, "5 4"),
        Level("Mean", mean, INK),
        Level("Lower limit", lower, SECOND, "5 4"),
    ]
    if target is not None:
        named.append(Level("Target", target, DARK_RED, "9 4", 2))
    return named


def _plot(
    points: Sequence[Point],
    named: Sequence[Level],
    unit: str,
    width: float,
    height: float,
    size: float,
    *,
    narrow: bool,
) -> Plot:
    values = [point.value for point in points] + [level.value for level in named]
    up = around(values, height - size * 2.6, size * 1.2)
    right = 14 if narrow else room_for_names(named, size)
    periods = [point.period for point in points]
    left = room_for_numbers(up, size, unit)
    days = DayScale(min(periods), max(periods), left + 8, width - right)
    return Plot(days, up, size, unit)
