"""The list of workstreams and the page of one."""

from datetime import date

import pytest
from django.urls import reverse

from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2, withhold
from tests.factories.risks import BenefitFactory, RiskFactory
from tests.factories.workstreams import EventFactory, WorkstreamFactory

LIST, PAGE = "/hounslow/workstreams/", "/hounslow/workstreams/WX01/"
PLANTED = "Zanzibar"
LATE = {"baseline_date": date(2020, 2, 1), "forecast_date": date(2020, 3, 31)}


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WX01", name="Urgent care")


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


def words(response):
    return " ".join(response.text.split())


def test_the_list_shows_who_leads_and_how_milestones_stand(reader, workstream):
    MilestoneFactory(workstream=workstream, **LATE)
    MilestoneFactory(workstream=workstream)
    RiskFactory(workstream=workstream, current_consequence=5, current_likelihood=5)

    response = reader.get(LIST)

    [glance] = response.context["glances"]
    assert (glance.words, glance.rest, glance.extreme) == ("1 red, 1 green", "1 green", 1)
    page = words(response)
    assert "<b>1 red</b>, 1 green" in page
    assert str(workstream.lead_organisation) in page
    assert workstream.lead.name in page


def test_workstreams_stand_in_the_natural_order_of_their_references(reader, partnership):
    for reference in ("WX10", "WX2", "wx1"):
        WorkstreamFactory(partnership=partnership, reference=reference)

    glances = reader.get(LIST).context["glances"]

    assert [each.workstream.reference for each in glances] == ["wx1", "WX2", "WX10"]


def test_a_place_without_workstreams_says_so(reader):
    assert "No workstream is kept here yet." in reader.get(LIST).text


def test_the_page_shows_milestones_risks_benefits_and_events(reader, workstream):
    MilestoneFactory(workstream=workstream, name="Later")
    MilestoneFactory(
        workstream=workstream, name="Sooner", **LATE | {"forecast_date": date(2020, 2, 3)}
    )
    MilestoneFactory(name="Another workstream's")
    RiskFactory(workstream=workstream, name="Lesser", current_consequence=2)
    RiskFactory(workstream=workstream, name="Worse")
    RiskFactory(workstream=workstream, name="Closed one", status="closed")
    BenefitFactory(workstream=workstream, name="Fewer admissions")
    EventFactory(partnership=workstream.partnership, workstream=workstream, name="Open day")

    response = reader.get(PAGE)

    shown = [row.milestone.name for row in response.context["rows"]]
    assert shown == ["Sooner", "Later"]
    assert [each.risk.name for each in response.context["risks"]] == ["Worse", "Lesser"]
    page = words(response)
    assert "2 milestones: 1 amber, 1 green. 1 open one is later than baseline." in page
    assert "Fewer admissions" in page
    assert "Open day" in page


def test_the_reference_is_found_in_any_case(reader, workstream):
    assert reader.get(PAGE.replace("WX", "wx")).status_code == 200


def test_what_a_reader_may_not_see_is_absent(reader, viewer, workstream):
    MilestoneFactory(workstream=workstream, name=PLANTED, **PART_2)
    withhold(RiskFactory(workstream=workstream, name=PLANTED), viewer)
    BenefitFactory(workstream=workstream, name=PLANTED, **PART_2)
    EventFactory(partnership=workstream.partnership, workstream=workstream, name=PLANTED, **PART_2)
    WorkstreamFactory(partnership=workstream.partnership, name=PLANTED, **PART_2)

    assert PLANTED not in reader.get(LIST).text
    assert PLANTED not in reader.get(PAGE).text


def test_a_hidden_extreme_risk_is_not_counted(reader, workstream):
    RiskFactory(workstream=workstream, current_consequence=5, current_likelihood=5, **PART_2)

    assert reader.get(LIST).context["glances"][0].extreme == 0


def test_a_workstream_in_part_2_is_not_found(reader, partnership):
    WorkstreamFactory(partnership=partnership, reference="WX01", **PART_2)

    assert reader.get(PAGE).status_code == 404


@pytest.mark.parametrize("path", [LIST, PAGE])
def test_another_partnerships_office_finds_neither(client, stranger, workstream, path):
    client.force_login(stranger)

    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", [LIST, PAGE])
def test_nobody_sees_them_without_signing_in(client, workstream, path):
    assert client.get(path).url.startswith(reverse("account_login"))


# session, person, partnership, deeds, and what is the page's own
@pytest.mark.parametrize(("path", "queries"), [(LIST, 8), (PAGE, 13)])
def test_many_rows_take_no_more_queries(
    reader, workstream, path, queries, django_assert_num_queries
):
    reader.get(path)
    for milestone in MilestoneFactory.create_batch(5, workstream=workstream):
        DependencyFactory(predecessor=MilestoneFactory(workstream=workstream), successor=milestone)
        RiskFactory(workstream=workstream)
        BenefitFactory(workstream=workstream)
        WorkstreamFactory(partnership=workstream.partnership)

    with django_assert_num_queries(queries):
        reader.get(path)
