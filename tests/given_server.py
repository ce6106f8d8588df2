"""The server that DATABASE_URL names, with a test database per worker, as Django makes them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from django.db import connection
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


@pytest.fixture
def spare_database(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[str]:
    """The address of an empty database that other programs may change."""
    with _spare("spare", django_db_blocker) as address:
        yield address


@pytest.fixture(scope="module")
def journey_database(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[str]:
    """The same for all tests of a file: each goes on where the one before it stopped."""
    with _spare("journey", django_db_blocker) as address:
        yield address


@contextmanager
def _spare(kind: str, django_db_blocker: pytest.FixtureRequest) -> Iterator[str]:
    name = f"{kind}_{connection.settings_dict['NAME']}"
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"create database {name}")
    yield urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        cursor.execute(f"drop database {name} with (force)")
