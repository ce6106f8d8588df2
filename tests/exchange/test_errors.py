"""Each error stops everything, and says where it is and what was expected."""

import pytest

from accounts.models import Partnership, User
from exchange.services import ImportRefused, import_workbook
from tests.exchange.importing import OFFICE, bring, refused
from tests.exchange.workbooks import find, put, small_sheets
from tests.factories.accounts import PartnerFactory

pytestmark = pytest.mark.django_db
BROKEN = {
    "an unknown workstream": (
        ("Milestones", "M021", "Workstream", "WS77"),
        'Sheet "Milestones", cell B6: read "WS77", expected a workstream that Accord knows',
    ),
    "an unknown owner": (
        ("Risks", "R04", "Owner", "nobody@accord.example"),
        'Sheet "Risks", cell H2: read "nobody@accord.example", expected the e-mail of a person',
    ),
    "an unknown organisation": (
        ("Milestones", "M021", "Organisation", "Acme"),
        'read "Acme", expected an organisation that Accord knows',
    ),
    "an unknown predecessor": (
        ("Milestones", "M008", "Depends on", "M999 FS"),
        'read "M999", expected a milestone that Accord knows',
    ),
    "a cycle": (
        ("Milestones", "M001", "Depends on", "M008 FS"),
        'Sheet "Milestones", cell L2: read "M008 → M001 → M002 → M007 → M008", expected no circle',
    ),
    "a milestone that waits for itself": (
        ("Milestones", "M001", "Depends on", "M001 FS"),
        'read "M001", expected another milestone',
    ),
    "shares of 99.9": (
        ("Shares", "MOU04", "Percent", 59.9),
        'Sheet "Shares", cell D2: read 99.9 per cent in all, expected shares that sum to exactly',
    ),
    "a share of nobody's": (
        ("Shares", "MOU04", "Party", "HRCH"),
        'Sheet "Shares", cell C2: read "HRCH", expected a party of MOU04',
    ),
    "a score of 6": (
        ("Risks", "R04", "Current L", 6),
        'read "6", expected a whole number from 1 to 5',
    ),
    "a score in other digits": (
        ("Risks", "R04", "Current L", "\u0663"),
        'read "\u0663", expected a whole number from 1 to 5, in the digits 0 to 9',
    ),
    "a day in other digits": (
        ("Milestones", "M001", "Baseline", "\u0663/1/2020"),
        'Sheet "Milestones", cell H2: read "\u0663/1/2020", expected a date such as 31/01/2020,'
        " in the digits 0 to 9",
    ),
    "a reference twice": (
        ("Milestones", "M002", "Ref", "M001"),
        'Sheet "Milestones", cell A3: read "M001" a second time, expected it once; it is also in'
        " row 2",
    ),
    "a body twice": (
        ("Bodies", "Programme Board", "Body", "partnership  board"),
        'read "partnership board" a second time, expected it once; it is also in row 2',
    ),
    "complete without its day": (
        ("Milestones", "M001", "Actual", ""),
        "expected the day on which it was complete",
    ),
    "a day without complete": (
        ("Milestones", "M001", "Status", "In progress"),
        'read "In progress", expected Complete: it has the actual date 28/06/2019',
    ),
    "estimates out of order": (
        ("Milestones", "M008", "Optimistic (days)", 100),
        "read 100; 90; 150, expected three numbers of days in order",
    ),
    "one estimate alone": (
        ("Milestones", "M008", "Likely (days)", ""),
        "read 60; nothing; 150, expected three numbers of days in order",
    ),
    "an end before its start": (
        ("Workstreams", "WS03", "End", "01/01/2019"),
        "expected a day not before 01/04/2019",
    ),
    "an agreement that ends first": (
        ("Agreements", "MOU04", "Expires", "01/01/2018"),
        "expected a day not before 01/04/2018",
    ),
    "a target before its baseline": (
        ("Benefits", "B03", "Target date", "01/01/2019"),
        "expected a day not before 31/03/2019",
    ),
    "money from a disbenefit": (
        ("Benefits", "B09", "Full-year value (£)", 420000),
        "expected zero or less: it is a disbenefit",
    ),
    "a benefit that rolls up itself": (
        ("Benefits", "B09", "Rolls up", "B09"),
        'read "B09 → B09", expected no circle',
    ),
    "a benefit owned by the office": (
        ("Benefits", "B03", "Owner", OFFICE),
        "expected somebody outside the programme office",
    ),
    "a signature of a stranger": (
        ("Agreements", "MOU04", "Signed by", "HRCH 2018-03-20"),
        'read "HRCH", expected a party of this agreement',
    ),
    "a party that signs twice": (
        ("Agreements", "MOU04", "Signed by", "LBH 2018-03-20; LBH 2018-03-21"),
        'read "LBH", expected each party once',
    ),
    "a vote in attendance": (
        ("Seats", "Partnership Board", "Role", "In attendance"),
        "expected No: who is in attendance has no vote",
    ),
    "a deputy of oneself": (
        ("Seats", "Partnership Board", "Deputy", "chair@accord.example"),
        "expected another person",
    ),
    "bodies in a circle": (
        ("Bodies", "Partnership Board", "Parent", "Programme Board"),
        "Programme Board → Partnership Board",
    ),
    "a decided change without its day": (
        ("Scope changes", "SC03", "Status", "Recommended"),
        'expected the day of it too, such as "Recommended 2019-08-14"',
    ),
    "a service worth less than nothing": (
        ("Services", "Reablement", "Whole-life value (£)", -1),
        "expected zero or more",
    ),
    "a change worth less than nothing": (
        ("Scope changes", "SC03", "Whole-life value (£)", -1),
        "expected zero or more",
    ),
    "an action of no meeting": (
        ("Actions", "A01", "Meeting", "01/01/2020"),
        'read "01/01/2020", expected the day of a meeting',
    ),
    "a successor without an end": (
        ("Organisations", "London Borough of Hounslow", "Successor", "HRCH"),
        "expected the day on which its successor took over",
    ),
    "a short name twice": (
        ("Organisations", "London Borough of Hounslow", "Short name", "HRCH"),
        'read "HRCH", expected another: "Hounslow and Richmond Community Healthcare NHS Trust" has',
    ),
    "a title too long": (
        ("Milestones", "M001", "Milestone", "x" * 301),
        "expected at most 300 characters; it has 301",
    ),
    "a name too long": (
        ("Seats", "Partnership Board", "Person", "x" * 201),
        "expected at most 200 characters",
    ),
    "a version too long": (
        ("Agreements", "MOU04", "Version", "1" * 21),
        "expected at most 20 characters",
    ),
}


@pytest.mark.parametrize(("cell", "message"), BROKEN.values(), ids=BROKEN)
def test_an_error_stops_everything_and_names_its_cell(cell, message):
    sheets = small_sheets()
    put(sheets, *cell)

    errors = refused(sheets, office=OFFICE)

    assert message in "\n".join(errors)
    assert not Partnership.objects.exists()
    assert not User.objects.exists()


def test_all_errors_come_in_one_run():
    sheets = small_sheets()
    for cell in (
        ("Milestones", "M021", "Workstream", "WS77"),
        ("Risks", "R04", "Current L", 6),
        ("Shares", "MOU04", "Percent", 59.9),
        ("Actions", "A01", "Owner", "nobody@accord.example"),
    ):
        put(sheets, *cell)

    assert len(refused(sheets)) == 4


def test_an_office_that_nobody_knows_is_refused():
    errors = refused(small_sheets(), office="nobody@accord.example")

    assert errors == [
        'The file: read --office "nobody@accord.example",'
        " expected the e-mail of a person with a seat, or whom Accord knows."
    ]


def test_a_workbook_without_its_first_sheet_names_no_partnership():
    sheets = small_sheets()
    del sheets["Partnership"]

    assert "Accord has no such partnership yet" in refused(sheets)[0]


def test_two_open_seats_of_one_person_on_a_body_are_refused():
    sheets = small_sheets()
    seats = sheets["Seats"]
    second = [*seats[1]]
    second[7] = "01/06/2019"
    seats.append(second)

    assert "expected 01/04/2019, from when they sit, or an end of that" in refused(sheets)[0]


def test_an_event_counts_an_organisation_once():
    sheets = small_sheets()
    sheets["Events"].append(
        ["01/06/2019", "Fair", "Engagement event", "Public", "WS03", "LBH 3; LBH 4"]
    )

    assert "expected LBH once" in refused(sheets)[0]


def test_a_forecast_said_twice_on_one_day_is_refused():
    sheets = small_sheets()
    rows = sheets["Earlier forecasts"]
    rows.append([*rows[1]])

    assert "another day; row 2 has the same" in refused(sheets)[0]


def test_two_bodies_that_met_on_one_day_need_the_body_named():
    sheets = small_sheets()
    sheets["Meetings"].append(["Programme Board", "20/11/2019", "10:00", "Health centre"])

    assert 'expected a column "Body" too: two bodies met that day' in refused(sheets)[0]


def test_a_workbook_of_another_place_is_refused(imported):
    row, at = find(imported.sheets["Partnership"], "Hounslow", "Place")
    imported.sheets["Partnership"][row][at] = "Harrow"

    errors = refused(imported.sheets, partnership=imported.partnership)

    assert 'read "Harrow", expected "Hounslow": this workbook is of another place' in errors[0]


def test_a_short_name_that_another_partnership_uses_is_refused():
    PartnerFactory(organisation__name="Leeds Borough Hall", organisation__short_name="lbh")

    with pytest.raises(Exception, match='"Leeds Borough Hall" has it'):
        bring(small_sheets())


def test_what_is_not_a_workbook_imports_nothing():
    with pytest.raises(ImportRefused, match="something that is not a workbook"):
        import_workbook(b"not a workbook", by=None)
    assert not Partnership.objects.exists()


def test_an_unfinished_import_leaves_nothing_behind(imported):
    before = list(Partnership.objects.values())
    put(imported.sheets, "Milestones", "M001", "Milestone", "Another title")
    put(imported.sheets, "Risks", "R04", "Current L", 6)

    refused(imported.sheets)

    assert list(Partnership.objects.values()) == before
    put(imported.sheets, "Risks", "R04", "Current L", 4)
    assert bring(imported.sheets).count("changed") == 1
