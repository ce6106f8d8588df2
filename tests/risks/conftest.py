"""A workstream with its lead, and people who may or may not keep its risks."""

import pytest

from accounts.models import Role
from tests.factories.accounts import member
from tests.factories.workstreams import WorkstreamFactory


@pytest.fixture
def lead(partnership):
    return member(partnership, Role.WORKSTREAM_LEAD)


@pytest.fixture
def own_workstream(partnership, lead):
    return WorkstreamFactory(partnership=partnership, reference="WS01", lead=lead)


@pytest.fixture
def owner(partnership):
    return member(partnership)
