"""The roadmap to take away is the roadmap as it is filtered."""

import csv
from datetime import date
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from python_calamine import load_workbook

from tests.factories.accounts import UserFactory
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import PART_2
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture
def take(client, partnership, viewer):
    """The file of a kind as the viewer gets it, with a query."""
    client.force_login(viewer)

    def get(kind="csv", **query):
        address = reverse(f"milestones:roadmap-{kind}", args=[partnership.slug])
        return client.get(address, query)

    return get


@pytest.fixture
def workstream(partnership):
    return WorkstreamFactory(partnership=partnership, reference="WS01", name="Urgent care")


def lines(answer):
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


def test_every_column_is_what_the_page_says(take, workstream):
    first = MilestoneFactory(workstream=workstream, forecast_date=date(2020, 4, 9))
    late = MilestoneFactory(
        workstream=workstream,
        reference="M001",
        name="=HYPERLINK(1)",
        baseline_date=date(2020, 3, 31),
        forecast_date=date(2020, 4, 10),
        recovery_plan="More people",
        hand_brag="red",
        hand_reason="No site",
        hand_set_on=date(2020, 1, 31),
        hand_set_by=UserFactory(name="Matron"),
    )
    DependencyFactory(predecessor=first, successor=late, lag_days=2)

    [row] = [row for row in lines(take()) if row["Reference"] == "M001"]

    assert row == {
        "Reference": "M001",
        "Milestone": "'=HYPERLINK(1)",
        "Workstream": "WS01 Urgent care",
        "Owner": late.owner.name,
        "Organisation": str(late.organisation),
        "Level": "Place",
        "Area": "",
        "Baseline": "2020-03-31",
        "Forecast": "2020-04-10",
        "Done": "",
        "Days late": "10",
        "Status": "Amber",
        "Rated by hand": "Red, Matron, 31 Jan 2020",
        "Why by hand": "No site",
        "Predecessors allow": "2020-04-11",
        "Recovery plan": "More people",
    }


def test_filter_and_order_are_those_of_the_address_and_pages_are_not(take, workstream, partnership):
    other = WorkstreamFactory(partnership=partnership, reference="WS02")
    MilestoneFactory(workstream=other)
    for at in range(30):
        MilestoneFactory(workstream=workstream, baseline_date=date(2020, 5, 1 + at))

    rows = lines(take(workstream="WS01", sort="-forecast", page=2))

    assert len(rows) == 30
    assert rows[0]["Forecast"] == "2020-05-30"


def test_the_workbook_holds_the_same(take, workstream):
    MilestoneFactory(workstream=workstream, reference="M007")

    book = load_workbook(BytesIO(take("xlsx").content))

    [_, row] = book.get_sheet_by_name("Milestones").to_python()
    assert (row[0], row[7], row[10]) == ("M007", date(2020, 3, 31), 0.0)


def test_part_2_is_not_in_it(take, workstream):
    MilestoneFactory(workstream=workstream, name="Zanzibar", **PART_2)

    assert lines(take()) == []


def test_the_page_leads_to_the_file_of_its_own_filter(client, take, workstream, partnership):
    MilestoneFactory(workstream=workstream)

    page = client.get(reverse("milestones:roadmap", args=[partnership.slug]), {"q": "Path"}).text

    assert 'href="/hounslow/roadmap.xlsx?q=Path"' in page


def test_strangers_get_nothing(client, partnership):
    address = reverse("milestones:roadmap-csv", args=[partnership.slug])

    assert client.get(address).status_code == 302


def test_queries_do_not_grow(take, workstream, django_assert_num_queries):
    take()
    MilestoneFactory.create_batch(20, workstream=workstream)
    with django_assert_num_queries(8):
        take()
