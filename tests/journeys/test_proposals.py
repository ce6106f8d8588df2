"""A lead proposes a date by a revised workbook; the owner of the milestone accepts it."""

from datetime import date

from tests.exchange.workbooks import workbook
from tests.journeys.conftest import Visit

LEAD, OWNER = "coo.hrch@accord.example", "dd.chelwest@accord.example"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROWS = [["Ref", "Forecast", "Reason for change"], ["M016", date(2020, 2, 28), "One clinic more"]]


def test_a_lead_proposes_and_the_owner_accepts(visit: Visit):
    lead = visit(LEAD)
    page = lead.open("proposals/new/")
    lead.look_wide_and_narrow()
    sent = {"name": "revised.xlsx", "mimeType": KIND, "buffer": workbook({"Milestones": ROWS})}
    page.get_by_label("Workbook").set_input_files(sent)
    lead.press("Compare with Accord")
    lead.says("Not sent yet")
    lead.press("Send to the owners")
    lead.says("The owners are told.")
    lead.look_wide_and_narrow()

    owner = visit(OWNER, java_script_enabled=False)
    page = owner.open("proposals/")
    page.get_by_role("link", name="PC01").click()
    page.get_by_role("checkbox").check()
    owner.press("Check, then accept")
    owner.says("1 change to accept.")
    page.get_by_role("button", name="Accept").first.click()

    owner.says("1 change accepted.")
    owner.open("milestones/M016/")
    owner.says("28 Feb 2020")
