"""Without a mouse: forecasts, many milestones at once, and the roadmap's filters."""

from playwright.sync_api import expect

from tests.journeys.conftest import Visit
from tests.journeys.keyboard import enter, focused, reach, skip_to_main, walk_through

OWNER_OF_ONE, LEAD, READER = (f"{name}@accord.example" for name in ("co.vcs", "bi", "dd.chelwest"))


def test_an_owner_moves_a_forecast_by_keyboard_alone(visit: Visit):
    owner = visit(OWNER_OF_ONE)
    page = owner.open("forecasts/")
    skip_to_main(page)
    row = page.locator(".ac-grid__row").first

    reach(page, row.get_by_role("radio").first)
    page.keyboard.press("ArrowDown")
    expect(row.get_by_role("radio", name="New date")).to_be_checked()
    reach(page, row.get_by_role("textbox", name="Date"))
    page.keyboard.type("+2w")
    reach(page, row.get_by_role("textbox", name="Why, if later"))
    page.keyboard.type("One network starts after the others")
    reach(page, page.get_by_role("button", name="Check and save", exact=True))
    enter(page)
    owner.says("Not saved yet")
    reach(page, page.get_by_role("button", name="Save 1 milestone", exact=True))
    enter(page)

    owner.says("Saved for 1 milestone.")


def test_a_lead_changes_several_by_keyboard_and_without_scripts(visit: Visit):
    lead = visit(LEAD, java_script_enabled=False)
    page = lead.open("milestones/several/?workstream=WS05")
    skip_to_main(page)

    reach(page, page.locator("#every"))
    page.keyboard.press("Space")
    expect(page.locator("#every")).to_be_checked()
    reach(page, page.get_by_label("Move each forecast by so many days"))
    page.keyboard.type("7")
    reach(page, page.get_by_label("Why the dates move"))
    page.keyboard.type("The practices asked for a week.")
    reach(page, page.get_by_role("button", name="Check the changes", exact=True))
    enter(page)
    lead.says("Before and after")
    reach(page, page.locator("button[name=save]"))
    enter(page)

    lead.says("changed.")


def test_a_reader_filters_the_roadmap_by_keyboard_and_keeps_their_place(visit: Visit):
    reader = visit(READER)
    page = reader.open("roadmap/")
    results = page.locator("#results")
    everything = results.get_attribute("data-count")

    reach(page, page.locator("#filters summary"))
    page.keyboard.press("Enter")
    reach(page, page.locator("#workstream-1"))
    with page.expect_response("**/roadmap/?*workstream=*"):
        page.keyboard.press("Space")
    expect(results).not_to_have_attribute("data-count", everything)
    expect(page.locator("#workstream-1")).to_be_focused()
    reach(page, page.locator("#status-red"))
    with page.expect_response("**/roadmap/?*status=red*"):
        page.keyboard.press("Space")
    expect(page.locator("#status-red")).to_be_focused()
    reach(page, page.locator("#filters select[name=level]"))
    with page.expect_response("**/roadmap/?*level=*"):
        page.keyboard.press("ArrowDown")
    expect(focused(page)).to_have_attribute("name", "level")


def test_nothing_holds_the_focus_from_the_top_of_a_page_to_its_end(visit: Visit):
    office = visit("pmo.lead@accord.example")
    for path in ("forecasts/", "roadmap/", "roadmap/critical-path/", "agreements/MOU01/"):
        assert walk_through(office.open(path)) > 20
