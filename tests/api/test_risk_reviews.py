"""Reviews and partners' own scores of a risk by API, and what the register says of it."""

from datetime import date

import pytest

from accounts.models import Role
from tests.api.conftest import client_of
from tests.factories.accounts import OrganisationFactory, PartnerFactory, member
from tests.factories.risks import ObjectiveFactory, ReviewFactory, RiskFactory
from tests.factories.workstreams import WorkstreamFactory

RISK = "/api/v1/partnerships/hounslow/risks/R1/"
REVIEW = {"consequence": 5, "likelihood": 4, "rationale": "Two have left"}


@pytest.fixture
def trust(partnership):
    trust = OrganisationFactory(short_name="HRCH")
    PartnerFactory(partnership=partnership, organisation=trust)
    return trust


@pytest.fixture
def speaker(partnership, trust):
    return member(partnership, Role.SIGNATORY, organisation=trust)


@pytest.fixture
def risk(partnership, trust):
    risk = RiskFactory(
        workstream=WorkstreamFactory(partnership=partnership),
        owner=member(partnership),
        reference="R1",
        objective=ObjectiveFactory(partnership=partnership, reference="OB1"),
        owning_organisation=trust,
    )
    ReviewFactory(risk=risk, reviewed_on=date(2019, 9, 1), consequence=4, likelihood=4)
    return risk


def test_the_owner_reviews_and_the_register_follows(risk):
    api = client_of(risk.owner)

    made = api.post(f"{RISK}reviews/", REVIEW, format="json")

    assert made.status_code == 201
    first, last = api.get(f"{RISK}reviews/").json()["results"]
    assert (first["reviewed_on"], first["score"]) == ("2019-09-01", 16)
    assert (last["reviewed_on"], last["score"], last["rationale"]) == (
        "2020-01-31",
        20,
        "Two have left",
    )
    said = api.get(RISK).json()
    assert (said["current_score"], said["next_review_on"]) == (20, "2020-02-29")
    assert [each["score"] for each in said["trajectory"]] == [16, 20]


def test_the_register_says_appetite_escalation_owner_and_objective(risk, api):
    said = api.get(RISK).json()

    assert (said["appetite"], said["is_outside_appetite"]) == ("cautious", True)
    assert (said["goes_up_to"], said["objective_reference"]) == ("programme_board", "OB1")
    assert said["owning_organisation_name"] == "HRCH"


def test_a_closed_risk_goes_up_to_nobody(risk, api, partnership):
    RiskFactory(workstream=risk.workstream, reference="R2", status="closed")

    assert api.get(RISK.replace("R1", "R2")).json()["goes_up_to"] is None


@pytest.mark.parametrize(
    ("change", "status", "said"),
    [
        ({"consequence": 0}, 400, "consequence"),
        ({"consequence": 6}, 400, "consequence"),
        ({"likelihood": -1}, 400, "likelihood"),
        ({"likelihood": 10**30}, 400, "likelihood"),
        ({"likelihood": "NaN"}, 400, "whole number in digits"),
        ({"likelihood": 3.5}, 400, "likelihood"),
        ({"rationale": ""}, 400, "rationale"),
        ({"rationale": "x" * 4_001}, 400, "4000"),
        ({"reviewed_on": "2020-02-01"}, 403, "after today"),
        ({"reviewed_on": "31/01/2020"}, 400, "reviewed_on"),
    ],
)
def test_what_is_no_review_is_refused_with_its_place(risk, change, status, said):
    answer = client_of(risk.owner).post(f"{RISK}reviews/", REVIEW | change, format="json")

    assert answer.status_code == status
    assert said in answer.content.decode()
    assert risk.reviews.count() == 1


def test_others_do_not_review_and_strangers_find_nothing(risk, viewer, stranger):
    assert client_of(viewer).post(f"{RISK}reviews/", REVIEW, format="json").status_code == 403
    assert client_of(viewer).get(f"{RISK}reviews/").status_code == 200
    for path in ("reviews/", "partner-scores/"):
        assert client_of(stranger).get(RISK + path).status_code == 404
        assert client_of(stranger).post(RISK + path, REVIEW, format="json").status_code == 404


def test_a_partner_keeps_its_own_score_beside_the_partnership_s(risk, speaker):
    api = client_of(speaker)
    own = REVIEW | {"organisation_name": "hrch"}

    assert api.post(f"{RISK}partner-scores/", own, format="json").status_code == 201

    (row,) = api.get(f"{RISK}partner-scores/").json()["results"]
    assert (row["organisation_name"], row["score"], row["scored_on"]) == ("HRCH", 20, "2020-01-31")
    assert api.get(RISK).json()["current_score"] == 12


@pytest.mark.parametrize(
    ("change", "status", "said"),
    [
        ({"organisation_name": "Nobody"}, 400, "No partner is called Nobody"),
        ({"rationale": "x" * 4_001}, 400, "4000"),
        ({"consequence": 7}, 400, "consequence"),
    ],
)
def test_what_is_no_score_of_a_partner_is_refused(risk, speaker, change, status, said):
    own = REVIEW | {"organisation_name": "HRCH"} | change

    answer = client_of(speaker).post(f"{RISK}partner-scores/", own, format="json")

    assert answer.status_code == status
    assert said in answer.content.decode()
    assert not risk.partner_scores.exists()


def test_nobody_scores_for_a_partner_that_they_do_not_speak_for(risk, viewer):
    own = REVIEW | {"organisation_name": "HRCH"}

    answer = client_of(viewer).post(f"{RISK}partner-scores/", own, format="json")

    assert answer.status_code == 403
    assert "keeps a score of its own" in answer.json()["detail"]
