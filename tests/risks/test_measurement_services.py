"""Recording and correcting figures, and what a chart is judged by."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from accounts.models import Role
from core.errors import Refused
from core.months import add_months
from risks.measurement_rules import Figure
from risks.models import Benefit, BenefitStatus, Rebase, TargetStep
from risks.services.measurements import (
    correct_measurement,
    rebase,
    record_measurement,
    record_table,
    set_target_from,
    undo_rebase,
    undo_target,
)
from tests.factories.accounts import member
from tests.factories.risks import BenefitFactory, MeasurementFactory
from tests.factories.workstreams import WorkstreamFactory

JAN, FEB = date(2020, 1, 1), date(2020, 2, 1)


@pytest.fixture
def owner(partnership):
    partnership.reporting_date = date(2020, 1, 31)
    partnership.save()
    return member(partnership, Role.VIEWER)


@pytest.fixture
def benefit(partnership, owner):
    return BenefitFactory(workstream=WorkstreamFactory(partnership=partnership), owner=owner)


def refused(deed):
    with pytest.raises(Refused) as refusal:
        deed()
    return str(refusal.value)


def test_a_month_is_recorded_with_who_source_and_confidence(benefit, owner):
    figure = Figure(JAN, Decimal(600), Decimal("601.5"), "Returns", "high")

    made = record_measurement(benefit, figure, by=owner)

    assert (made.actual, made.source, made.confidence) == (Decimal("601.5"), "Returns", "high")
    assert made.recorded_by == owner


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Figure(JAN), "Give what was planned, what was measured, or both."),
        (Figure(date(2020, 1, 2), Decimal(1)), "write it as Jan 2020"),
        (Figure(FEB, actual=Decimal(1)), "Feb 2020 has not begun"),
        (Figure(JAN, planned=Decimal(-1)), "Planned: It is below 0"),
        (Figure(JAN, actual=Decimal("NaN")), "Actual: That is not a number"),
        (Figure(JAN, actual=Decimal(1), confidence="sure"), "high, medium or low"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_no_trace(benefit, owner, figure, said):
    assert said in refused(lambda: record_measurement(benefit, figure, by=owner))
    assert not benefit.measurements.exists()


def test_what_is_planned_may_lie_ahead(benefit, owner):
    assert record_measurement(benefit, Figure(FEB, planned=Decimal(5)), by=owner).pk


def test_others_report_nothing_and_what_is_withdrawn_takes_no_figures(benefit, owner, viewer):
    figure = Figure(JAN, actual=Decimal(1))
    assert "Only its owner" in refused(lambda: record_measurement(benefit, figure, by=viewer))

    Benefit.objects.update(status=BenefitStatus.WITHDRAWN)

    assert "withdrawn" in refused(lambda: record_measurement(benefit, figure, by=owner))


def test_a_month_that_is_there_is_corrected_and_what_it_said_is_kept(benefit, owner):
    row = record_measurement(benefit, Figure(JAN, actual=Decimal(601), source="Early"), by=owner)
    better = Figure(JAN, actual=Decimal(599), source="Late")
    assert "correct them instead" in refused(lambda: record_measurement(benefit, better, by=owner))

    correct_measurement(row, better, reason=" Late returns ", by=owner)

    row.refresh_from_db()
    was = row.corrections.get()
    assert (row.actual, row.source) == (599, "Late")
    assert (was.actual, was.source, was.reason, was.by) == (601, "Early", "Late returns", owner)


def test_a_correction_has_a_reason_and_changes_something_and_may_take_a_figure_out(benefit, owner):
    row = MeasurementFactory(benefit=benefit, period=JAN, actual=Decimal(601))

    def correct(actual, reason="Wrong"):
        return correct_measurement(row, Figure(JAN, actual=actual), reason=reason, by=owner)

    assert refused(lambda: correct(Decimal(5), " ")) == "Say why."
    assert "too long" in refused(lambda: correct(Decimal(5), "x" * 1001))
    assert "says already" in refused(lambda: correct(Decimal(601)))
    assert correct(None).actual is None


def test_a_table_is_recorded_whole_and_says_what_it_did(benefit, owner):
    MeasurementFactory(benefit=benefit, period=JAN, actual=Decimal(5))
    november = Figure(date(2019, 11, 1), actual=Decimal(1))
    december = Figure(date(2019, 12, 1), actual=Decimal(2))
    table = [november, december, Figure(JAN, actual=Decimal(6))]

    done = record_table(benefit, table, reason="Late", by=owner)
    again = record_table(benefit, table, by=owner)

    assert (done.added, done.corrected, done.same) == (2, 1, 0)
    assert (again.added, again.corrected, again.same) == (0, 0, 3)


def test_a_table_with_one_wrong_row_saves_nothing_and_names_it(benefit, owner):
    MeasurementFactory(benefit=benefit, period=JAN, actual=Decimal(5))
    fine = Figure(date(2019, 12, 1), actual=Decimal(2))

    def record(*rows):
        return refused(lambda: record_table(benefit, rows, by=owner))

    assert record(fine, replace(fine, actual=None)).startswith("Row 2: Dec 2019 is there twice")
    assert record(fine, Figure(JAN, actual=Decimal(-1))).startswith("Row 2 (Jan 2020): Actual: It")
    assert record(fine, Figure(JAN, actual=Decimal(6))) == "Row 2 (Jan 2020): Say why."
    assert benefit.measurements.count() == 1


def fill(benefit, months):
    for at in range(months):
        MeasurementFactory(benefit=benefit, period=add_months(date(2018, 1, 1), at))


def test_limits_begin_anew_with_a_reason_and_can_be_taken_back(benefit, owner):
    fill(benefit, 24)

    made = rebase(benefit, period=date(2019, 1, 1), reason=" New ward ", by=owner)
    assert (made.reason, made.by) == ("New ward", owner)

    undo_rebase(made, by=owner)
    assert not Rebase.objects.exists()


@pytest.mark.parametrize(
    ("period", "reason", "said"),
    [
        (date(2019, 2, 1), "x", "there would be 11 in one stretch"),
        (date(2018, 12, 1), "x", "there would be 11 in one stretch"),
        (date(2021, 1, 1), "x", "Nothing was measured in Jan 2021"),
        (date(2019, 1, 1), "", "Say why."),
    ],
)
def test_each_stretch_keeps_twelve_points_and_each_rebasing_has_a_reason(
    benefit, owner, period, reason, said
):
    fill(benefit, 24)

    assert said in refused(lambda: rebase(benefit, period=period, reason=reason, by=owner))


def test_limits_begin_anew_in_a_month_once(benefit, owner):
    fill(benefit, 24)
    rebase(benefit, period=date(2019, 1, 1), reason="New ward", by=owner)

    assert "already" in refused(
        lambda: rebase(benefit, period=date(2019, 1, 1), reason="New ward", by=owner)
    )


def test_a_target_over_time_is_set_said_anew_and_taken_back(benefit, owner):
    def set_to(value, period=JAN, reason="Agreed"):
        return set_target_from(
            benefit, period=period, value=Decimal(value), reason=reason, by=owner
        )

    set_to(5)
    step = set_to(6)
    assert TargetStep.objects.get().value == 6
    assert "write it as" in refused(lambda: set_to(5, date(2020, 1, 2)))
    assert "below 0" in refused(lambda: set_to(-5))
    assert "Say why" in refused(lambda: set_to(5, reason=""))

    undo_target(step, by=owner)
    assert not TargetStep.objects.exists()


def test_what_a_row_leaves_out_of_a_month_that_is_there_stays(benefit, owner):
    row = record_measurement(
        benefit, Figure(JAN, Decimal(5), Decimal(6), "Returns", "high"), by=owner
    )
    others = frozenset({"planned", "source", "confidence"})

    record_table(
        benefit, [Figure(JAN, actual=Decimal(7), left_out=others)], reason="Late", by=owner
    )

    row.refresh_from_db()
    assert (row.planned, row.actual, row.source, row.confidence) == (5, 7, "Returns", "high")
