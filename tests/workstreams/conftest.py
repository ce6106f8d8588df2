"""Who looks at the registers."""

import pytest

from tests.factories.accounts import OrganisationFactory, PartnerFactory


@pytest.fixture
def reader(client, viewer):
    client.force_login(viewer)
    return client


@pytest.fixture
def as_office(client, programme_office):
    client.force_login(programme_office)
    return client


@pytest.fixture
def trust(partnership):
    trust = OrganisationFactory(name="Hounslow Trust", short_name="HT")
    PartnerFactory(partnership=partnership, organisation=trust)
    return trust
