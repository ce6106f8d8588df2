"""A lead proposes new baselines for their late milestones, and the office screens it."""

from tests.journeys.conftest import Visit
from tests.journeys.visitor import PHONE
from tests.journeys.voting import choose, sign, to_vote

LEAD = "deputy.gp@accord.example"
OFFICE = "pmo.lead@accord.example"
VIEWER = "viewer@accord.example"
NAME = "Re-baseline March 2020"


def test_a_lead_chooses_whose_dates_move(visit: Visit):
    lead = visit(LEAD)
    page = lead.open("baselines/")
    lead.says("2019 roadmap")
    lead.look_wide_and_narrow()
    page.get_by_role("link", name="Propose a baseline").click()
    lead.look_wide_and_narrow()
    lead.press("Next: their dates")
    lead.says("Choose at least one workstream.")
    lead.look()

    page.get_by_label("Name").fill(NAME)
    page.get_by_label("Why the baseline should change").fill("The lease came late.")
    page.get_by_role("checkbox").first.check()
    lead.press("Next: their dates")

    lead.says("BL02 is a draft")


def test_each_milestone_gets_a_new_date_and_why(visit: Visit):
    lead = visit(LEAD)
    page = lead.open("baselines/BL02/dates/")
    lead.look_wide_and_narrow()
    for box in page.get_by_label("Why").all():
        box.fill("The lease came late.")
    page.get_by_label("New baseline").first.fill("30/1/2020")
    lead.press("Save the dates")
    lead.says("cannot be before today")
    lead.look()

    page.get_by_label("New baseline").first.fill("+8w")
    for box in page.get_by_label("New baseline").all()[1:]:
        box.fill("30/9/2020")
    lead.press("Save the dates")

    lead.says("The dates are saved.")
    lead.look_wide_and_narrow()


def test_more_are_taken_in_and_the_name_is_changed(visit: Visit):
    lead = visit(LEAD)
    page = lead.open("baselines/BL02/add/")
    page.get_by_label("Take more milestones in").fill("M999")
    lead.press("Take them in")
    lead.says("There is no milestone M999.")
    lead.look_wide_and_narrow()
    page = lead.open("baselines/BL02/edit/")
    page.get_by_label("Name").fill(f"{NAME}, second try")
    lead.look_wide_and_narrow()
    lead.press("Save")
    lead.says("second try")


def test_without_scripts_it_is_put_to_sign_off_and_read_on_a_phone(visit: Visit):
    lead = visit(LEAD, java_script_enabled=False)
    lead.open("baselines/BL02/")
    lead.press("Start sign-off")
    lead.says("Screening by the programme office")
    reader = visit(VIEWER, width=PHONE)
    reader.open("baselines/BL02/")
    reader.says("It is proposed that the baseline of")
    reader.look_wide_and_narrow()


def test_the_office_screens_it(visit: Visit):
    office = visit(OFFICE)
    to_vote(office, NAME)
    office.says("days later. The lease came late.")
    choose(office, "Approve")
    office.look_wide_and_narrow()
    sign(office)
    office.says("Signed")
    office.open("baselines/BL02/")
    office.look_wide_and_narrow()


def test_baselines_are_compared_with_now(visit: Visit):
    reader = visit(VIEWER)
    page = reader.open("baselines/compare/")
    reader.says("From 2019 roadmap to now: 40 milestones")
    reader.look_wide_and_narrow()
    page.get_by_label("Summed up by").select_option("owner")
    page.get_by_role("columnheader", name="Days on average").wait_for()
    reader.look_wide_and_narrow()
    reader.open("forecasts/record/?by=workstream")
    reader.says("How good forecasts were")
    reader.look_wide_and_narrow()


def test_the_page_of_the_first_baseline_says_that_there_is_one(visit: Visit):
    office = visit(OFFICE)
    office.open("baselines/first/")
    office.says("The first baseline has been adopted.")
    office.look()
