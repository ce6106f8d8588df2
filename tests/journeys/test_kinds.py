"""What each kind of person meets: their own part, and nothing to press that is not theirs."""

import re
from urllib.parse import urlsplit

import pytest

from tests.journeys.conftest import Visit
from tests.journeys.visitor import Visitor

OFFICE = "pmo.lead@accord.example"
VIEWER = "viewer@accord.example"
AUDITOR = "auditor@accord.example"
BOARD_MEMBER = "chair@accord.example"
SIGNATORY = "co.vcs@accord.example"
LEAD = "deputy.gp@accord.example"
PAGES = ["", "forecasts/", "sign-offs/", "scope-changes/SC02/", "board-packs/", "more/"]
REGISTERS = [
    "roadmap/",
    "milestones/M012/",
    "workstreams/WS01/",
    "risks/",
    "risks/R04/",
    "benefits/B01/",
    "scope-changes/",
    "scope-changes/SC01/",
    "agreements/MOU01/",
    "bodies/partnership-board/",
    "actions/",
    "decisions/",
]
WRITING = re.compile("<form[^>]* method=.?post", re.IGNORECASE)
# What is there for them and not for the office, whose pages are looked at one by one.
THEIRS = {
    VIEWER: ["forecasts/", "sign-offs/", "board-packs/"],
    AUDITOR: ["more/"],
    BOARD_MEMBER: ["", "sign-offs/"],
    SIGNATORY: ["", "sign-offs/", "scope-changes/SC02/"],
    LEAD: ["", "forecasts/"],
}


def has_nothing_to_press(reader: Visitor, pages: list[str]) -> None:
    """No form on these pages, as they are sent to the reader, changes anything."""
    for path in pages:
        answer = reader.context.request.get(f"/hounslow/{path}")
        assert answer.status == 200, answer.url
        main = answer.text().partition("<main")[2].partition("</main>")[0]
        assert main
        assert not WRITING.search(main), answer.url


@pytest.mark.parametrize("email", THEIRS)
def test_every_kind_of_person_meets_sound_pages(visit: Visit, email):
    person = visit(email)

    for path in PAGES:
        person.open(path)
        person.fit_wide_and_narrow()
        if path in THEIRS[email]:
            person.look()


@pytest.mark.parametrize("email", [VIEWER, AUDITOR])
def test_who_only_watches_has_nothing_to_press(visit: Visit, email):
    watcher = visit(email)

    has_nothing_to_press(watcher, [*PAGES, *REGISTERS])

    watcher.open("sign-offs/")
    watcher.says("Nothing waits for your vote.")
    watcher.open("forecasts/")
    watcher.says("No open milestone here is yours to forecast.")
    watcher.open("scope-changes/new/")
    watcher.says("Only the lead of a workstream, or the programme office, proposes a change.")
    assert watcher.status("import/") == 403


def test_a_board_member_reads_and_waits_for_the_meeting(visit: Visit):
    member = visit(BOARD_MEMBER)

    has_nothing_to_press(member, [*REGISTERS, "scope-changes/SC02/", "board-packs/"])

    page = member.open("forecasts/")
    assert page.locator(".ac-grid__row .ac-ref").all_inner_texts() == ["M036"]


def test_a_signatory_is_led_from_the_dashboard_to_what_waits(visit: Visit):
    signatory = visit(SIGNATORY)
    page = signatory.open("")

    page.locator("main").get_by_role("link", name="SC02").first.click()
    page.locator('a[href$="/vote/"]').click()

    signatory.says("You are asked to approve, for Hounslow Voluntary and Community Sector Forum")
    assert page.get_by_role("button", name="Check before signing").count() == 1
    has_nothing_to_press(signatory, REGISTERS)


def test_a_lead_keeps_the_dates_and_the_proposals_of_their_workstreams(visit: Visit):
    lead = visit(LEAD)

    page = lead.open("forecasts/?whose=all")
    may_change = set(page.locator(".ac-grid__row .ac-ref").all_inner_texts())
    lead.look_wide_and_narrow()

    assert {"M019", "M020", "M024", "M025", "M027", "M028"} == may_change
    page = lead.open("scope-changes/SC03/")
    assert page.get_by_role("button", name="Start sign-off").count() == 1
    page.get_by_role("link", name="Edit this change").click()
    lead.look_wide_and_narrow()


def test_the_office_has_every_tool(visit: Visit):
    office = visit(OFFICE)

    page = office.open("more/")

    assert page.get_by_role("link", name="Import a workbook").count() == 1
    page = office.open("board-packs/")
    assert page.get_by_role("button", name="Build this pack").count() == 1
    with pytest.raises(AssertionError, match="board-packs"):
        has_nothing_to_press(office, ["board-packs/"])
    page = office.open("forecasts/?whose=all")
    assert page.locator(".ac-grid__row").count() == 30


def test_who_signs_out_is_out(visit: Visit):
    viewer = visit().sign_in(VIEWER)
    page = viewer.open("")

    viewer.press("Sign out")
    viewer.look_wide_and_narrow()

    page.goto("/hounslow/")
    assert urlsplit(page.url).path == "/accounts/login/"
