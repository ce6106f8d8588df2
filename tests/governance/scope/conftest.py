from datetime import date

import pytest

from accounts.models import Succession
from tests.factories.accounts import OrganisationFactory, PartnerFactory
from tests.factories.scope import ServiceFactory
from tests.governance.signoff.founding import founded, partnership, place, programme_office

__all__ = ["founded", "partnership", "place", "programme_office"]


@pytest.fixture
def as_lead(place, client):
    client.force_login(place.lead)
    return client


@pytest.fixture
def nursing(partnership):
    return ServiceFactory(
        partnership=partnership,
        name="Community nursing",
        slug="community-nursing",
        provider=OrganisationFactory(short_name="HRCH"),
        commissioner=OrganisationFactory(short_name="CCG"),
    )


@pytest.fixture
def trust(partnership):
    made = OrganisationFactory(short_name="Community Trust")
    PartnerFactory(partnership=partnership, organisation=made)
    return made


@pytest.fixture
def succession(partnership, nursing):
    """The CCG became the ICB on 1 July 2022."""
    PartnerFactory(partnership=partnership, organisation=nursing.commissioner)
    return Succession.objects.create(
        predecessor=nursing.commissioner,
        successor=OrganisationFactory(short_name="ICB"),
        happened_on=date(2022, 7, 1),
    )
