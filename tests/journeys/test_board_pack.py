"""The programme office builds the board's pack; the board reads it on a phone."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.journeys.conftest import Manage, Visit
from tests.journeys.visitor import PHONE, Visitor

OFFICE = "pmo.lead@accord.example"
OF_THE_BOARD = "dls.wlt@accord.example"
PATIENCE = 240_000  # ms for a pack on a busy machine
PARTS = [
    "The programme on one page",
    "Milestones by workstream",
    "Scope changes and sign-offs",
    "Decisions and actions",
]


def download(reader: Visitor) -> PdfReader:
    """The pack that the page offers."""
    link = reader.page.get_by_role("link", name=re.compile(r"\.pdf \(PDF, \d+ pages\)"))
    answer = reader.context.request.get(link.get_attribute("href") or "")
    assert answer.headers["content-type"] == "application/pdf"
    return PdfReader(BytesIO(answer.body()))


def plain(text: str) -> str:
    """A page's words with one space between them."""
    return " ".join(text.split())


def to_the_pack(visitor: Visitor) -> Page:
    page = visitor.open("board-packs/")
    page.get_by_role("link", name="Position at 31 Jan 2020", exact=True).click()
    return page


@pytest.fixture
def office(visit: Visit) -> Visitor:
    return visit(OFFICE)


def test_a_day_that_is_none_is_told(office):
    page = office.open("board-packs/")
    office.says("No pack has been built yet.")
    office.look_wide_and_narrow()
    page.get_by_role("textbox", name="Position at").fill("the end of January")

    office.press("Build this pack")

    office.says("There is a problem")
    office.look_wide_and_narrow()


def test_the_office_asks_for_a_pack_and_watches_until_it_is_ready(office, manage: Manage):
    page = office.open("board-packs/")

    office.press("Build this pack")

    office.says("The pack is waiting its turn to be built.")
    office.look_wide_and_narrow()
    manage("procrastinate", "worker", "--one-shot")
    page.get_by_text(re.compile(r"^Ready: \d+ pages\.$")).wait_for(timeout=PATIENCE)
    office.look_wide_and_narrow()
    office.open("board-packs/")
    office.look_wide_and_narrow()


def test_the_pack_has_contents_page_numbers_and_the_state_of_each_change(office):
    to_the_pack(office)

    pack = download(office)

    pages = [plain(page.extract_text()) for page in pack.pages]
    for number, page in enumerate(pages[1:], 2):
        assert f"Page {number} of {len(pages)}" in page
    headings = [entry.title for entry in pack.outline if not isinstance(entry, list)]
    for part in PARTS:
        assert part in headings
        assert part in pages[1]
    assert "SC02: Bring social prescribing into scope In sign-off" in " ".join(pages)


def test_a_board_member_reads_it_on_a_phone_and_cannot_build_one(visit):
    member = visit(OF_THE_BOARD, width=PHONE)
    page = member.open("board-packs/")
    member.says("Only the programme office")
    assert page.get_by_role("button", name="Build this pack").count() == 0
    member.look()
    to_the_pack(member)
    member.look()

    pack = download(member)

    assert f"Ready: {len(pack.pages)} pages." in page.inner_text("main")
