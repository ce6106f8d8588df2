"""Fixtures that many tests share: a partnership and one person of each kind."""

import pytest

from accounts.models import Partnership, Role, User
from tests.factories.accounts import PartnershipFactory, member, office


@pytest.fixture
def partnership(db: None) -> Partnership:
    return PartnershipFactory(slug="hounslow", place="Hounslow")


@pytest.fixture
def programme_office(partnership: Partnership) -> User:
    return office(partnership)


@pytest.fixture
def viewer(partnership: Partnership) -> User:
    return member(partnership, Role.VIEWER)


@pytest.fixture
def auditor(partnership: Partnership) -> User:
    return member(partnership, Role.AUDITOR)


@pytest.fixture
def stranger(db: None) -> User:
    """The programme office of another partnership in the same installation."""
    return office(PartnershipFactory(slug="harrow", place="Harrow"))
