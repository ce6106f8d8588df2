"""Reporting figures of a benefit, correcting them, and saying what its chart is judged by."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from accounts.models import User
from core.deeds import deed
from core.errors import Refused
from risks.measurement_rules import (
    FIGURES,
    Figure,
    first_out_of_order,
    wrong_period,
    wrong_value,
)
from risks.models import Benefit, Confidence, Correction, Measurement, Rebase, TargetStep
from risks.policies import benefits as policies
from risks.policies import measurements as rules


@dataclass(frozen=True)
class Recorded:
    """How many months are new, how many were corrected, and how many said the same already."""

    added: int
    corrected: int
    same: int


def record_measurement(benefit: Benefit, figure: Figure, *, by: User) -> Measurement:
    """Record a month that has no figures yet; what is there is corrected instead."""
    with deed("recorded a measurement", benefit, by=by):
        found = _reported_by(benefit, by)
        if wrong := _wrong(found, figure):
            raise Refused(wrong)
        if found.measurements.filter(period=figure.period).exists():
            raise Refused(f"{figure.period:%b %Y} has figures already: correct them instead.")
        return _add(found, figure, by)


def correct_measurement(
    measurement: Measurement, figure: Figure, *, reason: str, by: User
) -> Measurement:
    """Write other figures for a month, or none; what it said before is kept: who, when and why."""
    benefit = measurement.benefit
    with deed("corrected a measurement", benefit, by=by, why=reason.strip()):
        found = _reported_by(benefit, by)
        row = found.measurements.select_for_update().get(pk=measurement.pk)
        if wrong := _wrong(found, figure, may_be_empty=True) or rules.cannot_correct(reason):
            raise Refused(wrong)
        if _says_the_same(row, figure):
            raise Refused("That is what it says already.")
        return _correct(row, figure, reason, by)


def record_table(
    benefit: Benefit, figures: Sequence[Figure], *, reason: str = "", by: User
) -> Recorded:
    """Record many months: all of them or none. Months that are there are corrected, with a reason.

    What a figure leaves out of a month that is there stays. Refused names the row, counted from 1,
    and its month.
    """
    with deed("recorded measurements", benefit, by=by, why=reason.strip()):
        found = _reported_by(benefit, by)
        if slip := first_out_of_order(figure.period for figure in figures):
            raise Refused(f"Row {slip[0] + 1}: {slip[1]}")
        known = {row.period: row for row in found.measurements.select_for_update()}
        added = corrected = 0
        for number, figure in enumerate(figures, 1):
            row = known.get(figure.period)
            figure = _with_what_stays(figure, row)
            if row is not None and _says_the_same(row, figure):
                continue
            wrong = _wrong(found, figure) or (row and rules.cannot_correct(reason))
            if wrong:
                raise Refused(f"Row {number} ({figure.period:%b %Y}): {wrong}")
            if row is None:
                _add(found, figure, by)
                added += 1
            else:
                _correct(row, figure, reason, by)
                corrected += 1
        return Recorded(added, corrected, len(figures) - added - corrected)


def rebase(benefit: Benefit, *, period: date, reason: str, by: User) -> Rebase:
    """Work out the limits of the chart anew from a period on, with a reason."""
    with deed("rebased the limits", benefit, by=by, why=reason.strip()):
        found = _reported_by(benefit, by)
        measured = found.measurements.filter(
            actual__isnull=False, period__lte=found.partnership.today()
        )
        periods = list(measured.values_list("period", flat=True))
        starts = list(found.rebases.values_list("period", flat=True))
        if wrong := rules.cannot_rebase(periods, starts, period, reason):
            raise Refused(wrong)
        return Rebase.objects.create(benefit=found, period=period, reason=reason.strip(), by=by)


def undo_rebase(rebase: Rebase, *, by: User) -> None:
    """Take back that the limits begin anew there; its history stays."""
    with deed("took back a rebasing", rebase.benefit, by=by):
        _reported_by(rebase.benefit, by)
        rebase.delete()


def set_target_from(
    benefit: Benefit, *, period: date, value: Decimal, reason: str, by: User
) -> TargetStep:
    """Say what the chart is judged against from a period on; said again, it is said anew."""
    with deed("set a target over time", benefit, by=by, why=reason.strip()):
        found = _reported_by(benefit, by)
        wrong = (
            wrong_period(period)
            or wrong_value(value, found.unit, is_unbounded=found.is_unbounded)
            or rules.cannot_correct(reason)
        )
        if wrong:
            raise Refused(wrong)
        step, _ = TargetStep.objects.update_or_create(
            benefit=found,
            period=period,
            defaults={"value": value, "reason": reason.strip(), "by": by},
        )
    return step


def undo_target(step: TargetStep, *, by: User) -> None:
    """Take a step of the target out; its history stays."""
    with deed("took back a target over time", step.benefit, by=by):
        _reported_by(step.benefit, by)
        step.delete()


def _reported_by(benefit: Benefit, by: User) -> Benefit:
    rows = Benefit.objects.select_related("workstream", "partnership")
    found = rows.select_for_update(of=("self",)).get(pk=benefit.pk)
    if wrong := policies.cannot_report(found, by):
        raise Refused(wrong)
    return found


def _wrong(benefit: Benefit, figure: Figure, *, may_be_empty: bool = False) -> str:
    on = benefit.partnership.today()
    if wrong := rules.cannot_measure(figure, on, may_be_empty=may_be_empty):
        return wrong
    if figure.confidence and figure.confidence not in Confidence.values:
        return "Confidence is high, medium or low."
    for what, value in (("Planned", figure.planned), ("Actual", figure.actual)):
        if wrong := wrong_value(value, benefit.unit, is_unbounded=benefit.is_unbounded):
            return f"{what}: {wrong}"
    return ""


def _with_what_stays(figure: Figure, row: Measurement | None) -> Figure:
    if row is None:
        return figure
    return replace(figure, **{name: getattr(row, name) for name in figure.left_out})


def _says_the_same(row: Measurement, figure: Figure) -> bool:
    return all(getattr(row, name) == getattr(figure, name) for name in FIGURES)


def _add(benefit: Benefit, figure: Figure, by: User) -> Measurement:
    return Measurement.objects.create(
        benefit=benefit,
        period=figure.period,
        recorded_by=by,
        **{name: getattr(figure, name) for name in FIGURES},
    )


def _correct(row: Measurement, figure: Figure, reason: str, by: User) -> Measurement:
    before = {name: getattr(row, name) for name in FIGURES}
    Correction.objects.create(measurement=row, reason=reason.strip(), by=by, **before)
    for name in FIGURES:
        setattr(row, name, getattr(figure, name))
    row.recorded_by = by
    row.save(update_fields=[*FIGURES, "recorded_by", "updated_at"])
    return row
