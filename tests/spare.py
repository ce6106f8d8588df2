"""Databases beside the tests' own, which other programs may change."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection

from exchange.demonstration import create_demo


@dataclass(frozen=True)
class Spare:
    """The address of a database, and what makes it again as it was at first."""

    address: str
    renew: Callable[[], None]


@contextlib.contextmanager
def spare(
    name: str, address: str, blocker: pytest.FixtureRequest, like: str = ""
) -> Iterator[Spare]:
    """A copy of the database `like` (an empty one when none is named), dropped in the end."""

    def run(*commands: str) -> None:
        with blocker.unblock(), connection._nodb_cursor() as cursor:
            for command in commands:
                cursor.execute(command)

    drop = f"drop database {name} with (force)"
    create = f"create database {name}" + (f" template {like} strategy file_copy" if like else "")
    run(create)
    yield Spare(address, lambda: run(drop, create))
    run(drop)


def demonstrate(name: str) -> None:
    """Import the demo into the database of that name, where kinds of rows may be numbered anew."""
    ours = connection.settings_dict["NAME"]
    connection.close()
    ContentType.objects.clear_cache()
    connection.settings_dict["NAME"] = name
    try:
        create_demo()
    finally:
        connection.close()
        ContentType.objects.clear_cache()
        connection.settings_dict["NAME"] = ours
