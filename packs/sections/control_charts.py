"""Benefits with twelve points or more: an XmR chart, what it says, and its figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from charts.series import Point
from charts.xmr import describe_xmr, xmr
from packs.sections.drawings import FONT, in_points
from packs.snapshot.registers import BenefitFacts, LimitFacts, PointFacts
from packs.words import counted, half_up, month, number, sentence
from risks import figures
from risks.spc import Assurance, Direction, SpecialCause

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
APRIL = 4
TIMES = "\N{MULTIPLICATION SIGN}"
SIDES = ("above the mean", "below it")
CROWDED = 3  # one point in so many special: one set of limits fits poorly
CHANCE = {
    Assurance.PASSING: "so the process, left as it is, will meet it",
    Assurance.FAILING: "so the process, left as it is, will not meet it",
    Assurance.HIT_AND_MISS: "so the process will hit and miss it by chance",
}


@dataclass(frozen=True)
class YearRow:
    """A financial year, April to March; months without a measurement are empty."""

    name: str
    figures: tuple[str, ...]


@dataclass(frozen=True)
class ControlChart:
    benefit: BenefitFacts
    drawing: str
    caption: str
    method: str
    years: tuple[YearRow, ...]


def control_chart(benefit: BenefitFacts, limits: LimitFacts) -> ControlChart:
    """The chart of a benefit that has limits."""
    points = [_point(one, benefit.direction) for one in benefit.series]
    aim = _aim(benefit, limits)
    target = None if aim is None else float(aim)
    unit = _unit(benefit)
    mean, lower, upper = float(limits.mean), float(limits.lower), float(limits.upper)
    title = describe_xmr(points, mean=mean, lower=lower, upper=upper, target=target, unit=unit)
    drawn = xmr(
        points,
        mean=mean,
        lower=lower,
        upper=upper,
        target=target,
        unit=unit,
        width=504,
        height=148,
        size=9,
        title=f"{title} The figures are in the table below the chart.",
        font_family=FONT,
    )
    return ControlChart(
        benefit=benefit,
        drawing=in_points(drawn),
        caption=" ".join(_sentences(benefit, limits)),
        method=_method(benefit, limits),
        years=tuple(_years(benefit.series)),
    )


def _point(one: PointFacts, direction: str) -> Point:
    special = ""
    if one.cause:
        better = Direction.INCREASE if one.is_high else Direction.DECREASE
        special = "better" if better == direction else "worse"
        if direction == Direction.MAINTAIN:
            special = "high" if one.is_high else "low"
    return Point(one.period, float(one.actual), special)


def _unit(benefit: BenefitFacts) -> str:
    return "%" if benefit.unit == "%" else ""


def _sentences(benefit: BenefitFacts, limits: LimitFacts) -> list[str]:
    series, unit = benefit.series, _unit(benefit)
    latest = series[-1]
    special = [one for one in series if one.cause]
    kind = "special cause" if latest.cause else "common cause"
    said = [_special(series, special)]
    if len(special) * CROWDED > len(series):
        said.append("With so many, one set of limits fits the series poorly.")
    said.append(
        f"The latest, {month(latest.period)}, is {half_up(latest.actual, 1)}{unit}: {kind}."
    )
    if (aim := _aim(benefit, limits)) is not None:
        said.append(_target(benefit, limits, aim))
    if not benefit.is_since_baseline:
        said.append("The series ends by the baseline date: it says nothing yet of the programme.")
    return said


def _special(series: Sequence[PointFacts], special: Sequence[PointFacts]) -> str:
    if not special:
        return f"None of the {len(series)} points shows special-cause variation."
    sides = [
        f"{len(held)} {name} ({_span(held)})"
        for name, high in (("low", False), ("high", True))
        if (held := [one for one in special if one.is_high == high])
    ]
    shows = "shows" if len(special) == 1 else "show"
    of = f"{len(special)} of the {counted(len(series), 'point')} {shows} special-cause variation"
    return f"{of}: {' and '.join(sides)}."


def _span(held: Sequence[PointFacts]) -> str:
    first, last = month(held[0].period), month(held[-1].period)
    return first if first == last else f"{first} to {last}"


def _aim(benefit: BenefitFacts, limits: LimitFacts) -> Decimal | None:
    return benefit.target if limits.target is None else limits.target


def _target(benefit: BenefitFacts, limits: LimitFacts, target: Decimal) -> str:
    unit = _unit(benefit)
    met = sum(_meets(benefit.direction, one.actual, target) for one in benefit.series)
    where = "inside" if limits.lower <= target <= limits.upper else "outside"
    chance = CHANCE[Assurance(limits.assurance)]
    counts = f"{number(met) if met else 'none'} of the {len(benefit.series)} points met it"
    return (
        f"The target of {figures.number(target)}{unit} lies {where} the limits, {chance}; {counts}."
    )


def _meets(direction: str, actual: Decimal, target: Decimal) -> bool:
    if direction == Direction.MAINTAIN:
        return actual == target
    return actual >= target if direction == Direction.INCREASE else actual <= target


def _method(benefit: BenefitFacts, limits: LimitFacts) -> str:
    source = f" Source: {benefit.source}." if benefit.source else ""
    trends = any(one.cause == SpecialCause.TREND for one in benefit.series)
    above, below = ("above the mean or rising", "below it or falling") if trends else SIDES
    return (
        f"{benefit.measure}, {benefit.unit}. Mean {half_up(limits.mean, 1)}, upper limit"
        f" {half_up(limits.upper, 1)}, lower limit {half_up(limits.lower, 1)}: mean ± 2.66 {TIMES}"
        f" mean moving range ({half_up(limits.mean_range, 2)}), ranges not screened. In the table"
        f" ▲ is special cause {above}, ▼ {below}.{source}"
    )


def _years(series: Sequence[PointFacts]) -> list[YearRow]:
    rows = []
    for year, held in groupby(series, key=_financial_year):
        found = {f"{one.period:%b}": _figure(one) for one in held}
        name = f"{year}/{(year + 1) % 100:02}"
        rows.append(YearRow(name, tuple(found.get(named, "") for named in MONTHS)))
    return rows


def _financial_year(one: PointFacts) -> int:
    return one.period.year - (one.period.month < APRIL)


def _figure(one: PointFacts) -> str:
    marker = ("▲" if one.is_high else "▼") if one.cause else ""
    return f"{half_up(one.actual, 1)}{marker}"


def heading(benefit: BenefitFacts) -> str:
    """Reference and name, as a heading."""
    return f"{benefit.reference}: {sentence(benefit.name)}"
