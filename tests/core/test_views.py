import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

ROOT = Path(__file__).parents[2]


@pytest.fixture
def worker_seen(db):
    """A worker that gave a sign of life so many seconds ago."""

    def seen(seconds_ago: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "insert into procrastinate_workers (last_heartbeat)"
                " values (now() - make_interval(secs => %s))",
                [seconds_ago],
            )

    return seen


def test_all_is_well_with_database_migrations_and_a_worker(client, worker_seen):
    worker_seen(5)

    answer = client.get("/healthz")

    assert (answer.status_code, answer.json()) == (200, {"status": "well"})


def test_a_worker_that_fell_silent_is_named(client, worker_seen):
    worker_seen(31)

    answer = client.get("/healthz")

    assert answer.status_code == 503
    assert answer.json() == {"status": "not well", "worker": "no sign of life for 30 seconds"}


def test_a_migration_that_was_not_applied_is_named(client, worker_seen):
    worker_seen(5)
    applied = MigrationRecorder(connection).migration_qs.filter(app="sessions")
    name = applied.latest("pk").name
    applied.filter(name=name).delete()

    answer = client.get("/healthz")

    assert answer.status_code == 503
    assert answer.json() == {"status": "not well", "migrations": f"not applied: sessions.{name}"}


def test_a_database_that_does_not_answer_is_named():
    code = (
        "import django; django.setup()\n"
        "from django.test import Client\n"
        "answer = Client().get('/healthz'); print(answer.status_code, answer.json())"
    )
    gone = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | gone | {"DJANGO_SETTINGS_MODULE": "config.settings.test"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "503 {'status': 'not well', 'database': 'does not answer'}\n"


def test_anybody_may_read_the_accessibility_statement(client):
    page = client.get("/accessibility/")

    assert page.status_code == 200
    assert "2.2, level AA" in page.content.decode()


def test_nobody_changes_the_address_that_seats_and_imports_know_them_by(client, viewer):
    client.force_login(viewer)

    asked = client.get("/accounts/email/")
    added = client.post("/accounts/email/", {"email": "boss@accord.example", "action_add": ""})

    viewer.refresh_from_db()
    assert (asked.status_code, added.status_code) == (404, 404)
    assert viewer.email != "boss@accord.example"
