import pytest

from tests.governance.signoff.conftest import place

__all__ = ["as_lead", "place"]


@pytest.fixture
def as_lead(place, client):
    client.force_login(place.lead)
    return client
