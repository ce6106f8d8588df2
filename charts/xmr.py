"""XmR charts: a measure month by month against its mean, its limits and its target."""

from collections.abc import Sequence
from datetime import date

from charts.draw import PAGE_FONT, box, frame
from charts.palette import GREY, INK, PALE, SECOND
from charts.scales import DayScale, around
from charts.series import (
    Goal,
    Level,
    Plot,
    Point,
    Stretch,
    figure,
    goals,
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
    earlier: Sequence[Stretch] = (),
    since: date | None = None,
    steps: Sequence[Goal] = (),
    unit: str = "",
    width: float = 760,
    height: float = 340,
    narrow: bool = False,
    title: str | None = None,
    font_family: str = PAGE_FONT,
    size: float = 13,
) -> str:
    """The chart as SVG: at least one point; special causes differ by shape as well as colour.

    Limits that were rebased hold from `since`, those of `earlier` stretches before. `steps` of a
    target over time stand in the place of `target`. `narrow` leaves out the names of the lines
    (they are in the caption) for a phone.
    """
    stretches = [*earlier, Stretch(since, mean, lower, upper)]
    aims = steps or ([] if target is None else [Goal(None, target)])
    ends = [each.start for each in stretches[1:]] + [None]
    pairs = list(zip(stretches, ends, strict=True))
    named = [level for each, end in pairs for level in _levels(each, end)] + goals(aims)
    plot = _plot(points, named, unit, width, height, size, narrow=narrow)
    places = [(point, *plot.at(point)) for point in points]
    return frame(
        width,
        height,
        *(_band(plot, each, end) for each, end in pairs),
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


def _levels(of: Stretch, end: date | None) -> list[Level]:
    return [
        Level("Upper limit", of.upper, SECOND, "5 4", start=of.start, end=end),
        Level("Mean", of.mean, INK, start=of.start, end=end),
        Level("Lower limit", of.lower, SECOND, "5 4", start=of.start, end=end),
    ]


def _band(plot: Plot, of: Stretch, end: date | None) -> str:
    left = plot.across.at(of.start) if of.start else plot.across.low
    right = plot.across.at(end) if end else plot.across.high
    top, bottom = plot.up.at(of.upper), plot.up.at(of.lower)
    return box(left, top, right - left, bottom - top, fill=PALE)


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
