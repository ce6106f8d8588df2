"""An owner says what has become of their dates: confirms, moves, completes; others cannot."""

from playwright.sync_api import Locator, Page

from tests.journeys.visitor import PHONE

OWNER = "hic@accord.example"
OWNER_ELSEWHERE = "bi@accord.example"
OWNER_OF_ONE = "co.vcs@accord.example"
NOT_YOURS = "Only the owner, the workstream's lead or the programme office may change this forecast"


def row(page: Page, reference: str) -> Locator:
    return page.locator(".ac-grid__row", has=page.get_by_text(reference, exact=True))


def answer(page: Page, reference: str, said: str, *, day: str = "", why: str = "") -> None:
    """Fill in the row of one milestone."""
    its = row(page, reference)
    its.get_by_role("radio", name=said).check()
    if day:
        its.get_by_role("textbox", name="Date").fill(day)
    if why:
        its.get_by_role("textbox", name="Why, if later").fill(why)


def test_an_owner_meets_their_own_open_milestones_only(visit):
    owner = visit(OWNER)

    page = owner.open("forecasts/")

    owner.look_wide_and_narrow()
    mine = [each.inner_text() for each in page.locator(".ac-grid__row .ac-ref").all()]
    assert mine == ["M010", "M011", "M012", "M023", "M013"]


def test_a_date_that_moves_later_without_a_reason_saves_nothing(visit):
    owner = visit(OWNER)
    page = owner.open("forecasts/")
    answer(page, "M011", "No change")
    answer(page, "M012", "New date", day="2/9/2020")

    owner.press("Check and save")

    owner.says("Nothing is saved yet: 1 answer needs another look")
    owner.says("M012: say why the date moves later")
    assert row(page, "M012").get_by_role("textbox", name="Date").input_value() == "2/9/2020"
    owner.look()
    owner.open("milestones/M012/")
    owner.says("Shadow risk and gain share starts")
    assert "2 Sep 2020" not in page.inner_text("main")


def test_what_was_said_is_checked_with_its_effect_and_then_saved_together(visit):
    owner = visit(OWNER)
    page = owner.open("forecasts/")
    answer(page, "M010", "Done", day="30/1/2020")
    answer(page, "M011", "No change")
    answer(page, "M012", "New date", day="+9w", why="Two boards meet in September only")

    owner.press("Check and save")

    owner.says("Not saved yet")
    owner.says("63 days later. 154 days late against the baseline, beyond the 14 days tolerance")
    owner.says("What this pushes")
    owner.look_wide_and_narrow()
    owner.press("Save, and ask the owners to confirm")
    owner.says("Saved for 3 milestones. The owners of what it pushes are asked.")
    assert row(page, "M010").count() == 0
    assert "2 Sep 2020" in row(page, "M012").inner_text()
    owner.look()


def test_the_milestones_page_tells_the_new_date_and_its_reason(visit):
    owner = visit(OWNER)

    owner.open("milestones/M012/")

    owner.says("Two boards meet in September only")
    owner.says("154 days late against the baseline")
    owner.look_wide_and_narrow()
    owner.open("milestones/M010/")
    owner.says("Done on 30 Jan 2020")


def test_an_owner_of_another_partner_is_neither_asked_nor_let_in(visit):
    other = visit(OWNER_ELSEWHERE)

    page = other.open("milestones/M012/")

    other.says(NOT_YOURS)
    assert page.get_by_role("link", name="Update forecast").count() == 0
    other.open("forecasts/?milestone=M012")
    other.says("No open milestone here is yours to forecast.")
    other.look()


def test_a_phone_without_scripts_is_enough(visit):
    owner = visit(OWNER_OF_ONE, width=PHONE, java_script_enabled=False)
    page = owner.open("forecasts/")
    answer(page, "M028", "New date", day="14 Aug 2020", why="One network starts after the others")

    owner.press("Check and save")
    owner.says("14 days later. 14 days late against the baseline.")
    owner.press("Save 1 milestone")

    owner.says("Saved for 1 milestone.")
    assert "14 Aug 2020" in row(page, "M028").inner_text()
