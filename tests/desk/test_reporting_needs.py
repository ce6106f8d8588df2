"""What the dashboard says of reporting: reports to write, to answer, and exceptions."""

from datetime import date

import pytest

from tests.factories.accounts import office
from tests.factories.milestones import MilestoneFactory
from tests.factories.records import withhold
from tests.factories.reporting import ExceptionFactory, ReportFactory, RoundFactory
from tests.factories.workstreams import WorkstreamFactory

LATE = {"baseline_date": date(2020, 3, 1), "forecast_date": date(2020, 3, 16)}


@pytest.fixture
def mine(partnership, person):
    return WorkstreamFactory(partnership=partnership, reference="WX01", name="Home", lead=person)


@pytest.fixture
def as_office(client, partnership):
    client.force_login(office(partnership))
    return lambda: client.get("/hounslow/")


def titles(response):
    return [need.title for need in response.context["needs"]]


@pytest.mark.parametrize(
    ("today", "status"), [(date(2020, 2, 7), "Due 7 Feb"), (date(2020, 2, 8), "Overdue")]
)
def test_a_lead_has_a_report_to_write(desk, partnership, mine, today, status):
    RoundFactory(partnership=partnership, asks=[mine])
    partnership.reporting_date = today
    partnership.save()

    response = desk()

    assert titles(response) == ["Report on WX01 Home for January 2020"]
    assert response.context["needs"][0].status == status
    assert 'href="/hounslow/reporting/2020-01-31/WX01/"' in response.text


@pytest.mark.parametrize("state", ["submitted", "accepted"])
def test_what_is_reported_needs_nothing_more(desk, partnership, mine, state):
    found = RoundFactory(partnership=partnership, asks=[mine])
    ReportFactory(round=found, workstream=mine, **{state: True})

    assert titles(desk()) == []


def test_a_round_that_opens_later_needs_nothing_yet(desk, partnership, mine):
    RoundFactory(partnership=partnership, asks=[mine], opens_on=date(2020, 2, 1))

    assert titles(desk()) == []


def test_the_office_has_reports_to_answer(desk, as_office, partnership, workstream):
    found = RoundFactory(partnership=partnership, asks=[workstream])
    ReportFactory(round=found, workstream=workstream, submitted=True)

    assert titles(as_office()) == [f"Accept or return the report on {workstream} for January 2020"]


def test_owner_and_lead_see_that_a_report_is_wanted(desk, partnership, person, mine, workstream):
    MilestoneFactory(workstream=mine, reference="X1", short_title="Lead", **LATE)
    MilestoneFactory(
        workstream=workstream, owner=person, reference="X2", short_title="Owner", **LATE
    )
    MilestoneFactory(workstream=workstream, **LATE)
    within = {**LATE, "forecast_date": date(2020, 3, 15)}
    MilestoneFactory(workstream=mine, **within)
    covered = MilestoneFactory(workstream=mine, **LATE)
    ExceptionFactory(milestone=covered, raised=True)

    wanted = [each for each in titles(desk()) if each.startswith("Exception")]

    assert wanted == ["Exception report wanted: X1 Lead", "Exception report wanted: X2 Owner"]


def test_the_office_sees_those_of_others_in_one_line(as_office, workstream):
    MilestoneFactory.create_batch(8, workstream=workstream, **LATE)

    response = as_office()

    assert "Exception reports wanted on 8 milestones of others" in titles(response)
    assert "and 2 more." in response.text


def test_what_one_may_not_see_needs_nothing(desk, partnership, person, mine):
    RoundFactory(partnership=partnership, asks=[mine])
    MilestoneFactory(workstream=mine, owner=person, **LATE)
    withhold(mine, person)

    assert titles(desk()) == []
