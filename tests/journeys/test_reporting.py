"""A round of reporting: opened, reported, returned, accepted; and an exception, decided."""

from tests.journeys.conftest import Visit
from tests.journeys.visitor import PHONE

OFFICE, LEAD, READER = (f"{name}@accord.example" for name in ("pmo.lead", "bi", "dd.chelwest"))
ROUND = "reporting/2019-12-31/"
REPORT = f"{ROUND}WS05/"


def test_the_office_opens_a_round_for_december(visit: Visit):
    office = visit(OFFICE)
    page = office.open("reporting/")
    office.says("1 round of reporting.")
    office.look_wide_and_narrow()
    page.get_by_role("link", name="Change this").click()
    office.look_wide_and_narrow()
    page = office.open("reporting/new/")
    office.look_wide_and_narrow()

    page.get_by_label("December 2019").check()
    page.get_by_label("Opens on").fill("2/1/2020")
    office.press("Check this round")
    office.says(
        "10 workstreams will be asked to report on December 2019, by Wednesday 8 January 2020"
    )
    office.look_wide_and_narrow()
    office.press("Open this round")

    office.says("0 of 10 workstreams have reported.")
    office.look_wide_and_narrow()
    page.get_by_role("link", name="Change this round").click()
    office.look_wide_and_narrow()


def test_a_lead_reports_on_a_phone_without_scripts(visit: Visit):
    lead = visit(LEAD, width=PHONE, java_script_enabled=False)
    page = lead.open("")
    page.get_by_role("link", name="for December 2019").click()
    lead.press("Begin the report")
    lead.says("By its milestones")

    page.get_by_role("group", name="Rating expected next").get_by_label("A: Amber").check()
    page.get_by_role("group", name="Delivery confidence").get_by_label("Amber/Red").check()
    page.get_by_label("Judged by").select_option(index=1)
    page.get_by_label("Judged on").fill("30/1/2020")
    page.get_by_label("Achieved").fill("The data set is designed.")
    page.get_by_label("Planned").fill("Two practices send data.")
    lead.press("Save, then check before you submit")

    lead.says("Check before you submit")
    lead.press("Submit this report")
    lead.says("Submitted. The programme office is told.")


def test_the_office_returns_it_and_the_lead_submits_again(visit: Visit):
    office, lead = visit(OFFICE), visit(LEAD)
    office.open(REPORT)
    office.look_wide_and_narrow()
    office.press("Return it with this reason")
    office.says("Say why, so that the lead knows what to change.")
    office.look()
    office.page.get_by_label("What has to change").fill("Name the practices.")
    office.press("Return it with this reason")
    office.says("Returned")

    page = lead.open(f"{REPORT}edit/")
    lead.says("Name the practices.")
    lead.look_wide_and_narrow()
    page.get_by_label("Planned").fill("Chiswick and Feltham send data.")
    lead.press("Save, then check before you submit")
    lead.look_wide_and_narrow()
    lead.press("Submit this report")
    lead.says("It waits for the programme office.")


def test_two_who_write_at_once_see_both(visit: Visit):
    office, other = visit(OFFICE), visit(OFFICE)
    office.open(f"{ROUND}WS10/")
    office.look_wide_and_narrow()
    office.press("Begin the report")
    other.open(f"{ROUND}WS10/edit/")
    for visitor, words in ((office, "First words."), (other, "Second words.")):
        visitor.page.get_by_label("Achieved").fill(words)
        visitor.press("Save the draft")

    other.says("Two of you changed the same part")
    other.says("First words.")
    other.look_wide_and_narrow()


def test_the_office_accepts_and_everybody_reads_it(visit: Visit):
    office, reader = visit(OFFICE), visit(READER)
    office.open(REPORT)
    office.press("Accept this report")
    office.says("is accepted.")
    office.open(ROUND)
    office.says("1 of 10 workstreams has reported.")
    office.look_wide_and_narrow()

    page = reader.open("workstreams/WS05/")
    reader.says("What it last reported")
    reader.look_wide_and_narrow()
    page.get_by_role("link", name="Read the report on December 2019").click()
    reader.says("Chiswick and Feltham send data.")
    reader.look_wide_and_narrow()
    reader.open("workstreams/")
    reader.look_wide_and_narrow()
    reader.open("")
    reader.look_wide_and_narrow()


def test_an_exception_is_raised_and_decided(visit: Visit):
    office, reader = visit(OFFICE), visit(READER)
    page = office.open("milestones/M014/")
    office.look_wide_and_narrow()
    page.get_by_role("link", name="Exception reports on M014").click()
    office.look_wide_and_narrow()
    page.get_by_role("button", name="Write it").first.click()
    office.look_wide_and_narrow()
    page.get_by_label("Impact").fill("The practices wait.")
    page.get_by_label("Options").fill("Wait\nBuy from another")
    page.get_by_label("Recommendation").fill("Buy from another.")
    page.get_by_label("Decision sought").fill("Agree to buy from another.")
    office.press("Save the draft")
    office.look_wide_and_narrow()
    office.press("Raise this report")
    office.says("ER01 is raised.")

    office.press("Record this decision")
    office.says("Say what was decided.")
    office.look_wide_and_narrow()
    page.get_by_label("Who decided").fill("Programme Board")
    page.get_by_label("Decided on").fill("12/2/2020")
    page.get_by_label("What was decided", exact=True).fill("Buy from another.")
    office.press("Record this decision")
    office.says("Programme Board decided on 12 Feb 2020")

    reader.open("exceptions/")
    reader.look_wide_and_narrow()
    reader.open("exceptions/ER01/")
    reader.says("Buy from another.")
    reader.look_wide_and_narrow()
