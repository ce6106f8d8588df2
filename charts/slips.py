"""How the forecast of one milestone moved: when it was said against what it promised."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from charts.draw import PAGE_FONT, across, box, dot, frame, path, text, upright
from charts.measure import text_width
from charts.palette import AMBER, BLUE, DARK_RED, INK, LINE, SECOND, WHITE
from charts.scales import DayScale, full_day, labelled, month_starts, next_month, short_day

SIZE = 13
MOST = 9


@dataclass(frozen=True)
class Said:
    """On `on` the milestone was promised for `day`."""

    on: date
    day: date


@dataclass(frozen=True)
class Plane:
    """Days of saying across, days promised up."""

    across: DayScale
    up: DayScale

    def at(self, said: Said) -> tuple[float, float]:
        """Where a promise was made."""
        return self.across.at(said.on), self.up.at(said.day)


def steps(history: Sequence[Said]) -> list[tuple[int, Said]]:
    """What is drawn, numbered as in the story: one a day, and of many the first and last nine."""
    numbered = list(enumerate(_last_of_each_day(history), 1))
    return numbered if len(numbered) <= MOST + 1 else [numbered[0], *numbered[-MOST:]]


def _last_of_each_day(history: Sequence[Said]) -> list[Said]:
    ordered = sorted(history, key=lambda said: said.on)
    return list({said.on: said for said in ordered}.values())


def slips(
    history: Sequence[Said],
    *,
    baseline: date,
    today: date,
    tolerance: int = 14,
    width: float = 720,
    height: float = 330,
    narrow: bool = False,
    title: str | None = None,
    font_family: str = PAGE_FONT,
) -> str:
    """The chart as SVG of at least one promise: flat is a held promise, a step up is a slip.

    The pale band is the tolerance after the baseline; on the dotted diagonal the day has come.
    """
    width = 343 if narrow else width
    shown = steps(history)
    plane = _plane(shown, baseline, today, tolerance, width, height)
    return frame(
        width,
        height,
        _promised_months(plane),
        _said_months(plane, height),
        _band(plane, shown[0][1], baseline, tolerance),
        _diagonal(plane, today, narrow=narrow),
        _staircase(plane, shown, today),
        _today(plane, today, width),
        *(_numbered(plane, number, said, baseline) for number, said in shown),
        _latest(plane, shown[-1][1], today, width),
        title=title,
        font_family=font_family,
    )


def describe_slips(history: Sequence[Said], *, baseline: date) -> str:
    """The chart in words: how often it moved, from which day to which, how late that is."""
    said = _last_of_each_day(history)
    moves = sum(before.day != after.day for before, after in pairwise(said))
    late = (said[-1].day - baseline).days
    unit = "day" if abs(late) == 1 else "days"
    state = f"{abs(late)} {unit} {'later' if late > 0 else 'earlier'} than" if late else "on"
    return (
        f"The forecast moved {moves} time{'' if moves == 1 else 's'},"
        f" from {full_day(said[0].day)} to {full_day(said[-1].day)}, {state} the baseline."
    )


def _plane(
    shown: Sequence[tuple[int, Said]],
    baseline: date,
    today: date,
    tolerance: int,
    width: float,
    height: float,
) -> Plane:
    spoken = [said.on for _, said in shown] + [today]
    promised = [said.day for _, said in shown] + [baseline, baseline + timedelta(tolerance)]
    air = timedelta(10 + (max(promised) - min(promised)).days // 12)
    first, last = (min(spoken) - timedelta(12)).replace(day=1), next_month(next_month(max(spoken)))
    low, high = (min(promised) - air).replace(day=1), next_month(max(promised) + air)
    return Plane(DayScale(first, last, 76, width - 46), DayScale(low, high, height - 46, 40))


def _promised_months(plane: Plane) -> str:
    drawn = [text("Promised for", 4, 16, SIZE, fill=SECOND)]
    months = list(month_starts(plane.up.start, plane.up.end))
    step = max(1, -(-len(months) * 24 // int(plane.up.low - plane.up.high)))
    for month in months[::step]:
        y = plane.up.at(month)
        drawn.append(across(plane.across.low, plane.across.high, y, stroke=LINE))
        drawn.append(
            text(
                f"{month:%b %y}",
                plane.across.low - 10,
                y + 4,
                SIZE,
                fill=SECOND,
                text_anchor="end",
            )
        )
    return "".join(drawn)


def _said_months(plane: Plane, height: float) -> str:
    words = "When the forecast was made"
    drawn = [text(words, plane.across.high, height - 6, SIZE, fill=SECOND, text_anchor="end")]
    free = 0.0
    for month in month_starts(plane.across.start, plane.across.end):
        x, label = plane.across.at(month), f"{month:%b %y}"
        drawn.append(upright(x, plane.up.low, plane.up.low + 5, stroke=SECOND))
        half = text_width(label, SIZE) / 2
        named = labelled(month, max(plane.across.month_step, 2)) and x - half > free
        if named and x + half < plane.across.high + 14:
            drawn.append(text(label, x, plane.up.low + 20, SIZE, fill=SECOND, text_anchor="middle"))
            free = x + half + 8
    return "".join(drawn)


def _band(plane: Plane, first: Said, baseline: date, tolerance: int) -> str:
    left, right = plane.across.at(first.on), plane.across.high
    level, edge = plane.up.at(baseline), plane.up.at(baseline + timedelta(tolerance))
    words = f"Baseline {short_day(baseline)}"
    start = min(left + 14, right - text_width(words, SIZE, bold=True))
    return (
        box(left, edge, right - left, level - edge, fill=AMBER, fill_opacity=0.16)
        + across(left, right, level, stroke=BLUE, stroke_width=2, stroke_dasharray="7 4")
        + text(words, start, level + 17, SIZE, font_weight=600, fill=BLUE)
    )


def _diagonal(plane: Plane, today: date, *, narrow: bool) -> str:
    """Where the day of saying is the day promised."""
    start = max(plane.across.start, plane.up.start)
    end = min(plane.across.end, plane.up.end)
    if start >= end:
        return ""
    (x1, y1), (x2, y2) = plane.at(Said(start, start)), plane.at(Said(end, end))
    line = path(
        f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}",
        stroke=SECOND,
        stroke_width=1.5,
        stroke_dasharray="2 4",
    )
    left = plane.across.high - text_width("Date falls today", SIZE) - 4
    if narrow or left < plane.across.at(today) + 8 or not x1 < left < x2:
        return line
    beside = y1 + (y2 - y1) * (left - x1) / (x2 - x1)
    y = min(beside + 20, plane.up.low - 6)
    return line + text("Date falls today", left + 4, y, SIZE, fill=SECOND)


def _staircase(plane: Plane, shown: Sequence[tuple[int, Said]], today: date) -> str:
    x, y = plane.at(shown[0][1])
    d = f"M{x:.1f} {y:.1f}"
    for _, said in shown[1:]:
        x, y = plane.at(said)
        d += f"H{x:.1f}V{y:.1f}"
    d += f"H{plane.across.at(today):.1f}"
    return path(d, stroke=INK, stroke_width=3, stroke_linejoin="round")


def _today(plane: Plane, today: date, width: float) -> str:
    x = plane.across.at(today)
    middle = min(max(x, 25), width - 25)
    return (
        upright(x, 22, plane.up.low, stroke=INK, stroke_width=1.5)
        + box(middle - 24, 2, 48, 20, rx=3, fill=INK)
        + text("Today", middle, 16.5, SIZE, font_weight=600, fill=WHITE, text_anchor="middle")
    )


def _numbered(plane: Plane, number: int, said: Said, baseline: date) -> str:
    x, y = plane.at(said)
    fill, ink = (WHITE, INK) if said.day == baseline else (INK, WHITE)
    return dot(x, y, 11, fill=fill, stroke=INK, stroke_width=2) + text(
        str(number), x, y + 4.5, SIZE, font_weight=700, fill=ink, text_anchor="middle"
    )


def _latest(plane: Plane, said: Said, today: date, width: float) -> str:
    words, x = short_day(said.day), max(plane.across.at(today), plane.at(said)[0] + 8) + 6
    x = min(x, width - text_width(words, SIZE + 1, bold=True) - 2)
    y = plane.up.at(said.day) - 8
    return text(words, x, y, SIZE + 1, font_weight=700, fill=DARK_RED)
