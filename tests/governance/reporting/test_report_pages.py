"""Pages of a highlight report: begun, written, checked, submitted, read, answered."""

import pytest

from governance.reporting.models import TYPED, HighlightReport
from tests.factories.milestones import MilestoneFactory
from tests.factories.reporting import ReportFactory, RoundFactory
from tests.governance.reporting.conftest import EARLIER

PAGE = "/hounslow/reporting/2020-01-31/WS01/"
START, EDIT, CHECK, ACCEPT, RETURN = (
    f"{PAGE}{part}/" for part in ("start", "edit", "check", "accept", "return")
)
ALL = [PAGE, START, EDIT, CHECK, ACCEPT, RETURN]


def words(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def ask(client):
    """The page as a person gets it."""

    def get(person, address=PAGE):
        client.force_login(person)
        return client.get(address)

    return get


def form_of(report, **changes):
    """What the form of a draft sends."""
    held = {name: getattr(report, name) for name in TYPED}
    held |= {"confidence_by": report.confidence_by_id, "confidence_on": "30/1/2020"}
    return {**held, "seen": report.edits, **changes}


@pytest.fixture
def own(january, workstream, lead):
    """A draft whose confidence a member judged."""
    return ReportFactory(round=january, workstream=workstream, edited_by=lead, confidence_by=lead)


def test_a_lead_begins_a_report_from_the_registers(client, ask, lead, january, workstream):
    MilestoneFactory(workstream=workstream, reference="M1", name="Pathway")
    assert "The report has not been begun." in words(ask(lead))

    answer = client.post(START, follow=True)

    assert answer.redirect_chain == [(EDIT, 302)]
    assert "M1 Pathway: due 31 Mar 2020." in words(answer)


def test_a_page_that_is_only_read_begins_nothing(ask, lead, january):
    assert ask(lead, START).status_code == 405
    assert not HighlightReport.objects.exists()


def test_who_may_not_write_it_is_told_and_begins_nothing(client, ask, viewer, january):
    page = words(ask(viewer))
    assert "There is no report here that you may read." in page
    assert "Begin the report" not in page

    answer = client.post(START, follow=True)

    assert "Only the workstream&#x27;s lead" in words(answer)
    assert not HighlightReport.objects.exists()


def test_the_form_shows_what_was_said_last_time(ask, lead, own, workstream):
    before = RoundFactory(partnership=own.round.partnership, **EARLIER)
    ReportFactory(round=before, workstream=workstream, accepted=True, planned="Hire nurses.")

    page = words(ask(lead, EDIT))

    assert "What the report of December 2019 planned" in page
    assert "Hire nurses." in page
    assert "Confidence last time" in page


def test_a_draft_is_saved_and_checked(client, ask, lead, own):
    ask(lead, EDIT)

    answer = client.post(EDIT, form_of(own, achieved="Two\r\nlines."), follow=True)
    assert answer.redirect_chain == [(EDIT, 302)]
    assert "The draft is saved." in words(answer)
    own.refresh_from_db()
    assert (own.achieved, own.edits) == ("Two\nlines.", 1)

    answer = client.post(EDIT, form_of(own, check="1"), follow=True)
    assert answer.redirect_chain == [(CHECK, 302)]
    assert "Check before you submit" in words(answer)
    assert "Submit this report" in words(answer)


def test_an_incomplete_draft_is_kept(client, ask, lead, own):
    ask(lead, EDIT)

    client.post(EDIT, form_of(own, confidence="", confidence_by="", brag_now="", planned=""))

    own.refresh_from_db()
    assert (own.confidence, own.confidence_by, own.brag_now, own.planned) == ("", None, "", "")
    page = words(client.get(CHECK))
    assert "Still to fill in: the rating now, the delivery confidence, who judged it" in page
    assert "Submit this report" not in page


def test_an_unreadable_date_is_said_and_nothing_lost(client, ask, lead, own):
    ask(lead, EDIT)

    answer = client.post(EDIT, form_of(own, confidence_on="soon", achieved="Typed long."))

    assert answer.status_code == 422
    assert "Write the date as" in words(answer)
    assert "Typed long." in words(answer)


def test_two_who_write_the_same_part_see_both(client, ask, lead, programme_office, own):
    ask(programme_office, EDIT)
    client.post(EDIT, form_of(own, achieved="Theirs.", brag_next="red"))
    client.force_login(lead)

    answer = client.post(EDIT, form_of(own, achieved="Mine.", planned="Mine too."))

    page = words(answer)
    assert answer.status_code == 422
    assert "Two of you changed the same part" in page
    assert f"{programme_office} has changed this report since you opened it." in page
    assert "<p>Theirs.</p>" in page
    assert "Mine.</textarea>" in page
    own.refresh_from_db()
    assert own.achieved == "Theirs."

    both = form_of(own, achieved="Both.", planned="Mine too.")
    assert client.post(EDIT, both).status_code == 302
    own.refresh_from_db()
    assert (own.achieved, own.planned, own.brag_next) == ("Both.", "Mine too.", "red")


def test_a_choice_that_both_made_differently_is_shown_in_words(
    client, ask, lead, programme_office, own
):
    ask(programme_office, EDIT)
    client.post(EDIT, form_of(own, confidence="red", confidence_by=programme_office.pk))
    client.force_login(lead)

    page = words(client.post(EDIT, form_of(own, confidence="green", confidence_by="")))

    assert "<dd><p>Red</p></dd>" in page
    assert f"<dd><p>{programme_office}</p></dd>" in page


def test_a_report_is_submitted_once(client, ask, lead, own):
    ask(lead, CHECK)

    answer = client.post(CHECK, {"seen": "0"}, follow=True)

    assert answer.redirect_chain == [(PAGE, 302)]
    assert "Submitted. The programme office is told." in words(answer)
    again = client.post(CHECK, {"seen": "0"}, follow=True)
    assert "It is submitted, so its text is frozen." in words(again)
    assert "its text is frozen" in words(client.get(EDIT))


@pytest.mark.parametrize("seen", ["", "x", "7", "9" * 30])
def test_what_was_not_read_is_not_submitted(client, ask, lead, own, seen):
    ask(lead, CHECK)

    answer = client.post(CHECK, {"seen": seen}, follow=True)

    assert "Read it again before you submit" in words(answer)
    own.refresh_from_db()
    assert own.state == "draft"


def test_the_office_accepts(client, ask, programme_office, viewer, submitted):
    assert "Accept this report" in words(ask(programme_office))

    answer = client.post(ACCEPT, follow=True)

    assert "The report on WS01 Home is accepted." in words(answer)
    page = words(ask(viewer))
    assert "Amber now; Green expected next." in page
    assert "The pathway was agreed." in page
    assert "Accept this report" not in page


def test_the_office_returns_with_a_reason(client, ask, programme_office, lead, submitted):
    ask(programme_office)
    silent = client.post(RETURN, {"reason": " "})
    assert silent.status_code == 422
    assert "Say why, so that the lead knows what to change." in words(silent)

    answer = client.post(RETURN, {"reason": "Why amber?"}, follow=True)

    assert "The report on WS01 Home is back with its lead." in words(answer)
    page = words(ask(lead, EDIT))
    assert f"{programme_office} returned it on" in page
    assert "Why amber?" in page
    old = words(ask(lead, f"{PAGE}?version=1"))
    assert "Why it was returned: Why amber?" in old


def test_only_the_office_answers(client, ask, lead, submitted):
    assert "Accept this report" not in words(ask(lead))

    assert "Only the programme office" in words(client.post(ACCEPT, follow=True))
    assert "Only the programme office" in words(client.post(RETURN, {"reason": "No"}))


def test_what_was_answered_is_not_answered_again(client, ask, programme_office, submitted):
    ask(programme_office)
    client.post(ACCEPT)

    assert "this one is accepted" in words(client.post(ACCEPT, follow=True))
    assert "this one is accepted" in words(client.post(RETURN, {"reason": "No"}))


def test_a_reader_sees_accepted_reports_and_earlier_ones_alone(
    ask, viewer, january, workstream, lead
):
    before = RoundFactory(partnership=january.partnership, **EARLIER)
    ReportFactory(round=before, workstream=workstream, accepted=True)
    ReportFactory(round=january, workstream=workstream, returned=True, achieved="Zanzibar")
    ReportFactory(round=january, workstream=workstream, version=2, accepted=True, brag_last="amber")

    page = words(ask(viewer))

    assert "Amber now, as last time; Green expected next." in page
    assert "December 2019" in page
    assert "Zanzibar" not in page
    assert "Zanzibar" not in words(ask(viewer, f"{PAGE}?version=1"))
    assert "Zanzibar" in words(ask(lead, f"{PAGE}?version=1"))


@pytest.mark.parametrize("address", ALL)
def test_strangers_and_nobody_find_no_page(client, ask, submitted, stranger, address):
    client.force_login(stranger)
    assert client.get(address).status_code in (404, 405)
    assert client.post(address).status_code in (404, 405)
    client.logout()
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("address", [EDIT, CHECK])
def test_a_draft_is_not_found_by_others(client, ask, viewer, draft, address):
    assert ask(viewer, address).status_code == 404
    assert client.post(address).status_code == 404


def test_another_lead_s_report_is_not_answered(client, ask, another, submitted):
    client.force_login(another.lead)

    assert client.post(ACCEPT).status_code == 404


@pytest.mark.parametrize(("address", "queries"), [(PAGE, 8), (EDIT, 9)])
@pytest.mark.parametrize("earlier", [0, 3])
def test_pages_take_one_number_of_queries(
    client, lead, own, workstream, address, queries, earlier, django_assert_num_queries
):
    before = RoundFactory(partnership=own.round.partnership, **EARLIER)
    for version in range(1, earlier + 1):
        ReportFactory(round=before, workstream=workstream, version=version, returned=True)
    client.force_login(lead)
    client.get(address)

    with django_assert_num_queries(queries):
        client.get(address)
