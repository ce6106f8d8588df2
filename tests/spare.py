"""Databases beside the tests' own, which other programs may change."""

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from accounts.models import User
from exchange.demonstration import create_demo


@dataclass(frozen=True)
class Spare:
    """A database by name and address, and what makes it again as it was at first."""

    name: str
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
    yield Spare(name, address, lambda: run(drop, create))
    run(drop)


def demonstrate(name: str) -> None:
    """Import the demo into the database of that name and sign its people in."""
    with connected(name):
        create_demo()
        let_everybody_in()


@contextlib.contextmanager
def connected(name: str) -> Iterator[None]:
    """Work in the database of that name, where kinds of rows may be numbered anew."""
    ours = connection.settings_dict["NAME"]
    connection.close()
    ContentType.objects.clear_cache()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        ContentType.objects.clear_cache()
        connection.settings_dict["NAME"] = ours


def let_everybody_in() -> None:
    """Give each person a session, whose name `session_of` knows."""
    for user in User.objects.all():
        held = {
            SESSION_KEY: str(user.pk),
            BACKEND_SESSION_KEY: "django.contrib.auth.backends.ModelBackend",
            HASH_SESSION_KEY: user.get_session_auth_hash(),
        }
        Session.objects.create(
            session_key=session_of(user.email),
            session_data=SessionStore().encode(held),
            expire_date=timezone.now() + timedelta(days=1),
        )


def session_of(email: str) -> str:
    """What the browser of that person of the demo remembers."""
    return hashlib.sha256(email.encode()).hexdigest()[:40]
