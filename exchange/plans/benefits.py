"""Benefits: for whom, enabled by what, rolling up which others; and what was measured."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from accounts.models import Organisation
from exchange.plans import fields
from exchange.plans.batch import key_of
from exchange.plans.draft import Draft
from exchange.plans.fields import in_order, weigh, words
from exchange.plans.links import List
from exchange.problems import quoted
from exchange.tables import Row
from milestones.models import Milestone
from milestones.schedule import Link, find_cycle
from risks.measurement_rules import FIGURES, Figure, wrong_unit, wrong_value
from risks.models import Benefit, Correction, Measurement
from risks.models.benefit import Beneficiary, Citation, Enabler, RollUp
from risks.policies.measurements import LONGEST, cannot_measure
from workstreams.models import Indicator

BY_WORKBOOK = "The workbook says otherwise."
BENEFIT = (
    words("reference", "ref"),
    words("name", "title"),
    words("category"),
    fields.workstream("workstream"),
    words("measure"),
    words("unit"),
    words("direction"),
    fields.amount("baseline_value", "baseline"),
    fields.day("baseline_date", "baseline_date"),
    fields.amount("target_value", "target"),
    fields.day("target_date", "target_date"),
    fields.person("owner", "owner"),
    fields.amount("full_year_value", "full_year_value"),
    fields.yes("is_disbenefit", "is_disbenefit"),
)
MEASUREMENT = (
    fields.amount("planned", "planned"),
    fields.amount("actual", "actual"),
    words("source"),
)


def _for(benefit: Benefit, organisation: Organisation) -> Beneficiary:
    return Beneficiary(benefit=benefit, organisation=organisation)


def _enabled(benefit: Benefit, milestone: Milestone) -> Enabler:
    return Enabler(benefit=benefit, milestone=milestone)


def _cited(benefit: Benefit, indicator: Indicator) -> Citation:
    return Citation(benefit=benefit, indicator=indicator)


def _rolls(whole: Benefit, part: Benefit) -> RollUp:
    return RollUp(whole=whole, part=part)


BENEFICIARIES = List("benefits", "beneficiaries", Beneficiary, "benefit", "organisation", _for)
ENABLERS = List("benefits", "enabled_by", Enabler, "benefit", "milestone", _enabled)
CITED = List("benefits", "indicators", Citation, "benefit", "indicator", _cited)
PARTS = List("benefits", "rolls_up", RollUp, "whole", "part", _rolls)


def plan_benefits(draft: Draft) -> None:
    """Matched by reference, else by name."""
    existing = draft.existing(Benefit.objects.all())
    draft.benefits = {it.reference.upper(): it for it in existing}
    beneficiaries = BENEFICIARIES.existing(draft, "partnership")
    enablers = ENABLERS.existing(draft, "partnership")
    citations = CITED.existing(draft, "partnership")
    batch = draft.batch(Benefit)
    for row, found in draft.by_reference("benefits", existing):
        _check(draft, row, found)
        label = row.text("ref") if found else f"{row.text('ref')} {row.text('title')}"
        fixed = {"partnership": draft.partnership}
        benefit = weigh(draft, "benefits", batch, row, found, BENEFIT, label=label, fixed=fixed)
        draft.benefits[row.text("ref")] = benefit
        for_whom = draft.many(draft.organisations, row, "beneficiaries", "an organisation")
        BENEFICIARIES.plan(draft, row, benefit, for_whom, beneficiaries.get(key_of(benefit), {}))
        enabled_by = draft.many(draft.milestones, row, "enabled_by", "a milestone")
        ENABLERS.plan(draft, row, benefit, enabled_by, enablers.get(key_of(benefit), {}))
        cited = draft.many(draft.indicators, row, "indicators", "an indicator")
        CITED.plan(draft, row, benefit, cited, citations.get(key_of(benefit), {}))
    _plan_parts(draft)


def _check(draft: Draft, row: Row, found: Benefit | None) -> None:
    in_order(draft, row, "baseline_date", "target_date")
    if row.yes("is_disbenefit") and (row.amount("full_year_value") or 0) > 0:
        draft.error(row, "full_year_value", "zero or less: it is a disbenefit")
    unit, is_unbounded = row.text("unit"), found is not None and found.is_unbounded
    _check_values(draft, row, ("baseline", "target"), unit, is_unbounded=is_unbounded)


def _check_values(
    draft: Draft, row: Row, columns: Sequence[str], unit: str, *, is_unbounded: bool
) -> None:
    """The checks of the pages: the unit that a cell shows, and what the measure can be."""
    for column in columns:
        wrong = wrong_unit(row.as_read(column), unit)
        if wrong := wrong or wrong_value(row.amount(column), unit, is_unbounded=is_unbounded):
            draft.error(row, column, f"another value. {wrong.removesuffix('.')}")


def _plan_parts(draft: Draft) -> None:
    known = PARTS.existing(draft, "partnership")
    listed = {}
    for row in draft.workbook.rows("benefits"):
        benefit = draft.benefits.get(row.text("ref"))
        if benefit is not None and row.gives("rolls_up"):
            parts = draft.many(draft.benefits, row, "rolls_up", "a benefit")
            PARTS.plan(draft, row, benefit, parts, known.get(key_of(benefit), {}))
            listed[key_of(benefit)] = parts
    held = {number: [link.part for link in links.values()] for number, links in known.items()}
    names = {key_of(it): it.reference.upper() for it in draft.benefits.values()}
    links = [
        Link(names[number], part.reference.upper())
        for number, parts in (held | listed).items()
        for part in parts
    ]
    if cycle := find_cycle(links):
        row = next(row for row in draft.workbook.rows("benefits") if row.text("ref") in cycle)
        draft.error(row, "rolls_up", "no circle", read=quoted(" → ".join(cycle)))


def plan_measurements(draft: Draft) -> None:
    """Matched by benefit and period."""
    path = "benefit__partnership"
    existing = draft.existing(Measurement.objects.select_related("benefit"), path)
    batch = draft.batch(Measurement)
    for row, found in draft.pair(
        "measurements",
        existing,
        lambda row: (draft.number(draft.benefits, row.text("benefit")), row.day("period")),
        lambda it: (it.benefit_id, it.period),
        "period",
        lambda it: it.benefit,
    ):
        benefit = draft.one(draft.benefits, row, "benefit", row.text("benefit"), "a benefit")
        period = row.day("period")
        if benefit is None or period is None:
            continue
        _check_figures(draft, row, benefit, period)
        before = _said(found) if found is not None else {}
        label = f"{benefit.reference}, {period:%b %Y}"
        fixed = {"benefit": benefit, "period": period}
        weigh(draft, "measurements", batch, row, found, MEASUREMENT, label=label, fixed=fixed)
        if found is not None and draft.by is not None and before != _said(found):
            reason = draft.reason or BY_WORKBOOK
            draft.batch(Correction).add(
                Correction(measurement=found, by=draft.by, reason=reason[:LONGEST], **before)
            )


def _said(measurement: Measurement) -> dict[str, Any]:
    return {name: getattr(measurement, name) for name in FIGURES}


def _check_figures(draft: Draft, row: Row, benefit: Benefit, period: date) -> None:
    """The checks of the pages: a whole month that has begun, and values that can be."""
    figure = Figure(period, row.amount("planned"), row.amount("actual"))
    if wrong := cannot_measure(figure, draft.today, may_be_empty=True):
        draft.error(row, "period", f"another. {wrong.removesuffix('.')}")
    columns, is_unbounded = ("planned", "actual"), benefit.is_unbounded
    _check_values(draft, row, columns, benefit.unit, is_unbounded=is_unbounded)
