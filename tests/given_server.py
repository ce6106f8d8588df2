"""The server that DATABASE_URL names, with a test database per worker, as Django makes them."""

from collections.abc import Iterator

import pytest
from django.test.utils import setup_databases, teardown_databases

from tests.flushing import allow_flush


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_modify_db_settings: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[None]:
    """Migrate a fresh test database; drop it at the end."""
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
        allow_flush()
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)
