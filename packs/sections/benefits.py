"""Benefits: control charts with their limits, run charts, the register, and the money."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from charts.run_chart import describe_run_chart, run_chart
from charts.series import Point
from charts.small import bullet
from core.words import join
from packs.sections.control_charts import control_chart
from packs.sections.drawings import FONT, in_points
from packs.snapshot.registers import BenefitFacts
from packs.snapshot.shape import Snapshot
from packs.words import counted, figure, money, month, number, sentence

MOST_CONTROL = 4
MOST_RUN = 8
PER_TABLE = 6
MOST_ROWS = 200


@dataclass(frozen=True)
class RunChart:
    benefit: BenefitFacts
    drawing: str
    caption: str


@dataclass(frozen=True)
class RunTable:
    """The figures of some run charts: a row a period, a column a benefit."""

    references: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class BenefitRow:
    benefit: BenefitFacts
    bar: str


def page(pack: Snapshot) -> dict[str, Any]:
    """What the benefit pages show."""
    limited = [(one, one.limits) for one in pack.benefits if one.limits][:MOST_CONTROL]
    measured = [one for one in pack.benefits if one.series and not one.limits][:MOST_RUN]
    return {
        "pack": pack,
        "finding": _finding(pack),
        "rest": _rest(pack),
        "charts": [control_chart(one, limits) for one, limits in limited],
        "runs": [_run(one) for one in measured],
        "tables": [
            _table(measured[at : at + PER_TABLE]) for at in range(0, len(measured), PER_TABLE)
        ],
        "rows": [_row(one) for one in pack.benefits[:MOST_ROWS]],
        "hidden": max(len(pack.benefits) - MOST_ROWS, 0),
        "total": _total(pack),
        "rolled": _rolled(pack),
    }


def _finding(pack: Snapshot) -> str:
    known = [one for one in pack.benefits if one.realised is not None and not one.is_disbenefit]
    ahead = sum(one.planned is not None and _realised(one) >= one.planned for one in known)
    if not known:
        return "Nothing has been measured since the baselines."
    are = "is" if ahead == 1 else "are"
    counts = f"{number(ahead)} of {counted(len(known), 'measured benefit')}"
    return sentence(f"{counts} {are} where the plan has them by now.")


def _rest(pack: Snapshot) -> str:
    unknown = [
        one.reference
        for one in pack.benefits
        if one.realised is None and not one.rolls_up and not one.has_few
    ]
    if not unknown:
        return ""
    has = "has" if len(unknown) == 1 else "have"
    return f"{join(unknown)} {has} no measurement since the baseline."


def _realised(one: BenefitFacts) -> Decimal:
    return one.realised or Decimal(0)


def _points(one: BenefitFacts) -> list[Point]:
    return [Point(point.period, float(point.actual)) for point in one.series]


def _run(one: BenefitFacts) -> RunChart:
    points = _points(one)
    plan = [Point(p.period, float(p.planned)) for p in one.series if p.planned is not None]
    unit = "%" if one.unit == "%" else ""
    target = None if one.target is None else float(one.target)
    title = describe_run_chart(points, plan=plan, target=target, unit=unit)
    drawn = run_chart(
        points,
        plan=plan,
        target=target,
        unit=unit,
        width=240,
        height=84,
        size=9,
        title=f"{title} The figures are in the table below the charts.",
        font_family=FONT,
    )
    return RunChart(one, in_points(drawn), _caption(one))


def _caption(one: BenefitFacts) -> str:
    latest = one.series[-1]
    said = f"{month(latest.period)}: {figure(latest.actual, one.unit)}"
    if latest.planned is not None:
        said += f"; planned {figure(latest.planned, one.unit)}"
    return f"{said}; target {figure(one.target, one.unit)}."


def _table(held: list[BenefitFacts]) -> RunTable:
    periods = sorted({point.period for one in held for point in one.series})
    return RunTable(
        tuple(one.reference for one in held),
        tuple((f"{period:%b %Y}", tuple(_cell(one, period) for one in held)) for period in periods),
    )


def _cell(one: BenefitFacts, period: date) -> str:
    point = next((held for held in one.series if held.period == period), None)
    if point is None:
        return ""
    planned = f" ({figure(point.planned, one.unit)})" if point.planned is not None else ""
    return figure(point.actual, one.unit) + planned


def _row(one: BenefitFacts) -> BenefitRow:
    if one.realised is None:
        return BenefitRow(one, "")
    planned = float(one.planned) if one.planned is not None else 0.0
    return BenefitRow(one, in_points(bullet(realised=float(one.realised), planned=planned)))


def _total(pack: Snapshot) -> str:
    totals = pack.totals
    if not totals.gross and not totals.disbenefits:
        return "No cash-releasing value has been promised."
    return (
        f"Cash-releasing, full year: {money(totals.gross)} less disbenefits of"
        f" {money(-totals.disbenefits)} = {money(totals.net)} net."
    )


def _rolled(pack: Snapshot) -> str:
    said = [
        f"{one.reference} rolls up {join(one.rolls_up)}"
        f"{f' ({money(one.value)})' if one.value is not None else ''},"
        " so it is not added again."
        for one in pack.benefits
        if one.rolls_up
    ]
    return " ".join(said)
