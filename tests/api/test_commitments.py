"""Commitments by API: of one agreement and of the partnership, with what keeps them."""

import pytest

from tests.api.conftest import client_of
from tests.factories.milestones import MilestoneFactory
from tests.factories.mous import AgreementFactory, CommitmentFactory, PartyFactory
from tests.factories.records import PART_2, withhold
from tests.factories.risks import BenefitFactory
from tests.factories.workstreams import WorkstreamFactory

HERE = "/api/v1/partnerships/hounslow/"


@pytest.fixture
def stream(partnership):
    return WorkstreamFactory(partnership=partnership)


@pytest.fixture
def commitment(partnership, stream):
    agreement = AgreementFactory(partnership=partnership, reference="MOU1")
    party = PartyFactory(agreement=agreement, organisation__short_name="HRCH")
    made = CommitmentFactory(agreement=agreement, number=1, party=party)
    of = {"workstream": stream, "partnership": partnership}
    made.milestones.add(MilestoneFactory(reference="M014", **of))
    made.benefits.add(BenefitFactory(reference="B02", **of))
    CommitmentFactory(agreement=agreement, number=2)
    hidden = AgreementFactory(partnership=partnership, reference="MOU2", **PART_2)
    CommitmentFactory(agreement=hidden, text="Zanzibar")
    return made


def test_they_are_read_by_partnership_and_within_their_agreement(commitment, api):
    everything = api.get(f"{HERE}commitments/").json()["results"]
    within = api.get(f"{HERE}agreements/mou1/commitments/").json()["results"]
    one = api.get(f"{HERE}commitments/MOU1-1/").json()

    assert everything == within
    assert everything[0] == one
    assert one == {
        "reference": "MOU1/1",
        "agreement_reference": "MOU1",
        "number": 1,
        "text": "Staff are released for training",
        "made_by": "HRCH",
        "due_on": None,
        "milestone_references": ["M014"],
        "benefit_references": ["B02"],
        "retired_on": None,
        "retired_why": "",
    }
    assert [each["made_by"] for each in everything] == ["HRCH", None]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ({"agreement": "mou1"}, [1, 2]),
        ({"agreement": "MOU2"}, []),
        ({"party": "hrch"}, [1]),
        ({"milestone": "m014"}, [1]),
        ({"benefit": "B02"}, [1]),
        ({"benefit": "B03"}, []),
        ({"is_standing": "false"}, []),
    ],
)
def test_they_are_filtered(commitment, api, query, numbers):
    found = api.get(f"{HERE}commitments/", query).json()["results"]

    assert [each["number"] for each in found] == numbers


def test_what_keeps_one_is_not_named_to_whom_it_is_withheld(commitment, stream, viewer):
    withhold(stream, viewer)
    api = client_of(viewer)

    one = api.get(f"{HERE}commitments/MOU1-1/").json()
    found = api.get(f"{HERE}commitments/", {"milestone": "M014"}).json()["results"]

    assert (one["milestone_references"], one["benefit_references"], found) == ([], [], [])


def test_they_are_for_members_who_see_the_agreement(commitment, stranger, api):
    assert client_of(stranger).get(f"{HERE}commitments/").status_code == 404
    assert client_of(stranger).get(f"{HERE}agreements/MOU1/commitments/").status_code == 404
    assert api.get(f"{HERE}agreements/MOU2/commitments/").status_code == 404
    assert api.get(f"{HERE}commitments/MOU2-1/").status_code == 404
