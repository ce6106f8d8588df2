"""Benefits as a pack shows them: how far they are, their series, and what they are worth."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction

from accounts.models import Partnership
from core.small_counts import is_small
from packs.snapshot.open_rows import open_rows
from packs.snapshot.registers import BenefitFacts, LimitFacts, PointFacts, TotalFacts
from packs.words import capped
from risks.benefit_chart import specials, target_at
from risks.benefit_rules import realised_percent
from risks.models import Benefit, BenefitStatus, Measurement, Rebase
from risks.models.benefit import BenefitQuerySet
from risks.reading import JudgedBenefit, benefit_totals, judged_benefits
from risks.spc import (
    SIGMAS_TO_LIMIT,
    Chart,
    Direction,
    assurance,
    variation,
    xmr,
)

NAME = 200
ENOUGH = 12  # points before limits are drawn (docs/rules.md 8)
MOST_POINTS = 60
EXACT = Decimal("1e-12")


def benefit_facts(partnership: Partnership, on: date) -> tuple[BenefitFacts, ...]:
    """Every promised benefit, in the order of references; four queries."""
    found = judged_benefits(_promised(partnership).prefetch_related("target_steps"), on)
    measured = _measurements(found, on)
    references = {one.benefit.pk: one.benefit.reference for one in found}
    return tuple(_facts(one, measured[one.benefit.pk], references) for one in found)


def total_facts(partnership: Partnership) -> TotalFacts:
    """Cash-releasing pounds of a full year, of the benefits that the pack shows; one query."""
    totals = benefit_totals(_promised(partnership))
    return TotalFacts(totals.gross, totals.disbenefits, totals.net)


def _promised(partnership: Partnership) -> BenefitQuerySet:
    promised = Benefit.objects.exclude(status=BenefitStatus.WITHDRAWN)
    return open_rows(promised, partnership)


def _measurements(found: list[JudgedBenefit], on: date) -> defaultdict[int, list[Measurement]]:
    measured: defaultdict[int, list[Measurement]] = defaultdict(list)
    rows = Measurement.objects.filter(
        benefit__in=[one.benefit.pk for one in found], period__lte=on, actual__isnull=False
    )
    starts = _starts(found)
    for row in rows.order_by("period"):
        if row.period >= starts.get(row.benefit_id, row.period):
            measured[row.benefit_id].append(row)
    return measured


def _starts(found: list[JudgedBenefit]) -> dict[int, date]:
    """Where limits begin anew for the last time: a chart of paper begins there."""
    rebases = Rebase.objects.filter(benefit__in=[one.benefit.pk for one in found])
    return dict(rebases.order_by("period").values_list("benefit", "period"))


def _facts(
    one: JudgedBenefit, measured: list[Measurement], references: dict[int, str]
) -> BenefitFacts:
    few = _few(one, measured)
    row, kept = one.benefit, [] if few else measured
    shown = kept[-MOST_POINTS:]
    chart = xmr([point.actual for point in kept if point.actual is not None]) if kept else None
    limited = chart if chart and len(kept) >= ENOUGH else None
    return BenefitFacts(
        reference=row.reference,
        name=capped(row.name, NAME),
        category=row.get_category_display(),
        measure=capped(row.measure, NAME),
        unit=capped(row.unit, 30),
        direction=row.direction,
        is_disbenefit=row.is_disbenefit,
        baseline=None if "baseline" in few else row.baseline_value,
        baseline_date=row.baseline_date,
        target=None if "target" in few else row.target_value,
        target_date=row.target_date,
        latest=None if "latest" in few else one.latest,
        latest_period=one.latest_period,
        is_since_baseline=one.is_since_baseline,
        realised=None if few else one.realised,
        planned=None if few else _planned(one),
        value=row.full_year_value,
        rolls_up=tuple(sorted(references[part] for part in one.parts if part in references)),
        source=capped(shown[-1].source, NAME) if shown else "",
        series=tuple(_points(shown, limited)),
        limits=_limits(limited, row, shown[-1].period) if limited else None,
        few=few,
    )


def _few(one: JudgedBenefit, measured: list[Measurement]) -> tuple[str, ...]:
    """Which of its figures are counts of few people (docs/rules.md 0)."""
    row = one.benefit
    series = [value for each in measured for value in (each.actual, each.planned)]
    figures = {
        "baseline": [row.baseline_value],
        "target": [row.target_value],
        "latest": [one.latest],
        "series": series,
    }
    return tuple(
        name
        for name, values in figures.items()
        if any(is_small(value, row.unit) for value in values)
    )


def _planned(one: JudgedBenefit) -> Decimal | None:
    row, planned = one.benefit, one.planned
    if planned is None or row.baseline_value is None or row.target_value is None:
        return None
    return realised_percent(row.baseline_value, row.target_value, planned)


def _points(measured: list[Measurement], chart: Chart | None) -> list[PointFacts]:
    """The latest points, judged with all that are in the chart."""
    hidden = len(chart.points) - len(measured) if chart else 0
    sides = specials(chart, Direction.INCREASE) if chart else []
    return [
        PointFacts(
            period=row.period,
            actual=row.actual or Decimal(0),
            planned=row.planned,
            cause=str(chart.causes[at] or "") if chart else "",
            is_high=bool(chart and _is_high(chart, at, sides)),
        )
        for at, row in enumerate(measured, hidden)
    ]


def _is_high(chart: Chart, at: int, sides: list[str]) -> bool:
    """The side of the mean; a trend goes by its own direction, as on the page."""
    return sides[at] == "better" if sides[at] else chart.points[at] > chart.limits.mean


def _limits(chart: Chart, row: Benefit, latest: date) -> LimitFacts:
    limits, target = chart.limits, target_at(row, list(row.target_steps.all()), latest)
    return LimitFacts(
        upper=_decimal(limits.upper),
        mean=_decimal(limits.mean),
        lower=_decimal(limits.lower),
        mean_range=_decimal((limits.upper - limits.mean) / SIGMAS_TO_LIMIT),
        assurance="" if target is None else str(assurance(limits, target, row.direction)),
        variation=str(variation(chart, row.direction)),
        target=None if target == row.target_value else target,
    )


def _decimal(exact: Fraction) -> Decimal:
    return (Decimal(exact.numerator) / exact.denominator).quantize(EXACT)
