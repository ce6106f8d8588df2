"""Iterations of the roadmap by API."""

from datetime import date

import pytest

from api.resources.iterations import IterationSerializer
from tests.api.conftest import client_of
from tests.factories.workstreams import RoadmapFactory

HOME = "/api/v1/partnerships/hounslow/iterations/"


@pytest.fixture
def iterations(partnership):
    """One that was in force, one that is, one to come, and a draft."""
    for day in (date(2018, 1, 1), date(2019, 8, 23), date(2020, 4, 1)):
        RoadmapFactory(partnership=partnership, dated_on=day, aims=["Better health"])
    RoadmapFactory(partnership=partnership, dated_on=date(2020, 6, 1), is_draft=True)
    RoadmapFactory()


def test_a_member_reads_the_iterations_and_which_holds_today(iterations, viewer):
    asker = client_of(viewer)

    rows = asker.get(HOME).json()["results"]

    assert [(row["reference"], row["is_in_force"]) for row in rows] == [
        ("2020-04-01", False),
        ("2019-08-23", True),
        ("2018-01-01", False),
    ]
    assert sorted(rows[0]) == sorted(IterationSerializer().fields)
    assert rows[0]["aims"] == ["Better health"]
    assert asker.get(f"{HOME}2019-08-23/").json() == rows[1]


@pytest.mark.parametrize("address", ["2020-06-01", "2019-08-24", "no-day"])
def test_a_draft_and_what_is_no_iteration_are_not_found(iterations, programme_office, address):
    assert client_of(programme_office).get(f"{HOME}{address}/").status_code == 404


def test_a_stranger_finds_no_partnership(iterations, stranger, client):
    assert client_of(stranger).get(HOME).status_code == 404
    assert client.get(HOME).status_code == 401
