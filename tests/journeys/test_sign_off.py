"""SC02 goes from its partners' sign-off to approved; what may not happen on the way does not."""

from tests.journeys.conftest import Behind, Visit
from tests.journeys.planting import approve
from tests.journeys.visitor import PHONE
from tests.journeys.voting import (
    choose,
    deed,
    record_votes,
    record_who_came,
    sign,
    to_the_meeting,
    to_vote,
)

OFFICE = "pmo.lead@accord.example"
SUBMITTER = "deputy.gp@accord.example"
OF_THE_FORUM = "co.vcs@accord.example"
OF_THE_PRACTICES = "chair.gp@accord.example"
OF_THE_COUNCIL = "dass@accord.example"
CHAIR = "chair@accord.example"
NOT_AFFECTED = "dd.chelwest@accord.example"
SC02 = "Bring social prescribing into scope"
UNSIGNED = "The data protection impact assessment is in progress: it must be signed first."
CAME = [
    "Independent Chair",
    "HRCH Chief Executive",
    "WLT Director of Local Services",
    "GP Consortium Chair",
    "Director of Adult Social Services",
    "VCS Forum Chief Officer",
]
PARTNERS = ("dls.wlt@accord.example", OF_THE_COUNCIL, OF_THE_PRACTICES)
SPONSORS = ("md.ccg@accord.example", "ceo.hrch@accord.example")
CONDITION = ("Approve with conditions", "A named nurse in each network")
AGAINST = ("Object", "The cost is not shared yet")


def test_a_signatory_signs_on_a_phone_what_they_have_read(visit: Visit):
    forum = visit(OF_THE_FORUM, width=PHONE)
    forum.open("sign-offs/")
    forum.says("1 proposal waits for your vote")
    forum.look()

    page = to_vote(forum, SC02)
    forum.says("You are asked to approve, for Hounslow Voluntary and Community Sector Forum")
    forum.look_wide_and_narrow()
    forum.press("Check before signing")
    forum.says("Choose a vote")
    forum.look()
    choose(forum, "Approve")
    forum.look_wide_and_narrow()
    page.get_by_role("button", name="Sign: approve").click()
    forum.says("Tick that you have authority to sign")
    forum.look()
    sign(forum)

    forum.says("Signed")
    forum.says("Your vote is final in this round")
    forum.look_wide_and_narrow()


def test_nobody_signs_twice_or_differently(visit: Visit):
    first, second = visit(OF_THE_COUNCIL), visit(OF_THE_COUNCIL)
    to_vote(second, SC02)
    second.page.get_by_role("radio", name="Object", exact=True).check()
    second.page.get_by_label("Why do you object?").fill("We looked at it again")
    second.press("Check before signing")
    to_vote(first, SC02)
    choose(first, "Approve")
    sign(first)
    first.says("Signed")

    sign(second)

    second.says("cast already (approve): a vote is final in its round")
    second.look()
    first.open("scope-changes/SC02/")
    first.says("a vote is final in its round")
    assert first.page.get_by_role("button", name="Check before signing").count() == 0
    first.look_wide_and_narrow()


def test_who_is_not_asked_has_no_vote_to_give(visit: Visit):
    voter, other = visit(OF_THE_PRACTICES), visit(NOT_AFFECTED)
    address = to_vote(voter, SC02).url

    page = other.open("scope-changes/SC02/")

    assert page.get_by_role("radio").count() == 0
    other.look()
    answer = page.goto(address)
    assert answer
    assert answer.status == 404


def test_the_last_partner_signs_without_scripts_and_the_board_is_asked(visit: Visit):
    practices = visit(OF_THE_PRACTICES, width=PHONE, java_script_enabled=False)
    to_vote(practices, SC02)

    choose(practices, "Approve")
    sign(practices)

    practices.says("Partner sign-off has ended: passed")
    practices.open("scope-changes/SC02/")
    practices.says("This is decided at the meeting of 12 February 2020")


def test_who_submitted_it_does_not_vote_on_it(visit: Visit):
    submitter = visit(SUBMITTER)

    page = submitter.open("scope-changes/SC02/")

    submitter.says("You submitted this proposal, so you do not vote on it")
    assert page.get_by_role("radio").count() == 0
    submitter.look()


def test_the_office_records_who_attended_and_what_they_said(visit: Visit):
    office = visit(OFFICE)
    to_the_meeting(office, "SC02")
    office.says("Partnership Board, 12 Feb 2020")
    office.says("Record who attended: only they vote on this item")
    office.look_wide_and_narrow()

    record_who_came(office, CAME)
    office.look_wide_and_narrow()
    record_votes(office, {name: ("Approve", "") for name in CAME[:-1]})

    office.says("Enough have approved; others may still vote")
    office.look()


def test_who_was_away_has_no_vote_and_the_last_who_came_decides_it(visit: Visit):
    away, forum = visit(NOT_AFFECTED), visit(OF_THE_FORUM, width=PHONE)

    away.open("scope-changes/SC02/")
    away.says("Only those who attended on 12 February 2020 vote on it")
    to_vote(forum, SC02)
    choose(forum, "Approve")
    sign(forum)

    forum.says("Partnership Board has ended: passed")
    forum.look()


def test_it_is_approved_in_the_log(visit: Visit):
    office = visit(OFFICE)
    page = office.open("scope-changes/SC02/")
    assert page.locator(".ac-status").inner_text() == "Approved"
    office.look_wide_and_narrow()

    office.open("decisions/")
    row = page.get_by_role("row").filter(has_text="social prescribing")
    assert "Delegated" in row.inner_text()
    row.get_by_role("link", name="D2020/01").click()
    office.says("12 Feb 2020")
    office.look_wide_and_narrow()


def test_the_service_comes_into_scope_on_its_date(visit: Visit):
    office = visit(OFFICE)

    office.open("services/social-prescribing/?on=30/7/2020")
    office.says("On 30 Jul 2020: proposed")
    office.open("services/social-prescribing/?on=31/7/2020")
    office.says("On 31 Jul 2020: in scope")
    office.look_wide_and_narrow()


def test_the_board_is_not_asked_while_an_assessment_is_missing(visit: Visit, behind: Behind):
    office, sponsor = visit(OFFICE), visit(OF_THE_COUNCIL)
    page = office.open("scope-changes/SC01/")
    choose(office, "Approve")
    sign(office)
    office.says("Screening by the programme office has ended: passed")
    with behind():
        approve("SC01", *PARTNERS, *SPONSORS)
    sponsor.open("scope-changes/SC01/")
    choose(sponsor, "Approve")
    sign(sponsor)
    sponsor.says("Signed")

    page = office.open("scope-changes/SC01/")

    office.says(UNSIGNED)
    office.look_wide_and_narrow()
    page.get_by_role("link", name="Run this sign-off").click()
    office.look()
    office.press("Open the stage")
    office.says(UNSIGNED)
    assert page.get_by_role("button", name="Open the stage").count() == 1


def test_a_tie_waits_for_the_chairs_casting_vote(visit: Visit):
    office, chair = visit(OFFICE), visit(CHAIR)
    page = office.open("scope-changes/SC01/assessments/dpia/")
    page.get_by_role("radio", name="Signed").check()
    page.get_by_role("textbox", name="Signed on").fill("30/1/2020")
    page.get_by_role("button").last.click()
    office.says("The data protection impact assessment is recorded.")
    page.get_by_role("link", name="Run this sign-off").click()
    office.press("Open the stage")
    to_the_meeting(office, "SC01")
    record_who_came(office, CAME)
    record_votes(office, {name: CONDITION for name in CAME[:3]} | dict.fromkeys(CAME[3:], AGAINST))
    office.says("tie")

    page = chair.open("sign-offs/")
    page.get_by_role("link", name="Bring community mental health").first.click()
    chair.says("The votes are tied on whether")
    chair.look_wide_and_narrow()
    page.get_by_role("radio", name="Approve", exact=True).check()
    chair.press("Sign the casting vote")

    chair.says("casting vote")
    chair.look()


def test_what_is_not_delegated_is_recommended_with_its_conditions(visit: Visit):
    office = visit(OFFICE)

    page = office.open("scope-changes/SC01/")

    assert page.locator(".ac-status").inner_text() == "Recommended"
    office.says(CONDITION[1])
    page.get_by_role("link", name="Owner, evidence and how it is cleared").first.click()
    office.says("A condition of the approval")
    office.look_wide_and_narrow()
    office.press("Record that it is cleared")
    office.says("Choose the meeting that cleared it.")
    office.look()


def test_what_was_returned_is_put_again_and_withdrawn(visit: Visit):
    office, lead = visit(OFFICE), visit("coo.hrch@accord.example")
    page = office.open("scope-changes/SC05/")
    page.get_by_role("link", name="Run this sign-off").click()
    office.look_wide_and_narrow()
    deed(office, "Return for rework", "The cost of night cover is missing")
    office.says("Returned for rework.")

    page = lead.open("scope-changes/SC05/")
    lead.says("The cost of night cover is missing")
    page.get_by_role("link", name="Run this sign-off").click()
    lead.says("Say how it was co-produced, or why it was not.")
    page = lead.open("scope-changes/SC05/")
    page.get_by_role("link", name="Edit this change").click()
    page.get_by_role("textbox", name="Population").fill("People living with dementia")
    page.get_by_role("textbox", name="Co-production").fill("Twelve carers met us in May.")
    lead.press("Save the draft")
    page.get_by_role("link", name="Run this sign-off").click()
    lead.press("Submit again as it is now")
    lead.says("Submitted again, as a new round.")
    lead.look()
    deed(lead, "Withdraw", "The board of HRCH wants to think again", "Withdraw the proposal")

    lead.says("Withdrawn.")
    lead.open("scope-changes/SC05/")
    lead.says("Withdrawn")
    lead.look()


def test_what_no_stage_could_pass_is_refused_at_once(visit: Visit):
    office = visit(OFFICE)
    page = office.open("scope-changes/new/")
    office.look_wide_and_narrow()
    office.press("Save the draft")
    office.says("Choose the services that it is about")
    office.look()

    page.get_by_label("What is proposed").fill("Bring community equipment into scope")
    page.get_by_role("radio", name="Bring into scope").check()
    page.get_by_label("Sponsoring workstream").select_option(index=3)
    page.get_by_role("checkbox", name="Community equipment").check()
    page.get_by_role("radio", name="Place").check()
    page.get_by_role("textbox", name="From").fill("1 October 2020")
    page.get_by_role("checkbox", name="LBH").check()
    page.get_by_label("Whole-life cost in pounds").fill("90000")
    page.get_by_label("If no benefit is named, why?").fill("It keeps what there is.")
    page.get_by_role("textbox", name="Co-production").fill("Residents were asked.")
    office.press("Save the draft")
    office.says("is a draft")
    office.press("Start sign-off")

    office.says("Screening by the programme office could not pass it")
    office.look_wide_and_narrow()
