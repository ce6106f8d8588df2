"""The partnership, its bodies, its people and their roles, when the workbook comes again."""

from datetime import date

import pytest

from accounts.models import Area, Membership, Organisation, Partnership, Role, User
from governance.bodies.models import Body
from tests.exchange.importing import bring, changes, look
from tests.exchange.workbooks import find, put, said
from workstreams.models import Roadmap

pytestmark = pytest.mark.usefixtures("brought")

CCG = "NHS Hounslow Clinical Commissioning Group"
LBH = "London Borough of Hounslow"


def fact(sheets, head, value):
    row, _ = find(sheets["Partnership"], head, head)
    sheets["Partnership"][row][1] = value


def test_the_first_sheet_changes_the_partnership(imported):
    fact(imported.sheets, "Slippage tolerance (days)", 21)
    fact(imported.sheets, "Status date of this workbook", "29/02/2020")

    bring(imported.sheets)

    partnership = Partnership.objects.get()
    assert (partnership.slippage_tolerance_days, partnership.today()) == (21, date(2020, 2, 29))


def test_a_partnership_on_the_real_clock_is_not_pinned_by_a_workbook(imported):
    Partnership.objects.update(reporting_date=None)

    assert bring(imported.sheets).is_empty
    assert Partnership.objects.get().reporting_date is None


def test_a_roadmap_of_another_day_is_another_iteration(imported):
    fact(imported.sheets, "Roadmap dated", "23/08/2022")
    fact(imported.sheets, "Place", "hounslow")

    bring(imported.sheets)

    assert Roadmap.objects.count() == 2
    assert Area.objects.filter(level="place").count() == 1


def test_a_body_gets_another_parent(imported):
    put(imported.sheets, "Bodies", "Programme Board", "Parent", "")

    plan = bring(imported.sheets)

    assert changes(plan) == ["Programme Board, Parent: Partnership Board becomes nothing"]
    assert Body.objects.get(name="Programme Board").parent is None


def test_a_succession_is_added_when_a_partner_leaves(imported):
    put(imported.sheets, "Organisations", CCG, "Left", "30/06/2022")
    put(imported.sheets, "Organisations", CCG, "Successor", "HRCH")

    plan = bring(imported.sheets)

    succession = Organisation.objects.get(short_name="Hounslow CCG").successions.get()
    assert succession.happened_on == date(2022, 7, 1)
    assert plan.count("changed") == 1
    assert bring(imported.sheets).is_empty


def test_a_partner_that_changes_its_name_is_known_by_its_short_one(imported):
    put(imported.sheets, "Organisations", LBH, "Organisation", "Hounslow Council")
    for row in imported.sheets["Seats"]:
        row[3] = "Hounslow Council" if row[3] == LBH else row[3]

    bring(imported.sheets)

    assert Organisation.objects.get(short_name="LBH").name == "Hounslow Council"
    assert Organisation.objects.count() == 3


def test_a_person_gets_the_name_that_the_sheet_has(imported):
    seats = imported.sheets["Seats"]
    for row in seats:
        row[1] = "Chair Person" if row[2] == "chair@accord.example" else row[1]

    bring(imported.sheets)

    assert User.objects.get(email="chair@accord.example").name == "Chair Person"


def test_two_names_for_one_e_mail_are_a_warning(imported):
    again = [*imported.sheets["Seats"][1]]
    again[0], again[1] = "Programme Board", "Somebody else"
    imported.sheets["Seats"].append(again)

    assert 'expected "Independent Chair" as in row 2, of whom this is the e-mail' in " ".join(
        said(look(imported.sheets).warnings)
    )


def test_a_new_seat_on_the_board_makes_a_member(imported):
    seat = ["Partnership Board", "New Member", "new@accord.example", LBH, "Member", "Yes", ""]
    imported.sheets["Seats"].append([*seat, "01/01/2020"])

    bring(imported.sheets)

    joined = Membership.objects.get(user__email="new@accord.example")
    assert (joined.role, joined.starts_on) == (Role.BOARD_MEMBER, date(2020, 1, 1))
    assert not joined.user.has_usable_password()


def test_the_office_may_be_named_later(imported):
    bring(imported.sheets, office="director@accord.example")

    offices = Membership.objects.filter(role=Role.PROGRAMME_OFFICE)
    assert offices.count() == 2
