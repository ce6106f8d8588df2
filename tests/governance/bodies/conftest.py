"""People of a partnership who declare, return and go away."""

import pytest

from accounts.models import Role
from tests.factories.accounts import MembershipFactory, OrganisationFactory, PartnerFactory
from tests.factories.accounts import UserFactory as Person


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
