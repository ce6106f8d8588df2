"""What no form would send: each is refused with its place and a cure, and nothing is written."""

import json
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.db import transaction

from accounts.models import Role
from exchange.models import ChangeState, ProposedChange
from tests.api.conftest import client_of
from tests.api.registers import read_anew
from tests.exchange.proposals.conftest import LATER, build_world, propose
from tests.factories.accounts import (
    OrganisationFactory,
    PartnerFactory,
    PartnershipFactory,
    member,
    office,
)
from tests.factories.risks import BenefitFactory, RiskFactory

HOME = "/api/v1/partnerships/hounslow/"
REVIEW = {"consequence": 5, "likelihood": 4, "rationale": "Two have left"}
SENT = {
    "risks/R1/reviews/": REVIEW | {"reviewed_on": "2020-01-01"},
    "risks/R1/partner-scores/": REVIEW | {"organisation_name": "HRCT"},
    "benefits/B1/measurements/": {"period": "2019-12-01", "actual": "5", "planned": "6"},
    "proposals/PC01/accept/": {"changes": [{"number": 1, "held": "2020-03-31"}]},
    "proposals/PC01/decline/": {"numbers": [1], "reason": "The lease stands"},
}
HUGE = 10**30


@pytest.fixture(scope="module")
def planted(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[SimpleNamespace]:
    """The programme office, who speaks for a trust too: each of SENT may be theirs to send."""
    with django_db_blocker.unblock(), transaction.atomic():
        world = build_world(PartnershipFactory(slug="hounslow", place="Hounslow"))
        trust = OrganisationFactory(short_name="HRCT")
        PartnerFactory(partnership=world.partnership, organisation=trust)
        person = office(world.partnership)
        member(world.partnership, Role.SIGNATORY, user=person, organisation=trust)
        own = {"workstream": world.workstream, "owner": person}
        assert propose(world, **LATER).reference == "PC01"
        yield SimpleNamespace(
            person=person,
            risk=RiskFactory(reference="R1", owning_organisation=trust, **own),
            benefit=BenefitFactory(reference="B1", **own),
        )
        transaction.set_rollback(True)


@pytest.fixture
def sender(planted: SimpleNamespace, db: None) -> SimpleNamespace:
    """What was planted, read anew, with a client of that person."""
    rows = read_anew(planted)
    return SimpleNamespace(api=client_of(rows.person), risk=rows.risk, benefit=rows.benefit)


def refused(sender, at, body, status=400):
    """The problem that answers `body`; nothing was written."""
    answer = sender.api.post(HOME + at, body, content_type="application/json")
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert not sender.risk.reviews.exists()
    assert not sender.risk.partner_scores.exists()
    assert not sender.benefit.measurements.exists()
    assert ProposedChange.objects.get().state == ChangeState.OPEN
    return answer.json()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "This field is required"),
        ("{", "JSON parse error"),
        ("[" * 5_000, "JSON parse error"),
        ("[1]", "Expected a dictionary, but got list"),
        ('"four"', "Expected a dictionary, but got str"),
        ("null", "No data provided"),
        ('{"rationale": NaN}', "JSON parse error"),
        ('{"rationale": 1e400}', "a number is too large"),
        (b"\xff\xfe", "JSON parse error"),
    ],
)
@pytest.mark.parametrize("at", SENT)
def test_what_is_no_object_is_refused(sender, at, body, said):
    assert said in json.dumps(refused(sender, at, body))


@pytest.mark.parametrize(
    ("at", "change", "place", "said"),
    [
        ("risks/R1/reviews/", {"consequence": "\uff11"}, "consequence", "in digits"),
        ("risks/R1/reviews/", {"likelihood": "0_4"}, "likelihood", "in digits"),
        ("risks/R1/reviews/", {"likelihood": True}, "likelihood", "in digits"),
        ("risks/R1/reviews/", {"likelihood": 2.5}, "likelihood", "valid integer"),
        ("risks/R1/reviews/", {"likelihood": HUGE}, "likelihood", "less than or equal to 5"),
        ("risks/R1/reviews/", {"rationale": ["Two"]}, "rationale", "valid string"),
        ("risks/R1/partner-scores/", {"consequence": 0}, "consequence", "equal to 1"),
        ("risks/R1/partner-scores/", {"organisation_name": "=1+1"}, "organisation_name", "=1+1"),
        ("benefits/B1/measurements/", {"actual": "1_000"}, "actual", "digits 0 to 9"),
        ("benefits/B1/measurements/", {"actual": "\uff15"}, "actual", "digits 0 to 9"),
        ("benefits/B1/measurements/", {"actual": "Infinity"}, "actual", "digits 0 to 9"),
        ("benefits/B1/measurements/", {"planned": HUGE}, "planned", "16 digits"),
        ("benefits/B1/measurements/", {"source": "x" * 301}, "source", "300 characters"),
        (
            "proposals/PC01/accept/",
            {"changes": [{"number": "\uff11", "held": ""}]},
            "changes",
            "in",
        ),
        ("proposals/PC01/accept/", {"changes": [None]}, "changes", "null"),
        ("proposals/PC01/decline/", {"numbers": [[1]]}, "numbers", "valid integer"),
        ("proposals/PC01/decline/", {"reason": " "}, "reason", "blank"),
    ],
)
def test_a_value_that_cannot_be_is_refused_at_its_place(sender, at, change, place, said):
    problem = refused(sender, at, json.dumps(SENT[at] | change))

    assert list(problem["errors"]) == [place]
    assert said in json.dumps(problem["errors"], ensure_ascii=False)


@pytest.mark.parametrize(
    ("at", "change", "said"),
    [
        ("risks/R1/reviews/", {"reviewed_on": "0020-01-01"}, "from 1950 to 2199"),
        ("risks/R1/reviews/", {"reviewed_on": "2020-02-01"}, "after today"),
        ("benefits/B1/measurements/", {"period": "0020-01-01"}, "from 1950 to 2199"),
        ("benefits/B1/measurements/", {"period": "9999-12-01", "actual": None}, "1950 to 2199"),
        ("benefits/B1/measurements/", {"period": "2020-02-01"}, "has not begun"),
        ("benefits/B1/measurements/", {"actual": None, "planned": None}, "Give what was planned"),
        ("proposals/PC01/accept/", {"changes": [{"number": HUGE, "held": ""}]}, "not for you"),
        ("proposals/PC01/decline/", {"numbers": [2**63]}, "not for you"),
    ],
)
def test_what_the_rules_refuse_says_why(sender, at, change, said):
    assert said in refused(sender, at, json.dumps(SENT[at] | change), 403)["detail"]
