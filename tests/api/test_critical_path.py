"""What decides the end date, by API and to take away."""

from datetime import date
from http import HTTPStatus

import pytest
from django.urls import reverse
from rest_framework.test import APIClient

from tests.api.conftest import client_of
from tests.api.registers import partnership, planted, registers, viewer
from tests.factories.accounts import member
from tests.factories.milestones import DependencyFactory, MilestoneFactory
from tests.factories.records import withhold

__all__ = ["partnership", "planted", "registers", "viewer"]

ADDRESS = "/api/v1/partnerships/hounslow/critical-path/"


@pytest.fixture
def chained(registers):
    """A milestone that waits 60 days for another, and one that has room."""
    given = {"workstream": registers.workstream, "forecast_date": date(2020, 3, 2)}
    first, last, other = (
        MilestoneFactory(**given, baseline_date=date(2020, 3, 2), reference=name)
        for name in ("X1", "X2", "X3")
    )
    DependencyFactory(predecessor=first, successor=last, lag_days=60)
    return first, last, other


def test_it_names_the_chain_its_end_and_all_floats(api, chained):
    found = api.get(ADDRESS).json()

    rows = {each["reference"]: each for each in found["milestones"]}
    assert (found["end"], found["critical_path"]) == ("2020-05-01", ["X1", "X2"])
    assert rows["X2"] == {
        "reference": "X2",
        "early_date": "2020-05-01",
        "late_date": "2020-05-01",
        "total_float": 0,
        "free_float": 0,
        "critical": True,
        "on_critical_path": True,
        "driver": "X1",
        "held_by": "predecessor",
    }
    assert (rows["X3"]["total_float"], rows["X3"]["held_by"]) == (60, "baseline")


def test_one_milestone_is_asked_for_by_its_reference_in_any_case(api, chained):
    listed = {each["reference"]: each for each in api.get(ADDRESS).json()["milestones"]}

    assert api.get(f"{ADDRESS}x3/").json() == listed["X3"]
    assert not listed["X3"]["on_critical_path"]
    assert api.get(f"{ADDRESS}X9/").status_code == HTTPStatus.NOT_FOUND


def test_one_that_is_withheld_is_not_found(registers, partnership, chained):
    person = member(partnership)
    withhold(chained[2], person)

    assert client_of(person).get(f"{ADDRESS}X3/").status_code == HTTPStatus.NOT_FOUND
    assert client_of(person).get(f"{ADDRESS}X2/").json()["driver"] == "X1"


def test_the_file_holds_what_the_page_shows(client, viewer, chained):
    client.force_login(viewer)

    answer = client.get(reverse("milestones:critical-path-csv", args=["hounslow"]))

    lines = b"".join(answer).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Reference,Milestone,Early,Late,Total float,Free float,Critical,")
    assert any(line.startswith("X2,") and line.endswith(",0,0,yes,yes,X1") for line in lines)
    assert any(line.startswith("X3,") and line.endswith(",no,no,its baseline") for line in lines)


def test_what_no_schedule_can_be_made_of_is_named(api, client, viewer, chained):
    first, last, _ = chained
    DependencyFactory(predecessor=last, successor=first)
    client.force_login(viewer)

    answer = api.get(ADDRESS)

    assert answer.status_code == HTTPStatus.BAD_REQUEST
    assert "X1" in str(answer.json()["errors"])
    page = client.get(reverse("milestones:critical-path-xlsx", args=["hounslow"]))
    assert page.status_code == HTTPStatus.NOT_FOUND


def test_strangers_find_nothing_and_nobody_reads_without_a_token(registers, stranger):
    assert client_of(stranger).get(ADDRESS).status_code == HTTPStatus.NOT_FOUND
    assert APIClient().get(ADDRESS).status_code == HTTPStatus.UNAUTHORIZED
