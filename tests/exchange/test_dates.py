"""Dates that come again: forecasts keep their reasons, baselines stay, circles are refused."""

from datetime import date

import pytest

from milestones.models import Dependency, Forecast, Milestone
from tests.exchange.importing import bring, changes, refused
from tests.exchange.workbooks import put, said

pytestmark = pytest.mark.usefixtures("brought")

CCG = "NHS Hounslow Clinical Commissioning Group"
LBH = "London Borough of Hounslow"


def milestone(reference):
    return Milestone.objects.get(reference=reference)


def test_a_forecast_that_moves_later_needs_a_reason(imported):
    put(imported.sheets, "Milestones", "M022", "Forecast", "1/6/2020")
    put(imported.sheets, "Milestones", "M022", "Reason for change", "")

    assert refused(imported.sheets) == [
        'Sheet "Milestones", cell I7: read "1/6/2020", expected no later than 18/05/2020,'
        ' or a reason: in the column "Reason for change", with --reason, or in the confirm box.'
    ]
    assert milestone("M022").forecast_date == date(2020, 5, 18)


@pytest.mark.parametrize("in_the_column", [True, False])
def test_a_forecast_that_moves_is_kept_with_its_reason(imported, in_the_column):
    put(imported.sheets, "Milestones", "M022", "Forecast", "1/6/2020")
    reason = "Vacancies" if in_the_column else ""
    put(imported.sheets, "Milestones", "M022", "Reason for change", reason)

    bring(imported.sheets, reason="" if in_the_column else "Vacancies")

    moved = milestone("M022")
    assert moved.forecast_date == date(2020, 6, 1)
    assert [(it.forecast_date, it.reason) for it in moved.forecasts.all()] == [
        (date(2020, 5, 18), "Therapist vacancies"),
        (date(2020, 6, 1), "Vacancies"),
    ]


def test_a_forecast_that_moves_earlier_needs_none(imported):
    put(imported.sheets, "Milestones", "M022", "Forecast", "1/5/2020")
    put(imported.sheets, "Milestones", "M022", "Reason for change", "")

    bring(imported.sheets)

    assert milestone("M022").forecast_date == date(2020, 5, 1)


def test_a_forecast_to_be_confirmed_leaves_the_one_known(imported):
    put(imported.sheets, "Milestones", "M022", "Forecast", "TBC")

    plan = bring(imported.sheets)

    assert plan.is_empty
    assert 'read "TBC"' in " ".join(said(plan.warnings))


def test_the_baseline_is_not_moved_by_a_workbook(imported):
    put(imported.sheets, "Milestones", "M022", "Baseline", "1/5/2020")

    plan = bring(imported.sheets)

    assert plan.is_empty
    assert "a baseline moves only by an approved change; it was left" in " ".join(
        said(plan.warnings)
    )


def test_an_earlier_forecast_is_corrected_and_added(imported):
    rows = imported.sheets["Earlier forecasts"]
    rows[1][3] = "Drafting took three weeks longer"
    rows.append(["M022", "11/12/2019", "1/4/2020", "No change"])

    plan = bring(imported.sheets)

    assert (plan.count("added"), plan.count("changed")) == (1, 1)
    assert milestone("M022").forecasts.count() == 2
    assert Forecast.objects.filter(reason="Drafting took three weeks longer").exists()


def test_completing_a_milestone_sets_day_and_status(imported):
    put(imported.sheets, "Milestones", "M022", "Actual", "30/01/2020")
    put(imported.sheets, "Milestones", "M022", "Status", "")

    bring(imported.sheets)

    assert (milestone("M022").status, milestone("M022").actual_date) == (
        "complete",
        date(2020, 1, 30),
    )


def test_a_day_after_the_workbooks_own_is_a_warning(imported):
    put(imported.sheets, "Milestones", "M022", "Actual", "30/03/2020")
    put(imported.sheets, "Milestones", "M022", "Status", "Complete")
    imported.sheets["Earlier forecasts"].append(["M022", "1/3/2020", "1/4/2020", ""])
    put(imported.sheets, "Agreements", "MOU04", "Version", "4.0")
    put(imported.sheets, "Agreements", "MOU04", "Signed by", "LBH 2020-03-01")

    warnings = " ".join(said(bring(imported.sheets).warnings))

    assert 'read "30/03/2020", expected a day up to 31/01/2020' in warnings
    assert 'read "1/3/2020", expected a day up to 31/01/2020' in warnings
    assert "expected days up to 31/01/2020" in warnings


def test_predecessors_are_what_the_cell_says(imported):
    put(imported.sheets, "Milestones", "M022", "Depends on", "M021 SS+90; M008 FS")

    plan = bring(imported.sheets)

    assert changes(plan) == ["M022, Depends on: M021 FS+120 becomes M021 SS+90; M008 FS+0"]
    assert {
        (it.predecessor.reference, it.kind, it.lag_days) for it in milestone("M022").waits_for.all()
    } == {("M021", "SS", 90), ("M008", "FS", 0)}


def test_a_lag_that_changes_keeps_its_row(imported):
    before = milestone("M022").waits_for.get().pk
    put(imported.sheets, "Milestones", "M022", "Depends on", "M021 FS+100")

    bring(imported.sheets)

    kept = Dependency.objects.get(successor__reference="M022")
    assert (kept.pk, kept.lag_days) == (before, 100)


def test_dependencies_of_rows_that_are_absent_still_count_against_a_circle(imported):
    put(imported.sheets, "Milestones", "M021", "Depends on", "M022 FS")
    imported.sheets["Milestones"].pop()

    assert "M022" in refused(imported.sheets)[0]
