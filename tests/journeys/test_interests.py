"""An interest is declared, matched with SC02 and ruled on; a deputy signs for who is away."""

import re

from tests.journeys.conftest import Visit
from tests.journeys.visitor import PHONE
from tests.journeys.voting import choose, sign, to_vote

OFFICE = "pmo.lead@accord.example"
CHAIR = "chair@accord.example"
OF_THE_COUNCIL = "dass@accord.example"
OF_THE_FORUM = "co.vcs@accord.example"
DEPUTY = "hw@accord.example"
SC02 = "Bring social prescribing into scope"
FORUM = "Hounslow Voluntary and Community Sector Forum"


def test_the_register_is_empty_and_says_what_that_means(visit: Visit):
    office = visit(OFFICE)
    office.open("interests/")
    office.says("That is not a nil return")
    office.look_wide_and_narrow()

    office.open("interests/returns/")
    office.says("for 1 Oct 2019 to 31 Mar 2020")
    office.look_wide_and_narrow()


def test_a_member_declares_an_interest_and_confirms_it_in_one_click(visit: Visit):
    council = visit(OF_THE_COUNCIL, width=PHONE)
    page = council.open("interests/new/")
    council.press("Put it on the register")
    council.says("Choose the kind of interest.")
    council.look_wide_and_narrow()

    page.get_by_role("radio", name="Financial", exact=True).check()
    page.get_by_label("What it is").fill("Paid adviser of a link worker service")
    page.get_by_label("In which partner").select_option(label="VCS Forum")
    page.get_by_label("From", exact=True).fill("2/12/2019")
    council.press("Put it on the register")

    council.says("Declared 60 days after it began; due within 28.")
    council.press("Confirm my interests")
    council.says("You made your return")
    council.look_wide_and_narrow()
    council.open("interests/")
    council.look_wide_and_narrow()
    page.get_by_role("link", name="Set its last day").click()
    council.says("When it ends")
    council.look_wide_and_narrow()


def test_the_chair_rules_and_the_page_says_what_is_still_needed(visit: Visit):
    council = visit(OF_THE_COUNCIL)
    to_vote(council, SC02)
    council.says("Proposed: leave; the chair has yet to confirm it.")
    council.look_wide_and_narrow()
    council.page.get_by_role("link", name="Interests in this item").click()
    council.says("Independent Chair rules on it.")

    chair = visit(CHAIR)
    chair.page.goto(council.page.url)
    chair.look_wide_and_narrow()
    chair.page.get_by_role("link", name="Rule on it").click()
    chair.page.get_by_role("radio", name="Stay and not vote").check()
    chair.press("Record the ruling")
    chair.says("Say why it is handled otherwise than proposed.")
    chair.look_wide_and_narrow()
    chair.page.get_by_label("Note").fill("Knows the service; was open about it")
    chair.press("Record the ruling")

    chair.says("Confirmed by Independent Chair")
    chair.says(re.compile("(Two|2) more (are )?needed"))
    chair.look_wide_and_narrow()


def test_who_is_ruled_out_of_the_vote_is_told_so(visit: Visit):
    council = visit(OF_THE_COUNCIL)
    council.open("sign-offs/")
    council.says("Nothing waits for your vote")


def test_a_deputy_signs_for_who_is_away_and_the_record_names_both(visit: Visit):
    forum = visit(OF_THE_FORUM)
    page = forum.open("absences/new/")
    page.get_by_label("Deputy").select_option(label="Healthwatch Manager")
    page.get_by_label("First day").fill("27/1/2020")
    page.get_by_label("Last day").fill("26/1/2020")
    forum.press("Save the absence")
    forum.says("The last day is before the first.")
    forum.look_wide_and_narrow()
    page.get_by_label("Last day").fill("7/2/2020")
    forum.press("Save the absence")
    forum.says("Healthwatch Manager acts while you are away.")
    forum.look_wide_and_narrow()

    deputy = visit(DEPUTY, width=PHONE)
    deputy.open("sign-offs/")
    deputy.says("You are the deputy of VCS Forum Chief Officer.")
    to_vote(deputy, SC02)
    choose(deputy, "Approve")
    sign(deputy)
    deputy.says("Signed")

    office = visit(OFFICE)
    office.open("scope-changes/SC02/")
    office.says("Healthwatch Manager, deputy of VCS Forum Chief Officer")
    office.open("absences/")
    office.look_wide_and_narrow()
    office.page.get_by_role("link", name="Change or cancel").click()
    office.look_wide_and_narrow()
    office.press("Cancel the absence")
    office.says("No absence is set.")
