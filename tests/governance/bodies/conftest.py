"""People of a partnership who declare, return and go away."""

from datetime import date

import pytest

from accounts.models import Role
from governance.bodies.models import InterestKind
from tests.factories.accounts import MembershipFactory, OrganisationFactory, PartnerFactory
from tests.factories.accounts import UserFactory as Person
from tests.factories.bodies import InterestFactory


@pytest.fixture
def trust(partnership):
    """A partner."""
    organisation = OrganisationFactory(name="Hounslow Hospital Trust", short_name="The Trust")
    PartnerFactory(partnership=partnership, organisation=organisation)
    return organisation


@pytest.fixture
def people(partnership, trust):
    """Members A, B and C, for the trust."""
    found = [Person(name=f"Person {letter}") for letter in "ABC"]
    for person in found:
        MembershipFactory(
            user=person, partnership=partnership, role=Role.BOARD_MEMBER, organisation=trust
        )
    return found


@pytest.fixture
def login(client):
    """A browser of that person's."""

    def signed_in(person):
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture
def told(partnership, people, trust):
    """Interests of A (in the trust) and of B (over), and of the trust."""
    return [
        InterestFactory(partnership=partnership, person=people[0], in_organisation=trust),
        InterestFactory(
            partnership=partnership,
            person=people[1],
            kind=InterestKind.INDIRECT,
            nature="Their sister works there",
            ends_on=date(2020, 1, 30),
        ),
        InterestFactory(
            partnership=partnership,
            person=None,
            organisation=trust,
            kind=InterestKind.PROFESSIONAL,
            nature="Trains staff",
        ),
    ]
