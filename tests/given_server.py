"""The server that DATABASE_URL names, with a test database per worker, as Django makes them."""

import os
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from tests.flushing import allow_flush
from tests.spare import Spare, demonstrate, spare


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


@pytest.fixture
def spare_database(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[str]:
    """The address of an empty database that other programs may change."""
    name = f"spare_{connection.settings_dict['NAME']}"
    with spare(name, _address(name), django_db_blocker) as database:
        yield database.address


@pytest.fixture(scope="session")
def journey_database(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[Spare]:
    """One with the demo in it, for every journey of this worker."""
    ours = connection.settings_dict["NAME"]
    name, like = f"journey_{ours}", f"demonstrated_{ours}"
    connection.close()  # what is copied must not be in use
    with spare(like, _address(like), django_db_blocker, ours):
        with django_db_blocker.unblock():
            demonstrate(like)
        with spare(name, _address(name), django_db_blocker, like) as database:
            yield database


def _address(name: str) -> str:
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
