"""What holds a sign-off up or ends it, and the proof that somebody checks afterwards."""

import json
import re
from pathlib import Path

from tests.journeys.conftest import Visit
from tests.journeys.visitor import Visitor
from tests.journeys.voting import choose, deed, sign, to_vote

OFFICE = "pmo.lead@accord.example"
SUBMITTER = "coo.hrch@accord.example"
OF_THE_FORUM = "co.vcs@accord.example"
OF_THE_COUNCIL = "dass@accord.example"
OUTSIDER = "viewer@accord.example"
SC02 = "Bring social prescribing into scope"
ANSWER_BY = re.compile(r"Answer by (.+), (\d+) working days")


def running(visitor: Visitor, reference: str) -> None:
    """Open the page on which that sign-off is run."""
    page = visitor.open(f"scope-changes/{reference}/")
    page.get_by_role("link", name="Run this sign-off").click()


def days_left(visitor: Visitor) -> int:
    """The working days that are left to answer."""
    found = ANSWER_BY.search(visitor.page.locator("main").inner_text())
    assert found
    return int(found[2])


def test_the_office_gives_more_time_and_says_why(visit: Visit):
    office = visit(OFFICE)
    running(office, "SC05")
    before = days_left(office)
    box = office.page.locator("details", has_text="Extend the deadline").first
    box.locator("summary").click()
    box.get_by_label("Working days more").fill("2")
    box.get_by_role("button", name="Extend the deadline").click()
    office.says("There is a problem")
    office.look_wide_and_narrow()

    box.get_by_label("Reason").fill("Two of them are on leave.")
    box.get_by_role("button", name="Extend the deadline").click()

    office.says("The deadline is extended.")
    assert days_left(office) == before + 2


def test_who_is_not_concerned_reads_it_and_can_do_nothing(visit: Visit):
    outsider = visit(OUTSIDER)

    outsider.open("scope-changes/SC05/")
    assert outsider.page.get_by_role("link", name="Run this sign-off").count() == 0
    page = outsider.open("sign-offs/running/")
    page.get_by_role("link", name="Widen care home support").first.click()

    outsider.says("Screening by the programme office")
    assert page.locator("main form[method=post]").count() == 0


def test_it_is_put_off_to_a_day_and_asked_again_in_a_new_round(visit: Visit):
    office = visit(OFFICE)
    running(office, "SC05")
    box = office.page.locator("details", has_text="Defer to a date").first
    box.locator("summary").click()
    box.get_by_label("Defer to").fill("31/1/2020")
    box.get_by_label("Reason").fill("The winter plan comes first.")
    box.get_by_role("button", name="Defer").click()
    office.says("Defer to a later day than today.")

    office.page.get_by_label("Defer to").fill("2/3/2020")
    office.press("Defer")

    office.says("Deferred.")
    office.says("The winter plan comes first.")
    office.look_wide_and_narrow()
    office.open("scope-changes/SC05/")
    office.says("Deferred")
    running(office, "SC05")
    office.press("Ask this stage again, in a new round")
    office.says("A new round has begun.")
    office.says("Sign-off, round 2")


def test_an_objection_of_one_partner_ends_it_for_all(visit: Visit):
    forum, council = visit(OF_THE_FORUM), visit(OF_THE_COUNCIL)
    page = to_vote(forum, SC02)
    assert page.get_by_role("radio", name="Abstain").count() == 0
    to_vote(council, SC02)
    page.get_by_role("radio", name="Object", exact=True).check()
    forum.press("Check before signing")
    forum.says("There is a problem")
    page.get_by_label("Why do you object?").fill("Link workers have nowhere to work.")
    forum.press("Check before signing")
    sign(forum)
    forum.says("Partner sign-off has ended: failed")
    forum.look_wide_and_narrow()

    choose(council, "Approve")

    council.says("has ended")
    council.look()
    council.open("sign-offs/")
    council.says("Nothing waits for your vote.")
    council.open("scope-changes/SC02/")
    assert council.page.locator(".ac-status").inner_text() == "Rejected"
    council.says("Link workers have nowhere to work.")
    council.look_wide_and_narrow()


def test_anybody_checks_the_proof_and_a_changed_word_is_found(visit: Visit, tmp_path: Path):
    partner, proof = visit(OF_THE_COUNCIL), tmp_path / "proof.json"
    page = partner.open("scope-changes/SC02/")
    address = page.get_by_role("link", name="proof (JSON)").get_attribute("href")
    proof.write_bytes(partner.context.request.get(address).body())

    page = partner.open("decisions/verify/")
    page.get_by_label("Decision proof").set_input_files(proof)
    partner.press("Check")
    partner.says("The proof is whole")
    partner.says("Link workers have nowhere to work.")
    partner.look_wide_and_narrow()

    changed = json.dumps(json.loads(proof.read_text())).replace("nowhere", "somewhere")
    proof.write_text(changed)
    page.get_by_label("Decision proof").set_input_files(proof)
    partner.press("Check")
    partner.says("The proof was changed")
    partner.look()

    proof.write_text("Minutes of the board")
    page.get_by_label("Decision proof").set_input_files(proof)
    partner.press("Check")
    partner.says("This is not a decision proof")


def test_who_submitted_it_withdraws_it(visit: Visit):
    submitter = visit(SUBMITTER)
    running(submitter, "SC05")

    deed(submitter, "Withdraw", "HRCH wants to think again", "Withdraw the proposal")

    submitter.says("Withdrawn.")
    submitter.open("scope-changes/SC05/")
    assert submitter.page.locator(".ac-status").inner_text().startswith("Withdrawn")
