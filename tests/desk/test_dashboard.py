"""The dashboard: the next board, the workstreams at a glance, and who may see what."""

from datetime import date

from django.urls import reverse

from core.deeds import deed
from governance.scope.models import ChangeState
from tests.desk.conftest import asked_to_vote
from tests.factories.milestones import DependencyFactory, ForecastFactory, MilestoneFactory
from tests.factories.records import PART_2, ActionFactory, withhold
from tests.factories.risks import RiskFactory
from tests.factories.scope import ScopeChangeFactory
from tests.factories.workstreams import WorkstreamFactory

PAGE = "/hounslow/"
PLANTED = "Zanzibar"
TODAY = date(2020, 1, 31)
LATE = {"baseline_date": date(2020, 1, 1), "forecast_date": date(2020, 3, 31)}
EXTREME = {"current_consequence": 5, "current_likelihood": 4}


def words(response):
    return " ".join(response.text.split())


def test_the_next_board_and_the_day_its_papers_close_head_the_page(desk, board):
    page = words(desk())

    assert "Next board: <strong>Wednesday 12 February 2020</strong>, in 12 days." in page
    assert "Papers close 4 Feb 2020." in page


def test_without_a_meeting_ahead_the_page_says_so(desk):
    assert "No board meeting is planned." in desk().text


def test_each_workstream_shows_its_milestones_next_one_and_extreme_risks(
    desk, partnership, workstream
):
    MilestoneFactory(workstream=workstream, short_title="Soon", **LATE)
    MilestoneFactory(workstream=workstream, forecast_date=date(2020, 9, 1))
    MilestoneFactory(workstream=workstream, forecast_date=date(2020, 1, 10), complete=True)
    RiskFactory(workstream=workstream, **EXTREME)
    RiskFactory(workstream=workstream, status="closed", **EXTREME)
    RiskFactory(workstream=workstream)
    WorkstreamFactory(partnership=partnership, name="Empty")

    first, second = desk().context["glances"]

    assert first.counts == {"red": 2, "blue": 1}
    assert (first.next.milestone.short_title, first.extreme) == ("Soon", 1)
    assert (second.words, second.next, second.extreme) == ("no milestones", None, 0)


def test_the_tiles_count_milestones_and_extreme_risks(desk, workstream):
    MilestoneFactory(workstream=workstream)
    MilestoneFactory(workstream=workstream, **LATE)
    RiskFactory(workstream=workstream, **EXTREME)

    milestones, risks = desk().context["numbers"]

    assert (milestones["value"], milestones["of"], milestones["note"]) == (1, 2, "1 red, 0 amber")
    assert risks["value"] == 1


def test_what_one_may_not_see_is_nowhere_on_the_dashboard(desk, partnership, workstream, person):
    hidden = WorkstreamFactory(partnership=partnership, name=PLANTED, **PART_2)
    milestone = MilestoneFactory(workstream=hidden, owner=person, name=PLANTED)
    secret = MilestoneFactory(workstream=workstream, owner=person, name=PLANTED, **PART_2)
    risk = RiskFactory(
        workstream=workstream, owner=person, name=PLANTED, next_review_on=date(2020, 1, 1)
    )
    withhold(risk, person)
    ActionFactory(partnership=partnership, owner=person, text=PLANTED, **PART_2)
    change = ScopeChangeFactory(workstream=workstream, name=PLANTED, **PART_2)
    for each in (milestone, secret):
        ForecastFactory(milestone=each, said_on=TODAY, forecast_date=date(2020, 3, 1))
        ForecastFactory(milestone=each, said_on=TODAY, reason=PLANTED)
    with deed("rewrote everything", by=person, why=PLANTED):
        risk.current_likelihood = 5
        risk.save()
        change.state = ChangeState.REJECTED
        change.save()

    response = desk()

    assert PLANTED not in response.text
    assert response.context["numbers"][0]["of"] == 0


def test_another_partnerships_work_stays_there(client, stranger, partnership, person):
    MilestoneFactory(owner=stranger, name=PLANTED, workstream__partnership=partnership)
    RiskFactory(owner=stranger, workstream__partnership=partnership, name=PLANTED)
    client.force_login(stranger)

    assert PLANTED not in client.get("/harrow/").text
    assert client.get(PAGE).status_code == 404


def test_nobody_sees_it_without_signing_in(client, partnership):
    assert client.get(PAGE).url.startswith(reverse("account_login"))


def test_the_dashboard_takes_as_many_queries_for_much_work_as_for_little(
    desk, workstream, person, board, django_assert_num_queries
):
    desk()
    with django_assert_num_queries(14):  # two ask whether anything waits
        desk()
    for milestone in MilestoneFactory.create_batch(8, workstream=workstream, owner=person):
        ForecastFactory(milestone=milestone, said_on=TODAY, forecast_date=date(2020, 3, 1))
        ForecastFactory(milestone=milestone, said_on=TODAY)
        DependencyFactory(predecessor=MilestoneFactory(workstream=workstream), successor=milestone)
        RiskFactory(workstream=workstream, owner=person, next_review_on=date(2020, 1, 1))
        ActionFactory(partnership=workstream.partnership, owner=person)
        asked_to_vote(ScopeChangeFactory(workstream=workstream), person)

    with django_assert_num_queries(18):  # session, person, partnership, deeds, 14 of its own
        response = desk()

    assert len(response.context["needs"]) == 24
