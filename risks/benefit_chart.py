"""The chart of a benefit: a run chart of few points, an XmR chart from twelve (docs/rules.md 8)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from charts.run_chart import describe_run_chart, run_chart
from charts.series import Goal, Point, Stretch
from charts.xmr import describe_xmr
from charts.xmr import xmr as draw_xmr
from core.small_counts import is_few, is_small, veiled
from risks import spc
from risks.chart_row import Row
from risks.models import Benefit, Measurement, Rebase, TargetStep

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
class Yardstick:
    """What a chart is judged by: where limits begin anew, a target over time, which ranges count.

    `rebases` and `steps` are in order of period.
    """

    rebases: Sequence[Rebase] = ()
    steps: Sequence[TargetStep] = ()
    screened: bool = False


PLAIN = Yardstick()


@dataclass(frozen=True)
class BenefitChart:
    """Drawings for a wide page and for a phone, their caption and their data, latest first.

    `words` are the drawing for who does not see it.

    With limits, `variation` says what the latest point means, and `assurance` whether the target
    will be met (None without a target).
    """

    wide: str
    narrow: str
    caption: str
    rows: tuple[Row, ...]
    words: str = ""
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
    benefit: Benefit, measurements: Sequence[Measurement], on: date, by: Yardstick = PLAIN
) -> BenefitChart | None:
    """The chart of `measurements`, in order of period; None when there is nothing to draw.

    What is planned is shown for every period, what was measured only for those begun by `on`.
    """
    actual = [one for one in measurements if one.actual is not None and one.period <= on]
    if len(actual) >= POINTS_FOR_LIMITS:
        return _with_limits(benefit, measurements, actual, by)
    planned = [one for one in measurements if one.planned is not None]
    return _run(benefit, measurements, actual, planned, by) if actual or planned else None


def has_small(benefit: Benefit, measurements: Iterable[Measurement]) -> bool:
    """Whether a small count of people is among the figures of the benefit, veiled or not."""
    figures = [value for one in measurements for value in (one.planned, one.actual)]
    figures += [benefit.baseline_value, benefit.target_value]
    return any(is_small(value, benefit.unit) or is_few(value) for value in figures)


def veiled_chart(
    benefit: Benefit, measurements: Sequence[Measurement], on: date, by: Yardstick = PLAIN
) -> BenefitChart | None:
    """The chart as it is told outside the programme office (docs/rules.md 0).

    With a small count of people in it there is no drawing, which would show it, and no judgement
    that follows from it: the data alone, with FEW in its place.
    """
    unit = benefit.unit
    if not has_small(benefit, measurements):
        return benefit_chart(benefit, measurements, on, by)
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
    benefit: Benefit,
    measurements: Sequence[Measurement],
    actual: Sequence[Measurement],
    by: Yardstick,
) -> BenefitChart:
    """Each stretch between rebasings has limits and runs of its own; the last is what is judged."""
    values = [one.actual for one in actual if one.actual is not None]
    periods = [one.period for one in actual]
    rebases = [each for each in by.rebases if each.period in periods[1:]]
    starts = [periods.index(each.period) for each in rebases]
    charts = spc.rebased(values, starts, screened=by.screened)
    kinds = [kind for each in charts for kind in specials(each, benefit.direction)]
    points = [_point(one.period, one.actual, kind) for one, kind in zip(actual, kinds, strict=True)]
    firsts = [None, *(each.period for each in rebases)]
    stretches = [_stretch(each, first) for each, first in zip(charts, firsts, strict=True)]
    last, unit, goal = stretches[-1], _unit(benefit), target_at(benefit, by.steps, periods[-1])
    drawing = partial(
        draw_xmr,
        points,
        mean=last.mean,
        lower=last.lower,
        upper=last.upper,
        earlier=stretches[:-1],
        since=last.start,
        steps=_goals(benefit, by.steps, periods),
        unit=unit,
    )
    wide, narrow = _wide_and_narrow(drawing)
    target = None if goal is None else float(goal)
    return BenefitChart(
        wide,
        narrow,
        caption=_limits_caption(last, rebases, by, actual),
        rows=_rows(measurements, actual, kinds),
        words=describe_xmr(
            points[-len(charts[-1].points) :],
            mean=last.mean,
            lower=last.lower,
            upper=last.upper,
            target=target,
            unit=unit,
        ),
        variation=spc.variation(charts[-1], benefit.direction),
        assurance=None
        if goal is None
        else spc.assurance(charts[-1].limits, goal, benefit.direction),
    )


def target_at(benefit: Benefit, steps: Sequence[TargetStep], period: date) -> Decimal | None:
    """What the measure is judged against in a month: the step that holds then, else the target."""
    begun = [step.value for step in steps if step.period <= period]
    return begun[-1] if begun else benefit.target_value


def _stretch(chart: spc.Chart, start: date | None) -> Stretch:
    limits = chart.limits
    return Stretch(start, float(limits.mean), float(limits.lower), float(limits.upper))


def _goals(benefit: Benefit, steps: Sequence[TargetStep], periods: Sequence[date]) -> list[Goal]:
    """The target over time: the promised one until the first step."""
    first = [] if benefit.target_value is None else [Goal(None, float(benefit.target_value))]
    held = [Goal(step.period, float(step.value)) for step in steps if step.period <= periods[-1]]
    if held and held[0].start is not None and held[0].start <= periods[0]:
        first = []
    return [*first, *held]


def _limits_caption(
    last: Stretch, rebases: Sequence[Rebase], by: Yardstick, actual: Sequence[Measurement]
) -> str:
    screening = "outlying ranges left out once" if by.screened else "outlying ranges not screened"
    anew = "".join(f" Limits begin anew in {r.period:%b %Y}: {r.reason}" for r in rebases)
    return (
        f"XmR chart. Mean {_told(last.mean)}, limits {_told(last.lower)} and {_told(last.upper)}"
        f" (2.66 times the mean moving range from it, {screening}).{anew}{_sources(actual)}"
    )


def _run(
    benefit: Benefit,
    measurements: Sequence[Measurement],
    actual: Sequence[Measurement],
    planned: Sequence[Measurement],
    by: Yardstick,
) -> BenefitChart:
    points = [_point(one.period, one.actual) for one in actual]
    plan = [_point(one.period, one.planned) for one in planned]
    unit, periods = _unit(benefit), sorted(one.period for one in [*actual, *planned])
    steps, goal = _goals(benefit, by.steps, periods), target_at(benefit, by.steps, periods[-1])
    wide, narrow = _wide_and_narrow(partial(run_chart, points, plan=plan, steps=steps, unit=unit))
    short = POINTS_FOR_LIMITS - len(actual)
    path = " with the planned path" if plan else ""
    target = None if goal is None else float(goal)
    return BenefitChart(
        wide,
        narrow,
        caption=(
            f"Run chart{path}. Limits need {POINTS_FOR_LIMITS} months of data and there"
            f" {_are(len(actual))}: {short} more.{_sources(actual)}"
        ),
        rows=_rows(measurements, actual, [""] * len(actual)),
        words=describe_run_chart(points, plan=plan, target=target, unit=unit),
    )


def _point(period: date, value: Decimal | None, special: str = "") -> Point:
    return Point(period, float(value or 0), special)


def _told(limit: float) -> str:
    """Two decimals of a small number, one of a larger."""
    return f"{limit:,.2f}" if abs(limit) < 10 else f"{limit:,.1f}"


def _unit(benefit: Benefit) -> str:
    return "%" if benefit.unit == "%" else ""


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
