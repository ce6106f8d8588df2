"""The office builds a route from nothing, is refused, mends it, previews SC03 on it, publishes."""

from playwright.sync_api import Page

from tests.journeys.conftest import Visit
from tests.journeys.visitor import PHONE, Visitor

OFFICE = "pmo.lead@accord.example"
VIEWER = "viewer@accord.example"
SPONSORS = "Sponsor Group looks first"


def stage(office: Visitor, name: str, rule: str, days: str) -> Page:
    """The form of a new stage, filled in but for whom it asks."""
    office.page.get_by_role("link", name="Add a stage").click()
    page = office.page
    page.get_by_role("textbox", name="Name").fill(name)
    page.get_by_role("radio", name=rule, exact=True).check()
    page.get_by_label("Deadline in working days").fill(days)
    return page


def test_the_office_builds_a_route_that_cannot_be_published_yet(visit: Visit):
    office = visit(OFFICE)
    page = office.open("routes/")
    office.look_wide_and_narrow()
    page.get_by_role("link", name="Build a route").click()
    office.look_wide_and_narrow()
    page.get_by_role("textbox", name="Name").fill("Small change of scope")
    office.press("Save the draft")
    office.says("Choose at least one kind of proposal.")
    office.look()
    page.get_by_role("checkbox", name="Change of scope", exact=True).check()
    page.get_by_role("checkbox", name="Bring into scope").check()
    office.press("Save the draft")
    office.says("The route has no stage, so nobody would be asked. Add a stage.")
    office.look_wide_and_narrow()

    office.press("Publish version 1")

    office.says("The route has no stage")


def test_a_stage_that_nobody_can_pass_is_refused_before_it_is_saved(visit: Visit):
    office = visit(OFFICE)
    office.open("routes/small-change-of-scope/edit/")
    page = stage(office, SPONSORS, "At least a number", "10")
    page.get_by_role("radio", name="Seats of a body").check()
    page.get_by_label("Body", exact=True).select_option(label="Sponsor Group")
    page.get_by_label("How many must approve").fill("4")
    office.look_wide_and_narrow()

    office.press("Save the stage")
    office.says("it needs four approvals and only three people can vote on it")
    office.says("Ask for fewer approvals, or ask more people.")
    office.look_wide_and_narrow()
    page.get_by_label("How many must approve").fill("2")
    office.press("Save the stage")

    office.says(SPONSORS)
    office.says("The voting seats of the Sponsor Group: at least two must approve, within 10")
    page = stage(office, "Partner sign-off", "All", "10")
    page.get_by_role("radio", name="Each affected partner").check()
    office.press("Save the stage")
    office.says("Two stages.")
    office.press("Move up stage 2, Partner sign-off")
    office.says("1. Partner sign-off")
    office.look_wide_and_narrow()


def test_two_who_write_one_draft_see_each_others_changes(visit: Visit):
    first, second = visit(OFFICE), visit(OFFICE)
    for office in (first, second):
        page = office.open("routes/small-change-of-scope/edit/")
        page.get_by_role("link", name="Change stage 1, Partner sign-off").click()
    first.page.get_by_label("Deadline in working days").fill("15")
    first.press("Save the stage")
    first.says("within 15 working days")

    second.page.get_by_label("Deadline in working days").fill("20")
    second.press("Save the stage")

    second.says("This draft was changed meanwhile")
    second.says("from: within 10 working days")
    second.says("to: within 20 working days")
    second.look_wide_and_narrow()
    second.press("Save my version anyway")
    second.says("within 20 working days")


def test_it_is_previewed_for_a_proposal_and_published(visit: Visit):
    office = visit(OFFICE)
    page = office.open("routes/small-change-of-scope/edit/")
    page.get_by_role("link", name="Preview it for a proposal").click()
    page.get_by_label("Proposal", exact=True).select_option(
        label="SC03 Bring falls prevention into scope"
    )
    page.get_by_role("button", name="Show its route ahead").click()
    office.says("The earliest lawful date is Saturday 8 February 2020.")
    office.says("Submitted, it would take another route: Change of scope of £1 million and more")
    office.says("HRCH Chief Executive for HRCH")
    office.look_wide_and_narrow()

    office.open("routes/small-change-of-scope/edit/")
    office.press("Publish version 1")

    office.says("It is published")
    office.look_wide_and_narrow()
    page = office.open("scope-changes/SC03/")
    page.get_by_role("link", name="Preview its route").click()
    office.says("The earliest lawful date is Thursday 20 February 2020.")
    office.says("The quality impact assessment is in progress: it must be signed first.")
    office.look_wide_and_narrow()


def test_the_next_version_is_compared_and_the_last_one_stays(visit: Visit):
    office = visit(OFFICE)
    page = office.open("routes/small-change-of-scope/")
    office.press("Edit this route")
    page.get_by_role("button", name="Remove stage 1, Partner sign-off").click()
    office.says("One stage.")
    office.press("Publish version 2")
    page.get_by_role("link", name="What changed between versions").click()

    office.says("Stage 1, Partner sign-off: removed")
    office.look_wide_and_narrow()
    office.open("routes/small-change-of-scope/1/")
    office.says("Two stages.")
    office.says("Replaced")


def test_everybody_reads_a_route_on_a_phone_and_only_the_office_writes(visit: Visit):
    viewer = visit(VIEWER, width=PHONE)
    page = viewer.open("routes/small-change-of-scope/")

    viewer.says("One stage.")
    assert page.locator("main form[method=post]").count() == 0
    assert viewer.status("routes/small-change-of-scope/edit/") == 404
