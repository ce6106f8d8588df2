"""The roadmap at work: a view shared, several changed at once, a plan brought in, a word said."""

from tests.exchange.bringing.conftest import plan, row
from tests.journeys.conftest import Visit
from tests.journeys.visitor import PHONE

OFFICE, LEAD, READER = (f"{name}@accord.example" for name in ("pmo.lead", "bi", "dd.chelwest"))
MINE = "?workstream=WS05"
PLAN = {
    "name": "plan.xml",
    "mimeType": "text/xml",
    "buffer": plan(row(1, "2020-06-30", name="Practices trained")),
}


def test_a_lead_keeps_a_view_and_a_partner_finds_it(visit: Visit):
    lead, reader = visit(LEAD), visit(READER)
    page = lead.open(f"roadmap/{MINE}")
    page.get_by_role("link", name="Save this view").click()
    lead.look_wide_and_narrow()
    lead.press("Save the view")
    lead.says("Give the view a name.")
    page.get_by_label("Name").fill("Population health")
    page.get_by_label("Share it with the partnership").check()
    lead.press("Save the view")
    lead.says("“Population health” is saved.")

    page = reader.open("roadmap/")
    page.get_by_role("link", name="Population health", exact=True).first.click()
    reader.says("Linked")
    page.get_by_role("link", name="see all saved views").click()
    reader.look_wide_and_narrow()


def test_a_lead_changes_several_after_a_look_on_a_phone_without_scripts(visit: Visit):
    lead = visit(LEAD, width=PHONE, java_script_enabled=False)
    page = lead.open(f"milestones/several/{MINE}")
    page.locator("#every").check()
    page.get_by_label("Move each forecast by so many days").fill("7")
    page.get_by_label("Why the dates move").fill("The practices asked for a week.")
    lead.press("Check the changes")

    lead.says("Before and after")
    lead.says("Not saved yet")
    page.locator("button[name=save]").click()
    lead.says("changed.")


def test_a_plan_is_brought_in_and_the_roadmap_taken_out(visit: Visit):
    office, lead = visit(OFFICE), visit(LEAD)
    page = lead.open("plans/")
    lead.look_wide_and_narrow()
    page.get_by_label("Workstream").select_option(index=1)
    page.get_by_label("Plan", exact=True).set_input_files(PLAN)
    lead.press("Upload and check")
    lead.says("1 milestone would be new")
    lead.look_wide_and_narrow()
    lead.press("Bring this plan in")
    lead.says("is brought in.")

    page = office.open(f"roadmap/{MINE}")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Microsoft Project").click()

    assert "Practices trained" in taken.value.path().read_text()


def test_a_partner_asks_the_lead_who_is_told(visit: Visit):
    reader, lead = visit(READER, java_script_enabled=False), visit(LEAD)
    page = reader.open("milestones/M014/")
    page.get_by_role("link", name="Comment on this").click()
    page.get_by_text("Mention people").click()
    page.get_by_label("Head of Business Intelligence").check()
    reader.press("Add this comment")
    reader.says("Write a comment.")
    page.get_by_label("Comment", exact=True).fill("When do the practices hear?")
    reader.press("Add this comment")
    reader.says("Your comment is added.")

    page = lead.open("told/")
    lead.says("mentioned you in a comment on M014")
    page = lead.open("milestones/M014/")
    lead.says("When do the practices hear?")
    lead.look_wide_and_narrow()
    page.get_by_role("link", name="Comment on this").click()
    lead.look_wide_and_narrow()
