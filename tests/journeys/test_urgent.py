"""SC03 cannot wait: the office puts it to the chair, who decides alone, and the board ratifies."""

from tests.journeys.conftest import Visit
from tests.journeys.visitor import PHONE
from tests.journeys.voting import choose, sign, to_vote

OFFICE = "pmo.lead@accord.example"
CHAIR = "chair@accord.example"
NOT_ASKED = "dd.chelwest@accord.example"
SC03 = "Bring falls prevention into"
WHY = "The falls team ends on Friday."
CONSULTED = "The council's and the trust's directors, who agree."


def test_the_office_makes_the_draft_ready(visit: Visit):
    office = visit(OFFICE)
    page = office.open("scope-changes/SC03/edit/")
    page.get_by_label("Co-production").fill("People who fell told what would have helped.")
    office.press("Save the draft")
    office.says("SC03 is saved.")
    for kind in ("qia", "eqia"):
        page = office.open(f"scope-changes/SC03/assessments/{kind}/")
        page.get_by_role("radio", name="Not required").check()
        page.get_by_label("Why is it not required?").fill("It moves nobody.")
        office.press("Record the assessment")
        office.says("is recorded.")


def test_the_office_says_why_it_cannot_wait_and_who_was_consulted(visit: Visit):
    office = visit(OFFICE)
    page = office.open("scope-changes/SC03/")
    page.get_by_role("link", name="It cannot wait").click()
    office.says("must ratify it at its next meeting, on 12 February 2020")
    office.look_wide_and_narrow()
    page.get_by_label("Why can it not wait").fill(WHY)
    office.press("Put it to the chair")
    office.says("Say who was consulted.")
    office.look()

    page.get_by_label("Others who were consulted").fill(CONSULTED)
    office.press("Put it to the chair")

    office.says("SC03 is before the chair")
    office.look_wide_and_narrow()


def test_the_chair_reads_why_and_decides_on_a_phone(visit: Visit):
    chair = visit(CHAIR, width=PHONE)
    to_vote(chair, SC03)
    chair.says(WHY)
    chair.says(CONSULTED)
    chair.look_wide_and_narrow()
    choose(chair, "Approve")
    chair.says(WHY)
    chair.look()
    sign(chair)
    chair.says("Signed")

    chair.open("")
    chair.says("The Partnership Board must ratify it on 12 February 2020.")
    chair.look()


def test_others_see_that_it_waits_and_record_nothing(visit: Visit):
    partner = visit(NOT_ASKED, java_script_enabled=False)
    page = partner.open("sign-offs/running/")
    partner.says("Urgent decisions to ratify")
    page.get_by_role("link", name=SC03).click()
    partner.says("Only the programme office records what a body made of an urgent decision.")
    partner.fits()


def test_the_office_records_that_the_board_did_not_ratify_it(visit: Visit):
    office = visit(OFFICE)
    page = office.open("sign-offs/running/")
    office.look_wide_and_narrow()
    page.get_by_role("link", name=SC03).click()
    office.look_wide_and_narrow()
    page.get_by_role("radio", name="did not ratify it").check()
    page.get_by_label("At its meeting of").select_option(index=1)
    office.press("Record it")
    office.says("Say why it was not ratified.")
    office.look()

    page.get_by_label("Reason").fill("It could have waited.")
    office.press("Record it")

    office.says("Not ratified by the Partnership Board on 12 February 2020: It could have waited.")
    office.look_wide_and_narrow()
    office.open("decisions/")
    office.says("Not ratified")
    office.look_wide_and_narrow()
    page.get_by_role("link", name="D2020/01").click()
    office.says("Did not ratify the chair's urgent decision")
    office.look_wide_and_narrow()
