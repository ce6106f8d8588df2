"""Commitments of agreements by workbook."""

from datetime import date
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from core.spreadsheets import xlsx_of
from exchange import services
from exchange.register_sheets import register_sheets
from governance.mous.models import Commitment
from governance.mous.services import retire_commitment
from milestones.models import Milestone
from tests.exchange.importing import absent, bring, changes, refused
from tests.exchange.workbooks import said, workbook
from tests.factories.records import withhold

pytestmark = pytest.mark.usefixtures("brought")

TAB = "Commitments"
HEADS = ["Agreement", "Number", "Commitment", "Made by", "By", "Kept by", "Brings"]
DUE = date(2020, 3, 31)


@pytest.fixture
def sheets(imported):
    """The small workbook with three commitments, one of them numbered."""
    return imported.sheets | {
        TAB: [
            HEADS,
            ["MOU04", "", "Lend staff for a day a week", "LBH", DUE, "M021; M022", "B03"],
            ["MOU04", 4, "Meet each month", "", "", "", ""],
            ["MOU04", "", "One rota for both", "Hounslow CCG", "", "M021", ""],
        ]
    }


def number(agreement_number):
    return Commitment.objects.get(agreement__reference="MOU04", number=agreement_number)


def kept_by(commitment):
    return [each.reference for each in commitment.milestones.order_by("reference_order")]


def test_they_are_imported_and_then_there_is_nothing_to_change(sheets):
    plan = bring(sheets)

    lent, met, rota = number(5), number(4), number(6)
    assert (str(lent.party), lent.due_on, kept_by(lent)) == ("LBH", DUE, ["M021", "M022"])
    assert [each.reference for each in lent.benefits.all()] == ["B03"]
    assert (met.party, met.due_on, kept_by(met)) == (None, None, [])
    assert str(rota.party) == "Hounslow CCG"
    assert not plan.errors
    assert bring(sheets).is_empty


def test_what_accord_gives_out_changes_nothing_when_it_comes_back(imported, sheets):
    bring(sheets)
    Commitment.objects.filter(number=4).update(text="Meet each month.\nIn person.")

    given = xlsx_of(*register_sheets(imported.partnership, imported.office))

    rows = CalamineWorkbook.from_filelike(BytesIO(given)).get_sheet_by_name(TAB).to_python()
    assert len(rows) == 4
    again = bring(imported.sheets | {TAB: rows})
    assert (again.is_empty, changes(again), absent(again)) == (True, [], [])


def test_changes_are_told_and_what_the_file_leaves_out_stays(sheets):
    bring(sheets)
    sheets[TAB] = [
        HEADS,
        ["MOU04", 5, "Lend staff for two days a week", "", "", "M022", "B03; B09"],
        ["MOU04", "", "Meet each month", "", "", "", ""],
    ]

    plan = bring(sheets)

    assert changes(plan) == [
        "MOU04, commitment 5, Commitment: Lend staff for a day a week becomes"
        " Lend staff for two days a week",
        "MOU04, commitment 5, Made by: LBH becomes nothing",
        "MOU04, commitment 5, By: 31 Mar 2020 becomes nothing",
        "MOU04, commitment 5, Kept by: M021; M022 becomes M022",
        "MOU04, commitment 5, Brings: B03 becomes B03; B09",
    ]
    assert absent(plan)[-1] == "MOU04, commitment 6: One rota for both"
    assert (number(5).party, kept_by(number(5)), kept_by(number(6))) == (None, ["M022"], ["M021"])


@pytest.mark.parametrize("numbered", ["", 6])
def test_what_was_let_go_in_accord_is_left_and_named(imported, sheets, numbered):
    bring(sheets)
    retire_commitment(number(6), why="The rota is the trust's.", by=imported.office)
    sheets[TAB][1][1] = 5
    sheets[TAB][3][1] = numbered

    plan = bring(sheets)

    assert (plan.is_empty, absent(plan)) == (True, [])
    assert any(
        "expected MOU04, commitment 6 as it was let go in Accord; it was left" in each
        for each in said(plan.warnings)
    )
    assert number(6).retired_why == "The rota is the trust's."


def test_what_is_withheld_from_who_imports_is_not_given_out_and_stays(imported, sheets):
    bring(sheets)
    withhold(Milestone.objects.get(reference="M022"), imported.office)

    given = xlsx_of(*register_sheets(imported.partnership, imported.office))

    rows = CalamineWorkbook.from_filelike(BytesIO(given)).get_sheet_by_name(TAB).to_python()
    assert "M022" not in str(rows)
    book = workbook(imported.sheets | {TAB: rows})
    plan = services.import_workbook(book, by=imported.office, partnership=imported.partnership)
    assert changes(plan) == []
    assert kept_by(number(5)) == ["M021", "M022"]


WRONG = {
    "an unknown agreement": ((1, 0, "MOU99"), 'cell A2: read "MOU99", expected an agreement'),
    "no party of it": (
        (1, 3, "HRCH"),
        'cell D2: read "HRCH", expected a party of MOU04, or nothing for all of them',
    ),
    "nobody": ((1, 3, "Nobody"), 'read "Nobody", expected a party of the agreement'),
    "number nought": ((2, 1, 0), 'cell B3: read "0", expected a whole number from 1 to 9,999'),
    "a number after which there is none": (
        (2, 1, 32767),
        'cell B3: read "32767", expected a whole number from 1 to 9,999',
    ),
    "an unknown milestone": ((1, 5, "M999"), 'read "M999", expected a milestone that Accord'),
    "an unknown benefit": ((1, 6, "B99"), 'read "B99", expected a benefit that Accord'),
    "a text bomb": ((1, 2, "x" * 4001), "4,000 characters"),
    "twice": (
        (3, 2, "Lend staff for a day a week"),
        "a second time, expected it once; it is also in row 2",
    ),
    "no words": ((1, 2, ""), "cell C2: read nothing"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_is_refused_by_cell(sheets, case):
    (row, column, value), words = WRONG[case]
    sheets[TAB][row][column] = value

    assert any(words in each for each in refused(sheets)), refused(sheets)
    assert not Commitment.objects.exists()
