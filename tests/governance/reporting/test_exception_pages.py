"""Pages of exception reports."""

import pytest

from governance.reporting.models import ExceptionReport
from tests.factories.accounts import OrganisationFactory
from tests.factories.bodies import BodyFactory
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.reporting import ExceptionFactory
from tests.factories.signoff import DecisionFactory
from tests.governance.reporting.conftest import after, move

LIST = "/hounslow/exceptions/"
START, PAGE = f"{LIST}for/M1/", f"{LIST}ER01/"
EDIT, RAISE, DECIDE, CLOSE = (f"{PAGE}{part}/" for part in ("edit", "raise", "decide", "close"))
PLANTED = "Zanzibar"


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
    return {
        "seen": report.edits,
        "cause": report.cause,
        "impact": report.impact,
        "options": "\n".join(report.options),
        "recommendation": report.recommendation,
        "decision_sought": report.decision_sought,
        "body": report.body_id,
        **changes,
    }


def test_the_list_says_which_reports_are_wanted(ask, viewer, owner, late):
    page = words(ask(viewer, LIST))

    assert "1 milestone beyond the tolerance of 14 days has no report." in page
    assert "30 days late" in page
    assert "Write it" not in page
    assert "Write it" in words(ask(owner, LIST))


def test_a_report_is_begun_written_and_raised(client, ask, owner, late, partnership):
    board = BodyFactory(partnership=partnership)
    ask(owner, LIST)
    assert client.get(START).status_code == 405
    assert client.post(START).url == EDIT
    report = ExceptionReport.objects.get()
    assert "Still to fill in: the cause" in words(client.get(PAGE))

    said = {
        "cause": "Tender",
        "impact": "Later",
        "options": "Wait\r\n\r\n Buy ",
        "recommendation": "Buy",
        "decision_sought": "Agree to buy",
        "body": board.pk,
    }
    page = words(client.post(EDIT, form_of(report, **said), follow=True))

    report.refresh_from_db()
    assert report.options == ["Wait", "Buy"]
    assert f"{board} is asked: Agree to buy" in page
    raised = words(client.post(RAISE, {"seen": "1"}, follow=True))
    assert "ER01 is raised. The programme office is told." in raised
    assert "Write this report" not in raised
    assert "1 report waits for a decision." in words(client.get(LIST))


@pytest.mark.parametrize("seen", ["", "x", "3", "9" * 30])
def test_what_was_not_read_is_not_raised(client, ask, owner, begun, seen):
    ask(owner)

    assert "changed since you looked" in words(client.post(RAISE, {"seen": seen}, follow=True))


def test_too_many_options_are_refused_and_nothing_is_lost(client, ask, owner, begun):
    ask(owner, EDIT)

    answer = client.post(EDIT, form_of(begun, options="x\n" * 13, cause="Typed long."))

    assert answer.status_code == 422
    assert "Give at most 12 options; these lines are 13." in words(answer)
    assert "Typed long." in words(answer)


def test_two_who_write_the_same_part_see_both(client, ask, owner, lead, begun):
    ask(lead, EDIT)
    client.post(EDIT, form_of(begun, options="One\nTwo", body=""))
    client.force_login(owner)

    answer = client.post(EDIT, form_of(begun, options="Three\nFour", cause="Flood."))

    assert answer.status_code == 422
    assert "One<br>Two" in words(answer)
    begun.refresh_from_db()
    assert begun.options == ["One", "Two"]


def test_the_office_records_what_was_decided(client, ask, programme_office, viewer, raised):
    assert "Record what was decided" in words(ask(programme_office))
    silent = client.post(DECIDE, {"outcome": "Buy."})
    assert silent.status_code == 422
    assert "Choose the decision in the log, or say who decided and when." in words(silent)

    said = {"outcome": "Buy.", "decided_by": "Chair", "decided_on": "12/2/2020"}
    page = words(client.post(DECIDE, said, follow=True))

    assert "Chair decided on 12 Feb 2020: Buy." in page
    assert "Chair decided on 12 Feb 2020: Buy." in words(ask(viewer))


def test_a_decision_of_the_log_is_linked_for_who_may_see_it(
    client, ask, programme_office, raised, partnership
):
    body = BodyFactory(partnership=partnership)
    open_one = DecisionFactory(partnership=partnership, body=body, reference="D2020/01")
    DecisionFactory(partnership=partnership, body=body, wording=PLANTED, **PART_2)
    assert PLANTED not in words(ask(programme_office))

    page = words(client.post(DECIDE, {"outcome": "Buy.", "decision": open_one.pk}, follow=True))

    assert "/hounslow/decisions/D2020-01/" in page


def test_a_report_is_closed_with_a_reason(client, ask, owner, late, raised):
    ask(owner)
    refused = client.post(CLOSE, {"reason": "Early"})
    assert refused.status_code == 422
    assert "still beyond the tolerance of 14" in words(refused)
    assert client.post(CLOSE, {"reason": ""}).status_code == 422
    move(late, 14)
    assert "the report can be closed" in words(client.get(PAGE))
    assert "30 Apr 2020 when it was raised" in words(client.get(PAGE))

    page = words(client.post(CLOSE, {"reason": "Tender came early"}, follow=True))

    assert "ER01 is closed." in page
    assert "Tender came early" in page


def test_the_list_narrows_to_a_state_and_a_milestone(ask, viewer, raised, workstream):
    other = MilestoneFactory(workstream=workstream, reference="M2", **after(30))
    ExceptionFactory(milestone=other, reference="ER02", decided=True)

    assert "ER01<" in words(ask(viewer, f"{LIST}?view=raised"))
    assert "ER02<" not in words(ask(viewer, f"{LIST}?view=raised"))
    assert "ER02<" in words(ask(viewer, f"{LIST}?view=nonsense"))
    assert "ER01<" not in words(ask(viewer, f"{LIST}?milestone=M2"))


def test_the_milestone_leads_to_its_reports(ask, viewer, late):
    page = words(ask(viewer, "/hounslow/milestones/M1/"))

    assert "It is beyond the tolerance of 14 days" in page
    assert "/hounslow/exceptions/?milestone=M1" in page
    move(late, 14)
    assert "It is beyond" not in words(ask(viewer, "/hounslow/milestones/M1/"))


def test_what_one_may_not_see_is_nowhere(client, ask, viewer, workstream):
    hidden = MilestoneFactory(workstream=workstream, name=PLANTED, **after(30, **PART_2))
    ExceptionFactory(milestone=hidden, reference="ER01", raised=True, cause=PLANTED)
    MilestoneFactory(workstream=workstream, name=PLANTED, **after(60, **PART_2))

    assert PLANTED not in words(ask(viewer, LIST))
    assert "No milestones beyond" in words(ask(viewer, LIST))
    assert client.get(PAGE).status_code == 404


@pytest.mark.parametrize("address", [LIST, START, PAGE, EDIT, RAISE, DECIDE, CLOSE])
def test_strangers_and_nobody_find_no_page(client, raised, stranger, address):
    client.force_login(stranger)
    assert client.get(address).status_code in (404, 405)
    assert client.post(address).status_code in (404, 405)
    client.logout()
    assert client.get(address).status_code == 302


def test_others_write_nothing(client, ask, viewer, raised, late):
    ask(viewer)

    assert "Only the owner" in words(client.post(START, follow=True))
    assert "its text is kept" in words(client.get(EDIT))
    assert "its text is kept" in words(client.post(RAISE, {"seen": "0"}, follow=True))
    assert "Only the programme office records" in words(client.post(DECIDE, {"outcome": "x"}))
    assert "Only the owner" in words(client.post(CLOSE, {"reason": "x"}))


@pytest.mark.parametrize("many", [1, 12])
def test_the_list_takes_one_number_of_queries(
    client, viewer, workstream, many, django_assert_num_queries
):
    for _ in range(many):
        given = after(30, organisation=OrganisationFactory())
        MilestoneFactory(workstream=workstream, **given)
        ExceptionFactory(milestone=MilestoneFactory(workstream=workstream, **given), raised=True)
    client.force_login(viewer)
    client.get(LIST)

    with django_assert_num_queries(8):
        client.get(LIST)
