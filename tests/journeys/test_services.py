"""Who commissions a service, what was known of it when, and what people were told."""

from tests.journeys.conftest import Visit
from tests.journeys.visitor import PHONE

OFFICE = "pmo.lead@accord.example"
OF_THE_COUNCIL = "dass@accord.example"


def test_the_office_adds_a_commissioner_between_two_days(visit: Visit):
    office = visit(OFFICE)
    page = office.open("services/falls-prevention/")
    page.get_by_role("link", name="Commissioners beside the lead").click()
    office.says("No other organisation commissions it.")
    office.look_wide_and_narrow()
    page.get_by_label("Who commissions too?").select_option(label="Hounslow CCG")
    page.get_by_label("From").fill("1/1/2020")
    office.press("Add this commissioner")
    office.says("Fill in: Why?")
    office.look()

    page.get_by_label("Why?").fill("Pooled budget under section 75")
    office.press("Add this commissioner")

    office.says("Hounslow CCG commissions it too from 1 January 2020.")
    office.look_wide_and_narrow()
    page.get_by_role("link", name="Change its last day").click()
    office.look_wide_and_narrow()
    page.get_by_label("To", exact=True).fill("31/12/2020")
    page.get_by_label("Why?").fill("The budget ends")
    office.press("Record its last day")
    office.says("Hounslow CCG commissions it until 31 December 2020.")


def test_a_partner_reads_who_commissions_it_on_a_day_and_what_was_known_at_a_moment(visit: Visit):
    council = visit(OF_THE_COUNCIL, width=PHONE)
    page = council.open("services/falls-prevention/")
    council.says("LBH (lead), Hounslow CCG")
    council.says("Jointly commissioned by Hounslow CCG")
    council.look_wide_and_narrow()

    council.open("services/")
    page.get_by_label("As Accord knew it at").fill("1/1/2020 10:00")
    council.press("Show")
    council.says("as Accord knew it on 1 January 2020 at 10:00")
    council.says("0 of 0 services")
    council.look_wide_and_narrow()
    page.get_by_label("As Accord knew it at").fill("1/1/2199")
    council.press("Show")
    council.says("That moment is still to come.")
    council.look_wide_and_narrow()


def test_a_person_reads_what_they_were_told(visit: Visit):
    council = visit(OF_THE_COUNCIL)
    page = council.open("")
    page.get_by_role("link", name="What you were told").click()
    council.says("unread first")
    council.look_wide_and_narrow()

    council.press("Mark everything on this page as read")

    council.says("You have read everything.")
    council.look_wide_and_narrow()
