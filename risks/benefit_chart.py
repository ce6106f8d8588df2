"""The chart of a benefit: a run chart of few points, an XmR chart from twelve (docs/rules.md 8)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from charts.run_chart import run_chart
from charts.series import Point
from charts.xmr import xmr as draw_xmr
from risks import spc
from risks.models import Benefit, Measurement
from risks.small_counts import is_few, is_small, veiled

POINTS_FOR_LIMITS = 12
NOT_DRAWN = (
    "There is no drawing: it would show counts of 1 to 4 people, which only the programme office"
    " sees."
)
SPECIALS = {
    spc.Variation.IMPROVING_HIGH: "better",
    spc.Variation.IMPROVING_LOW: "better",
    spc.Variation.CONCERNING_HIGH: "worse",
    spc.Variation.CONCERNING_LOW: "worse",
    spc.Variation.NEUTRAL_HIGH: "high",
    spc.Variation.NEUTRAL_LOW: "low",
}


@dataclass(frozen=True)
class Row:
    """A period in the data of the chart; `special` as in charts.series."""

    period: date
    planned: Decimal | None
    actual: Decimal | None
    source: str
    special: str


@dataclass(frozen=True)
class BenefitChart:
    """Drawings for a wide page and for a phone, their caption and their data, latest first.

    With limits, `variation` says what the latest point means, and `assurance` whether the target
    will be met (None without a target).
    """

    wide: str
    narrow: str
    caption: str
    rows: tuple[Row, ...]
    variation: spc.Variation | None = None
    assurance: spc.Assurance | None = None

    @property
    def has_limits(self) -> bool:
        """Whether it is an XmR chart."""
        return self.variation is not None

    def count(self, *kinds: str) -> int:
        """How many points are special in one of those ways."""
        return sum(row.special in kinds for row in self.rows)

    @property
    def months(self) -> int:
        """How many periods have been measured."""
        return sum(row.actual is not None for row in self.rows)


def benefit_chart(
    benefit: Benefit, measurements: Sequence[Measurement], on: date
) -> BenefitChart | None:
    """The chart of `measurements`, in order of period; None when there is nothing to draw.

    What is planned is shown for every period, what was measured only for those begun by `on`.
    """
    actual = [one for one in measurements if one.actual is not None and one.period <= on]
    if len(actual) >= POINTS_FOR_LIMITS:
        return _with_limits(benefit, measurements, actual)
    planned = [one for one in measurements if one.planned is not None]
    return _run(benefit, measurements, actual, planned) if actual or planned else None


def has_small(benefit: Benefit, measurements: Iterable[Measurement]) -> bool:
    """Whether a small count of people is among the figures of the benefit, veiled or not."""
    figures = [value for one in measurements for value in (one.planned, one.actual)]
    figures += [benefit.baseline_value, benefit.target_value]
    return any(is_small(value, benefit.unit) or is_few(value) for value in figures)


def veiled_chart(
    benefit: Benefit, measurements: Sequence[Measurement], on: date
) -> BenefitChart | None:
    """The chart as it is told outside the programme office (docs/rules.md 0).

    With a small count of people in it there is no drawing, which would show it, and no judgement
    that follows from it: the data alone, with FEW in its place.
    """
    unit = benefit.unit
    if not has_small(benefit, measurements):
        return benefit_chart(benefit, measurements, on)
    rows = tuple(
        Row(
            one.period,
            veiled(one.planned, unit),
            veiled(one.actual, unit) if one.period <= on else None,
            one.source,
            "",
        )
        for one in reversed(measurements)
    )
    return BenefitChart("", "", NOT_DRAWN, rows) if rows else None


def specials(chart: spc.Chart, direction: str) -> list[str]:
    """For each point "", or better, worse, high or low (neither way is better)."""
    return [
        "" if cause is None else _special(chart, at, direction)
        for at, cause in enumerate(chart.causes)
    ]


def _special(chart: spc.Chart, at: int, direction: str) -> str:
    """What the point would say if it were the latest; of a trend, the step to its next point."""
    trend, last = spc.SpecialCause.TREND, len(chart.points) - 1
    goes_on = at < last and (at == 0 or chart.causes[at + 1] is trend)
    end = at + 2 if chart.causes[at] is trend and goes_on else at + 1
    causes = (*chart.causes[: end - 1], chart.causes[at])
    return SPECIALS[spc.variation(spc.Chart(chart.points[:end], chart.limits, causes), direction)]


def _with_limits(
    benefit: Benefit, measurements: Sequence[Measurement], actual: Sequence[Measurement]
) -> BenefitChart:
    chart = spc.xmr([one.actual for one in actual if one.actual is not None])
    kinds = specials(chart, benefit.direction)
    points = [_point(one.period, one.actual, kind) for one, kind in zip(actual, kinds, strict=True)]
    upper, mean, lower = (
        float(limit) for limit in (chart.limits.upper, chart.limits.mean, chart.limits.lower)
    )
    target, unit = _target(benefit), _unit(benefit)
    wide, narrow = _wide_and_narrow(
        partial(draw_xmr, points, mean=mean, lower=lower, upper=upper, target=target, unit=unit)
    )
    return BenefitChart(
        wide,
        narrow,
        caption=(
            f"XmR chart. Mean {_told(mean)}, limits {_told(lower)} and {_told(upper)} (2.66 times"
            f" the mean moving range from it, outlying ranges not screened).{_sources(actual)}"
        ),
        rows=_rows(measurements, actual, kinds),
        variation=spc.variation(chart, benefit.direction),
        assurance=_assurance(benefit, chart.limits),
    )


def _run(
    benefit: Benefit,
    measurements: Sequence[Measurement],
    actual: Sequence[Measurement],
    planned: Sequence[Measurement],
) -> BenefitChart:
    points = [_point(one.period, one.actual) for one in actual]
    plan = [_point(one.period, one.planned) for one in planned]
    target, unit = _target(benefit), _unit(benefit)
    wide, narrow = _wide_and_narrow(partial(run_chart, points, plan=plan, target=target, unit=unit))
    short = POINTS_FOR_LIMITS - len(actual)
    path = " with the planned path" if plan else ""
    return BenefitChart(
        wide,
        narrow,
        caption=(
            f"Run chart{path}. Limits need {POINTS_FOR_LIMITS} months of data and there"
            f" {_are(len(actual))}: {short} more.{_sources(actual)}"
        ),
        rows=_rows(measurements, actual, [""] * len(actual)),
    )


def _point(period: date, value: Decimal | None, special: str = "") -> Point:
    return Point(period, float(value or 0), special)


def _told(limit: float) -> str:
    """Two decimals of a small number, one of a larger."""
    return f"{limit:,.2f}" if abs(limit) < 10 else f"{limit:,.1f}"


def _target(benefit: Benefit) -> float | None:
    return None if benefit.target_value is None else float(benefit.target_value)


def _unit(benefit: Benefit) -> str:
    return "%" if benefit.unit == "%" else ""


def _assurance(benefit: Benefit, limits: spc.Limits) -> spc.Assurance | None:
    if benefit.target_value is None:
        return None
    return spc.assurance(limits, benefit.target_value, benefit.direction)


def _sources(measurements: Sequence[Measurement]) -> str:
    named = dict.fromkeys(one.source for one in measurements if one.source)
    return f" Source: {'; '.join(named)}." if named else ""


def _are(count: int) -> str:
    return "is 1" if count == 1 else f"are {count}"


def _wide_and_narrow(draw: Callable[..., str]) -> tuple[str, str]:
    return draw(), draw(width=343, height=300, narrow=True)


def _rows(
    measurements: Sequence[Measurement], actual: Sequence[Measurement], kinds: Sequence[str]
) -> tuple[Row, ...]:
    special = {one.pk: kind for one, kind in zip(actual, kinds, strict=True)}
    return tuple(
        Row(
            one.period,
            one.planned,
            one.actual if one.pk in special else None,
            one.source,
            special.get(one.pk, ""),
        )
        for one in reversed(measurements)
    )
