"""Figures of a benefit by API: read by all who see it, sent by those who keep it."""

from datetime import date

import pytest

from accounts.models import Role
from risks.models import Benefit
from tests.api.conftest import client_of
from tests.factories.accounts import member
from tests.factories.risks import BenefitFactory, MeasurementFactory
from tests.factories.workstreams import WorkstreamFactory

ADDRESS = "/api/v1/partnerships/hounslow/benefits/B02/measurements/"
DECEMBER = {"period": "2019-12-01", "actual": "596.5", "source": "Returns", "confidence": "high"}


@pytest.fixture
def owner(partnership):
    partnership.reporting_date = date(2020, 1, 31)
    partnership.save()
    return member(partnership, Role.VIEWER)


@pytest.fixture
def benefit(partnership, owner):
    workstream = WorkstreamFactory(partnership=partnership)
    return BenefitFactory(workstream=workstream, owner=owner, reference="B02")


def test_the_owner_sends_a_month_sends_it_again_and_corrects_it_with_a_reason(benefit, owner):
    api = client_of(owner)

    made = api.post(ADDRESS, DECEMBER, format="json")
    again = api.post(ADDRESS, DECEMBER, format="json")
    unsaid = api.post(ADDRESS, DECEMBER | {"actual": "590"}, format="json")
    better = api.post(ADDRESS, DECEMBER | {"actual": "590", "reason": "Late"}, format="json")

    assert [each.status_code for each in (made, again, unsaid, better)] == [201, 200, 403, 200]
    assert "Say why." in unsaid.json()["detail"]
    (row,) = api.get(ADDRESS).json()["results"]
    assert (row["period"], row["actual"], row["confidence"]) == ("2019-12-01", "590.0000", "high")


@pytest.mark.parametrize(
    ("change", "status", "said"),
    [
        ({"actual": "NaN"}, 400, "valid number"),
        ({"actual": "-1"}, 403, "below 0"),
        ({"period": "2019-12-02"}, 403, "whole month"),
        ({"period": "2020-02-01"}, 403, "has not begun"),
        ({"confidence": "sure"}, 400, "confidence"),
    ],
)
def test_what_cannot_be_is_refused_with_the_cure(benefit, owner, change, status, said):
    answer = client_of(owner).post(ADDRESS, DECEMBER | change, format="json")

    assert answer.status_code == status
    assert said in answer.content.decode()
    assert not benefit.measurements.exists()


def test_others_only_read_and_strangers_find_nothing(benefit, viewer, stranger):
    MeasurementFactory(benefit=benefit)

    assert client_of(viewer).post(ADDRESS, DECEMBER, format="json").status_code == 403
    assert len(client_of(viewer).get(ADDRESS).json()["results"]) == 1
    assert client_of(stranger).get(ADDRESS).status_code == 404
    assert client_of(stranger).post(ADDRESS, DECEMBER, format="json").status_code == 404


def test_a_count_of_few_people_is_for_the_office_alone(benefit, viewer, programme_office):
    Benefit.objects.update(unit="patients")
    MeasurementFactory(benefit=benefit, actual=3)

    told = [
        client_of(person).get(ADDRESS).json()["results"][0]["actual"]
        for person in (viewer, programme_office)
    ]

    assert told == ["<5", "3.0000"]


def test_what_is_left_out_stays_and_what_is_null_is_cleared(benefit, owner):
    api = client_of(owner)
    api.post(ADDRESS, DECEMBER, format="json")
    month = {"period": "2019-12-01", "reason": "Plan agreed"}

    assert api.post(ADDRESS, month | {"planned": "610"}, format="json").status_code == 200
    (planned,) = api.get(ADDRESS).json()["results"]
    assert api.post(ADDRESS, month | {"actual": None}, format="json").status_code == 200
    (cleared,) = api.get(ADDRESS).json()["results"]

    assert planned == {
        "period": "2019-12-01",
        "planned": "610.0000",
        "actual": "596.5000",
        "source": "Returns",
        "confidence": "high",
    }
    assert cleared == planned | {"actual": None}


def test_a_month_of_which_nothing_else_is_said_says_the_same(benefit, owner):
    api = client_of(owner)
    api.post(ADDRESS, DECEMBER, format="json")

    assert api.post(ADDRESS, {"period": "2019-12-01"}, format="json").status_code == 200
    assert benefit.measurements.get().corrections.count() == 0


def test_more_than_is_read_at_once_is_refused_as_a_problem_with_the_cure(benefit, owner):
    answer = client_of(owner).post(ADDRESS, DECEMBER | {"source": "x" * 2_700_000}, format="json")

    assert answer.status_code == 413
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["detail"].endswith("Send it in parts.")
    assert not benefit.measurements.exists()
