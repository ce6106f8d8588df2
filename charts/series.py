"""What charts of a measure over time share: points, their shapes, axes and named levels."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.draw import across, box, dot, path, text, upright
from charts.measure import text_width
from charts.palette import BLUE, DARK_RED, GREY, INK, LINE, ORANGE, SECOND, WHITE
from charts.scales import DayScale, NumberScale, labelled, month_starts, spread, ticks


@dataclass(frozen=True)
class Point:
    """One measurement; `special` is "", or better, worse, high or low for a special cause."""

    period: date
    value: float
    special: str = ""


@dataclass(frozen=True)
class Level:
    """A number that holds for the chart, or for a part of it, with its name at the right edge.

    One that ends before the chart does stands without a name.
    """

    name: str
    value: float
    colour: str
    dash: str | None = None
    thick: float = 1.5
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class Stretch:
    """Limits that hold from a day on, until those of the next stretch; None is from the first."""

    start: date | None
    mean: float
    lower: float
    upper: float


@dataclass(frozen=True)
class Goal:
    """A target that holds from a day on, until the next; None is from the first point."""

    start: date | None
    value: float


@dataclass(frozen=True)
class Plot:
    """Where the numbers and days of one chart are."""

    across: DayScale
    up: NumberScale
    size: float
    unit: str = ""

    def at(self, point: Point) -> tuple[float, float]:
        """Where a point is."""
        return self.across.at(point.period), self.up.at(point.value)

    def pen(self, thick: float) -> float:
        """A line of `thick` beside words of 13, as thick beside words of this size."""
        return round(thick * self.size / 13, 2)


def figure(value: float) -> str:
    """At most one decimal: 92, 92.4, 1,200."""
    rounded = round(value, 1)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.1f}"


def numbers(plot: Plot, right: float) -> str:
    """Faint level lines with their number at the left."""
    drawn = []
    for number in ticks(plot.up):
        y = plot.up.at(number)
        words = f"{number:,.10g}{plot.unit}"
        drawn += [
            across(plot.across.low, right, y, stroke=LINE, stroke_width=plot.pen(1)),
            text(
                words,
                plot.across.low - 8,
                y + plot.size / 3,
                plot.size,
                fill=SECOND,
                text_anchor="end",
            ),
        ]
    return "".join(drawn)


def room_for_numbers(up: NumberScale, size: float, unit: str) -> float:
    """How much the widest number at the left takes."""
    widths = [text_width(f"{number:,.10g}{unit}", size) for number in ticks(up)]
    return max(widths, default=0) + 14


def months(plot: Plot, *, every_year: bool = True) -> str:
    """Small strokes at months, with names where there is room; the year where it begins."""
    days, bottom, free, year = plot.across, plot.up.low, 0.0, None
    drawn = [across(days.low, days.high, bottom, stroke=SECOND, stroke_width=plot.pen(1))]
    for month in month_starts(days.start, days.end):
        if not labelled(month, days.month_step):
            continue
        words = f"{month:%b}" if year == month.year and every_year else f"{month:%b %y}"
        width, x = text_width(words, plot.size), days.at(month)
        drawn.append(upright(x, bottom, bottom + 5, stroke=SECOND, stroke_width=plot.pen(1)))
        left = max(x - width / 2, 0)
        if left < free or x + width / 2 > days.high + 16:
            continue
        drawn.append(text(words, left, bottom + 7 + plot.size, plot.size, fill=SECOND))
        free, year = left + width + 6, month.year
    return "".join(drawn)


def trace(plot: Plot, points: Sequence[Point], colour: str, thick: float, dash: str | None) -> str:
    """The line through `points`."""
    places = [plot.at(point) for point in points]
    if len(places) < 2:
        return ""
    d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    return path(
        d,
        stroke=colour,
        stroke_width=plot.pen(thick),
        stroke_dasharray=dash,
        stroke_linejoin="round",
    )


def shape(point: Point, x: float, y: float, half: float) -> str:
    """Usual is an open circle, better a square, worse a diamond, high and low triangles."""
    match point.special:
        case "better":
            return box(x - half, y - half, 2 * half, 2 * half, fill=BLUE)
        case "worse":
            reach = half * 1.4
            turn = f"L{x + reach:.1f} {y:.1f}L{x:.1f} {y + reach:.1f}L{x - reach:.1f} {y:.1f}Z"
            return path(f"M{x:.1f} {y - reach:.1f}{turn}", fill=ORANGE)
        case "high":
            return path(f"M{x:.1f} {y - half:.1f}l{half} {1.8 * half}h{-2 * half}Z", fill=BLUE)
        case "low":
            return path(f"M{x:.1f} {y + half:.1f}l{half} {-1.8 * half}h{-2 * half}Z", fill=ORANGE)
        case _:
            r = round(half * 0.75, 2)
            return dot(x, y, r, fill=WHITE, stroke=GREY, stroke_width=half / 3)


def levels(plot: Plot, named: Sequence[Level], *, names: bool) -> str:
    """Lines across the chart; their names, moved apart where they would touch."""
    right = plot.across.high
    drawn = [
        across(
            plot.across.at(level.start) if level.start else plot.across.low,
            plot.across.at(level.end) if level.end else right,
            plot.up.at(level.value),
            stroke=level.colour,
            stroke_width=plot.pen(level.thick),
            stroke_dasharray=level.dash,
        )
        for level in named
    ]
    named = [level for level in named if level.end is None]
    if names:
        at = spread([plot.up.at(level.value) for level in named], plot.size + 2)
        drawn += [
            text(
                f"{level.name} {figure(level.value)}",
                right + 8,
                y + plot.size / 3,
                plot.size,
                fill=INK if level.colour == INK else level.colour,
            )
            for level, y in zip(named, at, strict=True)
        ]
    return "".join(drawn)


def goals(steps: Sequence[Goal]) -> list[Level]:
    """The target as lines, each until the next step."""
    ends = [*(step.start for step in steps[1:]), None][: len(steps)]
    return [
        Level("Target", step.value, DARK_RED, "9 4", 2, step.start, end)
        for step, end in zip(steps, ends, strict=True)
    ]


def room_for_names(named: Sequence[Level], size: float) -> float:
    """How much the longest name at the right takes."""
    words = [f"{level.name} {figure(level.value)}" for level in named]
    return max((text_width(each, size) for each in words), default=0) + 12
