"""The council's cabinet decides before its signatory signs; the office and others look on."""

import re
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.conftest import Visit
from tests.journeys.visitor import PHONE, Visitor
from tests.journeys.voting import choose, sign, to_vote

OFFICE = "pmo.lead@accord.example"
OF_THE_COUNCIL = "dass@accord.example"
NOT_AFFECTED = "dd.chelwest@accord.example"
SC02 = "Bring social prescribing into scope"
MINUTE = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def test_the_office_says_that_the_cabinet_decides_first(visit: Visit):
    office = visit(OFFICE)
    page = office.open("partners/?sector=local_authority")
    page.locator("tbody a").first.click()
    page.get_by_role("link", name="Change its own governance").click()
    office.look_wide_and_narrow()

    page.get_by_role("checkbox").check()
    office.press("Save")
    office.says("Name the body that decides first.")
    office.look()
    page.get_by_label("Its own body").fill("Cabinet")
    page.get_by_label("Key decision from").fill("250000")
    office.press("Save")

    office.says("decides before the signatory signs, key decisions from £250,000")
    office.look_wide_and_narrow()


def test_the_office_adds_the_cabinet_to_what_runs_already(visit: Visit):
    office = visit(OFFICE)
    page = own_decisions(office)
    office.says("No partner's own body decides on this.")

    page.get_by_label("Partner").select_option(index=council(page))
    office.press("Add the partner")

    office.says("The signatory cannot approve yet.")
    office.says("Cabinet has no meeting set.")
    office.look_wide_and_narrow()
    own_decisions(office)
    office.says("Critical path")
    office.look_wide_and_narrow()


def test_the_signatory_waits_for_the_cabinet_and_its_call_in(visit: Visit, tmp_path: Path):
    signatory = visit(OF_THE_COUNCIL, width=PHONE)
    page = to_vote(signatory, SC02)
    signatory.says("Cabinet of")
    signatory.look_wide_and_narrow()
    choose(signatory, "Approve")
    signatory.says("decides first: no meeting is set.")
    signatory.look()

    to_vote(signatory, SC02)
    page.get_by_role("link", name="Its own decision").click()
    plan(signatory, meets="11/2/2020")
    signatory.says("a key decision can be taken from 12 February 2020")
    signatory.look()
    plan(signatory, meets="12/2/2020")
    signatory.says("Cabinet met on 12 February 2020; what it decided is not recorded yet.")
    add_minute(signatory, tmp_path)
    decide(signatory)

    signatory.says("in effect from 20 February 2020")
    signatory.look_wide_and_narrow()
    to_vote(signatory, SC02)
    choose(signatory, "Approve")
    sign(signatory)
    signatory.says("Signed")


def test_a_partner_that_is_not_asked_reads_it_with_its_file(visit: Visit):
    other = visit(NOT_AFFECTED)
    page = own_decisions(other)
    page.get_by_role("link", name="LBH", exact=True).click()

    other.says("or the programme office, records this.")
    assert page.get_by_role("link", name="Add a file").count() == 0
    with page.expect_download() as download:
        page.get_by_role("link", name="Cabinet minute.pdf", exact=True).click()
    assert Path(download.value.path()).read_bytes() == MINUTE
    other.look_wide_and_narrow()


def test_the_conditions_of_all_decisions_stand_on_one_page(visit: Visit):
    office = visit(OFFICE)
    office.open("more/")

    office.page.get_by_role("link", name="Conditions", exact=True).click()

    office.says("Nothing is overdue on 31 Jan 2020.")
    office.look_wide_and_narrow()


def own_decisions(visitor: Visitor) -> Page:
    """The page of partners' own decisions on SC02."""
    page = visitor.open("scope-changes/SC02/")
    page.get_by_role("link", name=re.compile("own decisions$")).click()
    page.wait_for_load_state()
    return page


def council(page: Page) -> int:
    """Where the council stands in the list of partners."""
    options = page.get_by_label("Partner").locator("option").all_inner_texts()
    return next(n for n, text in enumerate(options) if text == "LBH")


def plan(visitor: Visitor, *, meets: str) -> None:
    """The cabinet meets then, with notice on 14 January 2020."""
    visitor.page.get_by_label("It meets on").fill(meets)
    visitor.page.get_by_label("Notice of the key decision given on").fill("14/1/2020")
    visitor.press("Save")


def add_minute(visitor: Visitor, folder: Path) -> None:
    """The minute hangs on the decision."""
    minute = folder / "Cabinet minute.pdf"
    minute.write_bytes(MINUTE)
    visitor.page.get_by_role("link", name="Add a file").click()
    visitor.look_wide_and_narrow()
    visitor.page.get_by_label("File").set_input_files(minute)
    visitor.press("Add the file")
    visitor.says("The file is added.")


def decide(visitor: Visitor) -> None:
    """It agreed on its day and published it the same day."""
    page = visitor.page
    page.locator("summary", has_text="What it decided").click()
    page.get_by_role("radio", name="It agreed").check()
    page.get_by_label("Published on").fill("12/2/2020")
    visitor.press("Record the decision")
