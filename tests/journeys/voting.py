"""What people do on the pages of a sign-off."""

import re

from playwright.sync_api import Page

from tests.journeys.visitor import Visitor


def to_vote(voter: Visitor, title: str) -> Page:
    """The page of what the voter is asked about that proposal."""
    page = voter.open("sign-offs/")
    page.locator('a[href$="/vote/"]', has_text=title).click()
    return page


def choose(voter: Visitor, vote: str) -> None:
    """Say a vote; next comes the page to check."""
    voter.page.get_by_role("radio", name=vote, exact=True).check()
    voter.press("Check before signing")
    voter.page.get_by_role("heading", name="Check before you sign").wait_for()


def sign(voter: Visitor) -> None:
    """Tick the authority and sign what was checked."""
    voter.page.get_by_role("checkbox").check()
    voter.page.get_by_role("button", name=re.compile("^Sign: ")).click()


def deed(visitor: Visitor, title: str, why: str, button: str = "") -> None:
    """Open a deed of the sign-off, say why, and do it."""
    box = visitor.page.locator("details", has_text=title).first
    box.locator("summary").click()
    box.get_by_label("Reason").fill(why)
    box.get_by_role("button", name=button or title).click()


def to_the_meeting(office: Visitor, reference: str) -> Page:
    """The page on which the office records what a meeting said about a change of scope."""
    page = office.open(f"scope-changes/{reference}/")
    page.get_by_role("link", name="Record what the meeting said").click()
    return page


def record_who_came(office: Visitor, people: list[str]) -> None:
    """Everybody else was away."""
    form = office.page.locator("form", has_text="Save who attended")
    for each in form.get_by_role("combobox").all():
        each.select_option(label="Away")
    for name in people:
        chosen = office.page.get_by_label(re.compile(name))
        chosen.select_option(label=name)
    office.press("Save who attended")
    office.says("The attendance is recorded")


def record_votes(office: Visitor, votes: dict[str, tuple[str, str]]) -> None:
    """Each person's vote with its reason or condition, as cast at the meeting."""
    form = office.page.locator("form", has_text="Record the votes")
    for name, (vote, text) in votes.items():
        form.get_by_role("combobox", name=re.compile(f"^{name}")).select_option(label=vote)
        form.get_by_label(f"{name}: reason or conditions").fill(text)
    office.press("Record the votes")
    office.says("The votes of the meeting are recorded")
