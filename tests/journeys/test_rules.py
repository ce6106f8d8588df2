"""Each rule of a stage by which a panel signs on line, to each end that it can have."""

import pytest
from django.utils import timezone

from tests.journeys.conftest import Behind, Visit
from tests.journeys.planting import ask_a_panel, unpin
from tests.journeys.visitor import Visitor
from tests.journeys.voting import choose, sign, to_vote

OFFICE = "pmo.lead@accord.example"
CHAIR = "chair@accord.example"
OF_THE_PRACTICES = "chair.gp@accord.example"
OF_THE_COUNCIL = "dass@accord.example"
OF_THE_FORUM = "co.vcs@accord.example"
CONDITION = "A lift is in service."


@pytest.fixture(scope="module", autouse=True)
def planted(behind: Behind) -> None:
    """Six proposals before a panel: two that nobody answered in time, one whose day has come."""
    with behind():
        ask_a_panel()


def votes(visitor: Visitor, title: str, vote: str, **said: str) -> None:
    """They vote on it, with what else the form asks by its label."""
    page = to_vote(visitor, title)
    page.get_by_role("radio", name=vote, exact=True).check()
    for label, text in said.items():
        page.get_by_role("textbox", name=label.replace("_", " ")).fill(text)
    if vote == "Approve with conditions":
        page.get_by_role("radio", name="Yes").check()
    choose(visitor, vote)
    sign(visitor)


def state_of(visitor: Visitor, reference: str) -> str:
    """The word that stands first on the change's page."""
    page = visitor.open(f"scope-changes/{reference}/")
    return str(page.locator(".ac-status .nhsuk-tag").first.inner_text())


def test_two_approvals_are_enough_and_a_condition_comes_first(visit: Visit):
    practices, chair = visit(OF_THE_PRACTICES), visit(CHAIR)

    votes(practices, "Open a falls clinic", "Approve")
    assert state_of(practices, "SC71") == "Screening"
    votes(chair, "Open a falls clinic", "Approve with conditions", Conditions=CONDITION)
    assert state_of(chair, "SC71") == "Approved with conditions"
    chair.says(CONDITION)
    chair.look_wide_and_narrow()

    chair.page.get_by_role("link", name="Owner, evidence and how it is cleared").first.click()
    chair.page.get_by_role("radio", name="found it met").check()
    chair.page.get_by_label("On", exact=True).fill(f"{timezone.localdate():%d/%m/%Y}")
    chair.press("Record that it is cleared")
    chair.says("The condition is cleared.")
    chair.look()


def test_more_objections_than_approvals_end_it(visit: Visit):
    practices, forum, council = visit(OF_THE_PRACTICES), visit(OF_THE_FORUM), visit(OF_THE_COUNCIL)

    votes(practices, "Close a day centre", "Abstain")
    votes(forum, "Close a day centre", "Object", Why_do_you_object="People would be alone.")
    votes(council, "Close a day centre", "Object", Why_do_you_object="It breaks our promise.")

    council.says("Scope Panel has ended: failed")
    assert state_of(council, "SC72") == "Rejected"
    for words in ("People would be alone.", "It breaks our promise.", "Abstained", "Not needed"):
        council.says(words)


def test_one_approval_of_each_sector_is_enough(visit: Visit):
    practices, council = visit(OF_THE_PRACTICES), visit(OF_THE_COUNCIL)

    votes(practices, "Share one rota", "Approve")
    practices.open("scope-changes/SC73/")
    practices.says("One more needed, one from a local authority")
    votes(council, "Share one rota", "Approve")

    assert state_of(council, "SC73") == "Approved"


def test_what_nobody_answered_is_told_apart_and_asked_again(visit: Visit):
    office, chair = visit(OFFICE), visit(CHAIR)

    office.open("scope-changes/SC75/")
    office.says("Expired")
    page = office.open("scope-changes/SC74/")
    office.says("Not quorate")
    office.look_wide_and_narrow()
    page.get_by_role("link", name="Run this sign-off").click()
    office.press("Ask this stage again, in a new round")
    office.says("A new round has begun.")

    votes(chair, "Move a ward", "Approve")
    chair.says("Your vote is final in this round")
    chair.open("scope-changes/SC74/")
    chair.page.get_by_role("link", name="Run this sign-off").click()
    chair.page.locator("details", has_text="Return for rework").first.locator("summary").click()
    chair.page.get_by_label("Reason").first.fill("Say where the ward goes.")
    chair.press("Return for rework")
    chair.says("Returned for rework.")
    assert state_of(chair, "SC74").startswith("Returned")


def test_what_was_put_off_is_asked_again_on_its_day_and_starts_once_a_condition_is_waived(
    visit: Visit, behind: Behind
):
    chair = visit(CHAIR)
    chair.open("scope-changes/SC76/")
    chair.says("The winter plan comes first.")
    chair.says("Scope Panel, round 2")

    votes(chair, "Move the night team", "Approve with conditions", Conditions=CONDITION)
    assert state_of(chair, "SC76") == "Approved with conditions"
    chair.page.get_by_role("link", name="Owner, evidence and how it is cleared").first.click()
    chair.page.get_by_role("radio", name="waived it").check()
    chair.page.get_by_label("On", exact=True).fill(f"{timezone.localdate():%d/%m/%Y}")
    chair.press("Record that it is cleared")
    chair.says("Waived")
    chair.look()

    with behind():
        unpin()
    assert state_of(chair, "SC76") == "Effective"
