"""Whether a body's resolution binds or recommends, with the exact values (docs/rules.md 1)."""

from datetime import date
from decimal import Decimal

import pytest

from accounts.models import Partner, PartnerKind, Succession
from governance.bodies.models import Delegation
from governance.signoff.authority import authority_of
from governance.signoff.models import Authority
from governance.signoff.subjects import Facts
from tests.factories.accounts import OrganisationFactory, PartnerFactory
from tests.factories.bodies import DelegationFactory

ON = date(2020, 2, 12)


@pytest.fixture
def place(kept):
    return kept


def binds(place, on=ON, **facts):
    """Whether the board's word binds on these facts, at £310,000 for all four when not said."""
    affected = tuple(organisation.pk for organisation in place.organisations.values())
    given = {"kind": "scope_change", "value": Decimal(310_000), "partners": affected, **facts}
    authority = authority_of(place.board, Facts(**given), place.partnership, on)
    return authority == Authority.DELEGATED


def delegations(place, name):
    return Delegation.objects.filter(organisation=place.organisations[name])


@pytest.mark.parametrize(
    ("pounds", "within"),
    [
        (Decimal("999999.99"), True),
        (Decimal(1_000_000), True),
        (Decimal("1000000.01"), False),
        (Decimal(0), True),
        (None, False),
    ],
)
def test_up_to_the_amount_is_within_and_a_penny_more_is_not(place, pounds, within):
    assert binds(place, value=pounds) == within


def test_a_delegation_without_an_amount_has_no_limit(place):
    Delegation.objects.update(up_to=None)

    assert binds(place, value=Decimal("999999999999.99"))
    assert binds(place, value=None)


def test_only_the_kinds_that_were_delegated_bind(place):
    assert not binds(place, kind="agreement")


@pytest.mark.parametrize(
    ("on", "within"),
    [
        (date(2019, 3, 31), False),
        (date(2019, 4, 1), True),
        (date(2020, 3, 31), True),
        (date(2020, 4, 1), False),
    ],
)
def test_a_delegation_binds_from_its_first_to_its_last_day(place, on, within):
    Delegation.objects.update(ends_on=date(2020, 3, 31))

    assert binds(place, on) == within


def test_every_partner_concerned_must_have_delegated(place):
    delegations(place, "Trust").update(up_to=Decimal(300_000))
    trust, council = place.organisations["Trust"].pk, place.organisations["Council"].pk

    assert not binds(place)
    assert not binds(place, partners=(trust, council))
    assert binds(place, partners=(council,))


def test_where_no_partner_is_named_all_full_partners_are_concerned(place):
    assert binds(place, partners=())

    PartnerFactory(partnership=place.partnership)

    assert not binds(place, partners=())


def test_associates_and_those_who_left_are_not_concerned(place):
    associate = OrganisationFactory()
    PartnerFactory(
        partnership=place.partnership, organisation=associate, kind=PartnerKind.ASSOCIATE
    )
    trust, council = place.organisations["Trust"], place.organisations["Council"].pk
    delegations(place, "Trust").delete()

    assert binds(place, partners=(council, associate.pk))
    assert not binds(place, partners=(council, trust.pk))
    Partner.objects.filter(organisation=trust).update(left_on=date(2020, 2, 11))
    assert binds(place, partners=(council, trust.pk))


def test_who_took_over_from_a_partner_is_concerned_in_its_stead(place):
    trust, heir = place.organisations["Trust"], OrganisationFactory()
    Partner.objects.filter(organisation=trust).update(left_on=date(2020, 2, 11))
    PartnerFactory(partnership=place.partnership, organisation=heir, joined_on=ON)
    Succession.objects.create(predecessor=trust, successor=heir, happened_on=ON)

    assert not binds(place, partners=(trust.pk,))
    DelegationFactory(body=place.board, organisation=heir)
    assert binds(place, partners=(trust.pk,))


def test_successions_are_followed_on_and_in_circles_once(place):
    first, second = OrganisationFactory(), OrganisationFactory()
    council = place.organisations["Council"]
    for one, next_one in ((first, second), (second, first), (second, council)):
        Succession.objects.create(predecessor=one, successor=next_one, happened_on=ON)

    assert binds(place, partners=(first.pk,))
