"""What the database refuses of conditions and of partners' own decisions."""

from datetime import date

import pytest

from governance.signoff.models import ConditionState, OwnDecision, OwnOutcome, ProposalVersion
from tests.factories.accounts import UserFactory
from tests.factories.conditions import ConditionFactory, OwnDecisionFactory, SignOffFactory
from tests.refusing import refuses

pytestmark = pytest.mark.django_db
DAY = date(2020, 2, 12)
AGREED = {"outcome": OwnOutcome.AGREED, "decided_on": DAY}


def test_a_partner_has_one_own_decision_on_a_proposal():
    own = OwnDecisionFactory()
    OwnDecisionFactory(organisation=own.organisation)

    with refuses("own_decision_once"):
        OwnDecisionFactory(sign_off=own.sign_off, organisation=own.organisation)


def test_an_own_decision_is_recorded_whole_or_not_at_all():
    sign_off = SignOffFactory()
    version = ProposalVersion.objects.create(
        sign_off=sign_off, number=1, document={}, sha256="0" * 64, made_by=UserFactory()
    )
    OwnDecisionFactory(sign_off=sign_off, version=version, **AGREED)

    for half in (
        {"outcome": OwnOutcome.AGREED},
        {"decided_on": DAY},
        {"published_on": DAY},
        {"version": version},
    ):
        with refuses("own_decision_decided_whole"):
            OwnDecisionFactory(sign_off=sign_off, **half)


def test_special_urgency_names_who_agreed():
    OwnDecisionFactory(exception="special_urgency", agreed_by="Cllr A")
    OwnDecisionFactory(exception="general_exception")

    with refuses("own_decision_urgency_agreed"):
        OwnDecisionFactory(exception="special_urgency")


def test_only_what_was_published_is_called_in():
    OwnDecisionFactory(**AGREED, published_on=DAY, called_in_on=DAY, call_in_ended_on=DAY)

    for half in ({"called_in_on": DAY}, {"call_in_ended_on": DAY, "published_on": DAY}):
        with refuses("own_decision_called_in_after_publication"):
            OwnDecision.objects.filter(pk=OwnDecisionFactory(**AGREED).pk).update(**half)


def test_a_condition_is_cleared_on_a_day_by_somebody():
    condition, person = ConditionFactory(), UserFactory()
    rows = type(condition).objects.filter(pk=condition.pk)
    rows.update(state=ConditionState.WAIVED, cleared_on=DAY, cleared_by=person)

    for half in (
        {"state": ConditionState.OUTSTANDING},
        {"cleared_on": None},
        {"cleared_by": None},
    ):
        with refuses("condition_cleared_whole"):
            rows.update(**half)
