"""The registers at work: a risk that grows and happens, a benefit that somebody else verifies."""

from tests.journeys.conftest import Visit
from tests.journeys.visitor import PHONE, Visitor

OFFICE, LEAD, FINANCE, READER = (
    f"{name}@accord.example" for name in ("pmo.lead", "bi", "hic", "viewer")
)


def test_an_owner_reviews_a_risk_on_a_phone_and_it_goes_up_to_the_board(visit: Visit):
    owner = visit(LEAD, width=PHONE, java_script_enabled=False)
    page = owner.open("risks/R14/")
    page.get_by_role("link", name="Review", exact=True).click()
    owner.press("Save the review")
    owner.says("There is a problem")

    page.get_by_label("Consequence").select_option("4")
    page.get_by_label("Likelihood").select_option("4")
    page.get_by_label("Why it scores so").fill("Two partners were attacked this month.")
    owner.press("Save the review")

    owner.says("R14 is reviewed.")
    owner.says("Scores 16, extreme, and goes up to the partnership board.")
    reader = visit(READER)
    page = reader.open("risks/R14/")
    reader.says("Two partners were attacked this month.")
    assert page.get_by_role("link", name="Review", exact=True).count() == 0
    reader.look_wide_and_narrow()
    assert page.goto("/hounslow/risks/R14/review/")
    reader.says("Only")
    assert page.get_by_role("button", name="Save the review").count() == 0


def test_what_happened_becomes_an_issue_that_keeps_the_risk(visit: Visit):
    owner = visit(LEAD)
    page = owner.open("risks/R14/happened/")
    owner.look_wide_and_narrow()
    page.get_by_label("What has happened").fill("The referral system was off for two days.")
    owner.press("Make it an issue")

    owner.says("R14 is now issue")
    owner.look_wide_and_narrow()
    page.get_by_role("link", name="R14").first.click()
    owner.says("The referral system was off for two days.")


def test_the_office_draws_a_cell_of_the_map_as_a_table(visit: Visit):
    office = visit(OFFICE)
    page = office.open("risks/?consequence=4&likelihood=4")

    office.says("R05")
    assert page.get_by_role("link", name="R08").count() == 0
    office.open("assurance/")
    office.look_wide_and_narrow()


def test_a_figure_is_pasted_checked_and_corrected(visit: Visit):
    owner = visit(FINANCE, width=PHONE, java_script_enabled=False)
    page = owner.open("benefits/B03/measurements/paste/")
    page.get_by_label("Rows").fill("Jan 2020\t\tmany")
    owner.press("Check and save")
    owner.says("There is a problem")
    page.get_by_label("Rows").fill("Jan 2020\t\t571\tReturns\tHigh")
    page.get_by_label("Why").fill("The hospital counted again.")
    owner.press("Check and save")

    owner.says("0 recorded, 1 corrected, 0 said the same.")
    owner.says("571")


def test_nobody_verifies_their_own_benefit(visit: Visit):
    owner, office = visit(FINANCE), visit(OFFICE)
    _move(owner, "Being realised", "Stays are shorter on two wards.")
    _move(owner, "Realised", "The target was met for three months.")
    page = owner.open("benefits/B03/status/")
    owner.look_wide_and_narrow()
    page.get_by_label("Verified").check()
    page.get_by_label("Why").fill("I counted them myself.")
    owner.press("Record it")
    owner.says("Nobody verifies their own: somebody other than the owner has to.")

    _move(office, "Verified", "The audit of discharges agrees.")
    office.look_wide_and_narrow()


def _move(visitor: Visitor, status: str, why: str) -> None:
    page = visitor.open("benefits/B03/status/")
    page.get_by_label(status, exact=True).check()
    page.get_by_label("Why").fill(why)
    visitor.press("Record it")
    visitor.open("benefits/B03/")
    visitor.says(status)
