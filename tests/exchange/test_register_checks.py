"""Bad figures, scores and texts by workbook: refused as on their pages, with place and cure."""

from datetime import date
from decimal import Decimal

import pytest

from exchange import services
from risks.models import Benefit, Correction, Measurement, Review, Risk
from risks.models.benefit import RollUp
from tests.exchange.importing import bring, refused
from tests.exchange.workbooks import find, put, said, workbook

pytestmark = pytest.mark.usefixtures("brought")

MEASURED = {
    "a per cent of a count": ("Actual", "91%", "Write the number alone, in carers"),
    "pounds of a count": ("Planned", "£5", "Write the number alone, in carers"),
    "below nothing": ("Actual", -1, "It is below 0, which carers cannot be"),
    "no number": ("Actual", "NaN", "expected a number"),
    "too large": ("Actual", 1e12, "expected a number below a million million"),
    "in the middle of a month": ("Period", date(2020, 1, 15), "A period is a whole month"),
    "not begun": ("Period", date(2020, 2, 1), "Feb 2020 has not begun"),
    "no month": ("Period", "soon", "expected a date such as 31/01/2020"),
}


@pytest.fixture
def measured(imported):
    """A measurement of a count of people, last on its sheet."""
    rows = imported.sheets["Measurements"]
    rows[1:] = [["B03", date(2020, 1, 1), 20.0, 12.0, "Carers' register"]]
    put(imported.sheets, "Benefits", "B03", "Unit", "carers")
    return imported.sheets


@pytest.mark.parametrize(("column", "value", "told"), MEASURED.values(), ids=MEASURED)
def test_a_figure_that_cannot_be_is_told_by_its_cell_and_nothing_is_done(
    measured, column, value, told
):
    before = Measurement.objects.count()
    put(measured, "Measurements", "B03", column, value)
    row, at = find(measured["Measurements"], column, "B03")

    wrong = " ".join(refused(measured))

    assert told in wrong
    assert f'Sheet "Measurements", cell {"ABCDE"[at]}{row + 1}' in wrong or "Period" in column
    assert Measurement.objects.count() == before


def test_a_month_that_comes_twice_is_refused(measured):
    measured["Measurements"].append(["B03", "January 2020", "", 13.0, ""])

    assert "a second time, expected it once; it is also in row 2" in " ".join(refused(measured))


@pytest.mark.parametrize("column", ["Baseline", "Target"])
def test_a_profile_promises_no_per_cent_above_100(imported, column):
    put(imported.sheets, "Benefits", "B03", "Unit", "%")
    put(imported.sheets, "Benefits", "B03", "Baseline", 40)
    put(imported.sheets, "Benefits", "B03", "Target", 60)
    put(imported.sheets, "Benefits", "B03", column, 100.5)

    assert "It is above 100 per cent, which this measure cannot be" in " ".join(
        refused(imported.sheets)
    )


def test_a_target_equal_to_its_baseline_is_taken_and_has_no_per_cent_realised(imported):
    put(imported.sheets, "Benefits", "B03", "Unit", "%")
    put(imported.sheets, "Benefits", "B03", "Baseline", 40)
    put(imported.sheets, "Benefits", "B03", "Target", 40)

    bring(imported.sheets)

    assert Benefit.objects.get(reference="B03").target_value == 40


def test_a_cell_shown_as_per_cent_is_what_it_shows(measured):
    for column, value in (("Unit", "%"), ("Baseline", 40), ("Target", 60)):
        put(measured, "Benefits", "B03", column, value)

    def show(number_format):
        def also(book, tabs):
            shown = book.add_format({"num_format": number_format})
            tabs["Measurements"].write_number("D2", 0.915, shown)

        services.import_workbook(workbook(measured, also=also), by=None)
        return Measurement.objects.get(benefit__reference="B03", period="2020-01-01").actual

    assert show("0.0%") == Decimal("91.5")
    assert show('0.0"%"') == Decimal("0.915")


def test_roll_ups_are_no_circle_with_those_that_the_file_leaves_out(imported):
    whole = Benefit.objects.get(reference="B03")
    part = Benefit.objects.get(reference="B09")
    RollUp.objects.create(whole=whole, part=part)
    rows = imported.sheets["Benefits"]
    imported.sheets["Benefits"] = [row for row in rows if row[0] != "B03"]
    put(imported.sheets, "Benefits", "B09", "Rolls up", "B03")

    assert 'read "B03 → B09 → B03", expected no circle' in " ".join(refused(imported.sheets))


def test_a_figure_that_the_workbook_changes_is_kept_as_it_was(imported, measured):
    bring(measured)
    put(measured, "Measurements", "B03", "Actual", 14)

    services.import_workbook(
        workbook(measured), by=imported.office, partnership=imported.partnership
    )

    correction = Correction.objects.get()
    assert (correction.actual, correction.by, correction.reason) == (
        *(Decimal(12), imported.office),
        "The workbook says otherwise.",
    )
    assert correction.measurement.actual == 14


def test_a_text_bomb_is_refused(imported):
    put(imported.sheets, "Risks", "R04", "Cause", "x" * 4_001)

    assert "expected at most 4,000 characters; it has 4,001" in " ".join(refused(imported.sheets))


def test_a_review_of_tomorrow_is_refused(imported):
    put(imported.sheets, "Risk reviews", "R04", "Reviewed on", date(2020, 2, 1))

    assert "expected a day not after 31/01/2020" in " ".join(refused(imported.sheets))


def test_a_score_that_was_reviewed_in_accord_is_not_set_back(imported):
    risk = Risk.objects.get(reference="R04")
    day = date(2020, 1, 30)
    Review.objects.create(
        risk=risk, reviewed_on=day, consequence=2, likelihood=2, author=imported.office
    )
    Risk.objects.filter(pk=risk.pk).update(current_consequence=2, current_likelihood=2)
    put(imported.sheets, "Risks", "R04", "Gaps", "None left")

    plan = bring(imported.sheets)

    risk.refresh_from_db()
    assert (risk.current_score, risk.gaps) == (4, "None left")
    assert "2 times 2, as it was reviewed in Accord; it was left" in " ".join(said(plan.warnings))
