"""While a proposal runs a partner may add its own body, take it off, leave, or be succeeded."""

from datetime import date

import pytest

from accounts.models import Partner, Succession
from core.errors import Refused
from governance.signoff import services
from governance.signoff.models import OwnDecision, OwnOutcome
from tests.factories.accounts import (
    MembershipFactory,
    OrganisationFactory,
    PartnerFactory,
    UserFactory,
)
from tests.governance.signoff.cabinets import at_partners
from tests.governance.signoff.conftest import approve, asked

BEGINNINGS = {"own": at_partners}


@pytest.fixture
def own(place):
    """The council's cabinet, asked at the partners' stage; a key decision that can be called in."""
    return OwnDecision.objects.get()


@pytest.fixture
def signatory(place):
    return place.members["Council"]


def test_a_partner_may_add_its_own_body_to_a_sign_off_and_take_it_off(place, own):
    trust, person = place.organisations["Trust"], place.members["Trust"]

    added = services.add_own_decision(own.sign_off, trust, by=person)
    with pytest.raises(Refused, match="Its own body of Trust decides first"):
        approve(own.sign_off, person)
    services.drop_own_decision(added, by=person)

    approve(own.sign_off, person)
    kinds = own.sign_off.entries.values_list("kind", flat=True)
    assert {"own decision added", "own decision dropped"} <= set(kinds)


def test_who_may_not_add_or_take_off_is_told_why(place, own, signatory):
    organisations, trust = place.organisations, place.members["Trust"]

    with pytest.raises(Refused, match="The signatory of Charities, or the programme office"):
        services.add_own_decision(own.sign_off, organisations["Charities"], by=trust)
    with pytest.raises(Refused, match="Council is not a full partner, or its own decision is here"):
        services.add_own_decision(own.sign_off, organisations["Council"], by=place.office)
    with pytest.raises(Refused, match="Council has to decide this itself"):
        services.drop_own_decision(own, by=signatory)
    with pytest.raises(Refused, match="The signatory of Council"):
        services.drop_own_decision(own, by=trust)


def test_a_body_of_a_partner_that_has_left_need_not_decide(place, own):
    Partner.objects.filter(organisation=own.organisation).update(left_on=date(2020, 1, 30))

    services.drop_own_decision(own, by=place.office)

    assert not own.sign_off.own_decisions.exists()


def test_whoever_takes_over_a_partner_has_its_own_body_asked(place, own):
    old, new = own.organisation, OrganisationFactory(short_name="Successor")
    person = UserFactory(name="Successor signatory")
    MembershipFactory(user=person, partnership=place.partnership, organisation=new)
    given = {"own_body": "Board", "decides_itself_first": True, "signatory": person}
    PartnerFactory(partnership=place.partnership, organisation=new, **given)
    day = date(2020, 1, 30)
    Succession.objects.create(predecessor=old, successor=new, happened_on=day)
    Partner.objects.filter(organisation=old).update(left_on=day)

    services.replace_approver(
        asked(own.sign_off, place.members["Council"]), person=person, by=place.office
    )

    asked_now = own.sign_off.own_decisions.get(organisation=new)
    assert (asked_now.body_name, asked_now.outcome) == ("Board", OwnOutcome.PENDING)
    with pytest.raises(Refused, match="Board of Successor decides first"):
        approve(own.sign_off, person)
