"""Fixtures that many tests share: a partnership and one person of each kind."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction

from accounts.models import Partnership, Role, User
from exchange.demonstration import create_demo
from tests.factories.accounts import PartnershipFactory, member, office
from tests.governance.signoff.founding import pytest_generate_tests

__all__ = ["pytest_generate_tests"]

# Minutes for a file: begun last, it would leave the other worker with nothing to do.
LONG = ("tests/test_access_walk.py", "tests/journeys/", "tests/packs/", "tests/campaigns/")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what runs longest; the order within a file stays.

    While the first file makes the database, the other workers do what needs none.
    """
    stored = {item.path for item in items if _needs_database(item)}
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))
    first = next((item.path for item in items if item.path in stored), None)
    items.sort(key=lambda item: (item.path != first, item.path in stored))


def _needs_database(item: pytest.Item) -> bool:
    asked = {"db", "django_db_setup"}.intersection(getattr(item, "fixturenames", ()))
    return bool(asked or item.get_closest_marker("django_db"))


@pytest.fixture(autouse=True)
def like_any_other(
    request: pytest.FixtureRequest, django_db_blocker: pytest.FixtureRequest
) -> Iterator[None]:
    """A test finds the same whether one that commits went before it or not.

    Django empties its own tables after such a test and forgets the kinds of rows, which
    the next would look up again; of the queue's tables it does not know.
    """
    marker = request.node.get_closest_marker("django_db")
    if not marker and "db" in request.fixturenames:
        request.getfixturevalue("db")  # asked for by another fixture: not open yet
    if marker or "db" in request.fixturenames:
        if marker is None:
            request.getfixturevalue("db")  # not open yet: this fixture comes first
        ContentType.objects.get_for_models(*apps.get_models())
    yield
    if marker and marker.kwargs.get("transaction"):
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("truncate procrastinate_jobs cascade")


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


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[Partnership]:
    """The demo partnership, imported once for all tests of a file."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield create_demo().partnership
        transaction.set_rollback(True)
