"""The score of a risk over time: inherent, through each review, to its target."""

from collections.abc import Sequence
from datetime import date, timedelta

from charts.draw import PAGE_FONT, across, box, dot, frame, path, text
from charts.palette import BAND_FILL, GREEN, INK, SECOND
from charts.scales import DayScale, NumberScale, full_day

BANDS = (("low", 0.5, 3.5), ("moderate", 3.5, 7), ("high", 7, 13.5), ("extreme", 13.5, 25.5))
PALE = 0.28
LEFT, RIGHT, FOOT, TOP = 92.0, 64.0, 26.0, 8.0

type Step = tuple[date, int]


def trajectory(
    reviews: Sequence[Step],
    *,
    inherent: int,
    target: int,
    target_on: date | None,
    on: date,
    width: float = 700,
    height: float = 230,
    narrow: bool = False,
    title: str | None = None,
    font_family: str = PAGE_FONT,
    size: float = 12,
) -> str:
    """The path as SVG: a step at each review, dashed from today to the target on its day."""
    left, right = (10.0, 44.0) if narrow else (LEFT, RIGHT)
    first = min([day for day, _ in reviews] or [on])
    end = max(target_on or on, on, first + timedelta(days=28))
    days = DayScale(first, end, left + 8, width - right)
    up = NumberScale(0.5, 25.5, height - FOOT, TOP)
    return frame(
        width,
        height,
        *(_band(band, days, up, size, named=not narrow) for band in BANDS),
        across(days.low - 8, days.high, up.at(inherent), stroke=SECOND, stroke_dasharray="2 4"),
        text(f"Inherent {inherent}", days.low, up.at(inherent) - 4, size - 1, fill=SECOND),
        _steps(reviews, on, days, up),
        _to_target(reviews, inherent, target, on, days, up),
        *(dot(days.at(day), up.at(score), 4, fill=INK) for day, score in reviews),
        _target(target, days, up, size),
        text(full_day(first), days.low, height - 8, size - 1),
        text(full_day(end), days.high, height - 8, size - 1, text_anchor="end"),
        title=title,
        font_family=font_family,
    )


def describe_trajectory(
    reviews: Sequence[Step], *, inherent: int, target: int, target_on: date | None
) -> str:
    """The path in words: 'Inherent 16; 12 on 1 Oct 2019; target 6 by 31 Mar 2021.'"""
    said = [f"{score} on {full_day(day)}" for day, score in reviews] or ["never reviewed"]
    by = f" by {full_day(target_on)}" if target_on else ", no date set"
    return f"Inherent {inherent}; {'; '.join(said)}; target {target}{by}."


def _band(
    band: tuple[str, float, float], days: DayScale, up: NumberScale, size: float, *, named: bool
) -> str:
    name, low, high = band
    top, foot = up.at(high), up.at(low)
    left = days.low - 8
    drawn = box(left, top, days.high - left, foot - top, fill=BAND_FILL[name], fill_opacity=PALE)
    word = text(name.capitalize(), left - 6, (top + foot) / 2 + 4, size, text_anchor="end")
    return drawn + (word if named else "")


def _steps(reviews: Sequence[Step], on: date, days: DayScale, up: NumberScale) -> str:
    """A score holds from its review until the next."""
    if not reviews:
        return ""
    day, score = reviews[0]
    d = f"M{days.at(day):.1f} {up.at(score):.1f}"
    for day, score in reviews[1:]:
        d += f"H{days.at(day):.1f}V{up.at(score):.1f}"
    last = max(on, reviews[-1][0])
    return path(f"{d}H{days.at(last):.1f}", stroke=INK, stroke_width=2)


def _to_target(
    reviews: Sequence[Step], inherent: int, target: int, on: date, days: DayScale, up: NumberScale
) -> str:
    score = reviews[-1][1] if reviews else inherent
    line = f"M{days.at(on):.1f} {up.at(score):.1f}L{days.high:.1f} {up.at(target):.1f}"
    return path(line, stroke=GREEN, stroke_width=1.6, stroke_dasharray="5 4")


def _target(target: int, days: DayScale, up: NumberScale, size: float) -> str:
    y = up.at(target)
    return dot(days.high, y, 4.5, fill=GREEN) + text(
        f"Target {target}" if days.low > 50 else str(target),
        days.high + 8,
        y + 4,
        size - 1,
        font_weight=600,
    )
