"""One throw-away PostgreSQL for the whole run; each worker has a database of its own in it.

The migrated cluster is kept in .data/tests-<key> and copied, so that only a change of migrations
or packages costs the time to migrate; a new migration is added to what was kept without it.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from config.embedded.base import SCRATCH, server
from tests.flushing import allow_flush
from tests.spare import Spare, demonstrate, spare

ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".data"
CLUSTERS_KEPT = 3
MEMORY, ROOM = Path("/dev/shm"), 4_000_000_000  # noqa: S108 (bytes)
SCRATCHES = "accord-test-"
MADE_OF = "made-of.json"


def pytest_configure(config: pytest.Config) -> None:
    """The run's controller makes the folder; its workers inherit the name of it."""
    if hasattr(config, "workerinput"):
        return
    _clear_up()
    scratch = Path(tempfile.mkdtemp(prefix=SCRATCHES, dir=_memory()))
    scratch.chmod(0o755)
    os.environ[SCRATCH] = str(scratch / "postgres")
    config.add_cleanup(lambda: shutil.rmtree(scratch, ignore_errors=True))
    config.add_cleanup(lambda: shutil.rmtree(server().home, ignore_errors=True))
    config.add_cleanup(lambda: server().release())


def _memory() -> Path | None:
    """Where files stay in memory, if there is room: a database is copied ten times as fast."""
    roomy = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    return MEMORY if roomy and os.access(MEMORY, os.W_OK | os.X_OK) else None


def _clear_up() -> None:
    """Free the memory that runs hold which were killed: nobody has their lock any more."""
    for lock in MEMORY.glob(f"{SCRATCHES}*/postgres/users.lock"):
        with contextlib.suppress(OSError), lock.open() as held:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(lock.parents[1], ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_db_blocker: pytest.FixtureRequest
) -> Iterator[None]:
    """A copy of the migrated database for this worker."""
    name = f"test_{_worker(request)}"
    with django_db_blocker.unblock():
        _prepare()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"drop database if exists {name} with (force)")
            cursor.execute(f"create database {name} template migrated strategy file_copy")
        connection.settings_dict["NAME"] = name
    yield
    with django_db_blocker.unblock():
        connection.close()


@pytest.fixture
def spare_database(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[str]:
    """The address of a migrated database that other programs may change."""
    name = f"spare_{_worker(request)}"
    with spare(name, _address(name), django_db_blocker, "migrated") as database:
        yield database.address


@pytest.fixture(scope="session")
def journey_database(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[Spare]:
    """The same with the demo in it, for every journey of this worker."""
    name = f"journey_{_worker(request)}"
    with django_db_blocker.unblock(), _gate():
        _demonstrate("demonstrated")
    with spare(name, _address(name), django_db_blocker, "demonstrated") as database:
        yield database


def _demonstrate(name: str) -> None:
    """Make the database with the demo in it: the first worker does, the others wait."""
    with connection._nodb_cursor() as cursor:
        cursor.execute("select 1 from pg_database where datname = %s", [name])
        if cursor.fetchone():
            return
        cursor.execute(f"create database {name} template migrated strategy file_copy")
    demonstrate(name)


def _worker(request: pytest.FixtureRequest) -> str:
    return getattr(request.config, "workerinput", {}).get("workerid", "main")


def _address(name: str) -> str:
    return f"postgresql://accord@/{name}?host={server().sockets}"


@contextlib.contextmanager
def _gate() -> Iterator[None]:
    """One worker at a time."""
    home = server().home
    home.mkdir(exist_ok=True)
    with (home / "prepare.lock").open("w") as gate:
        fcntl.flock(gate, fcntl.LOCK_EX)
        yield


def _prepare() -> None:
    """Bring up a cluster with the database `migrated`: the first worker does, the others wait."""
    home, made_of = server().home, _made_of()
    kept = KEPT / f"tests-{_digest(json.dumps(made_of).encode())[:12]}"
    with _gate():
        if (home / "data").exists():
            return
        if kept.exists():
            os.utime(kept)
            _copy(kept / "data", home / "data")
        else:
            _migrate(_kept_before(made_of), home / "data")
            _keep(home / "data", kept, made_of)


def _migrate(before: Path | None, data: Path) -> None:
    """Migrate from nothing, or on from a kept cluster."""
    if before:
        os.utime(before)  # the newest are kept
        _copy(before / "data", data)
    else:
        with connection._nodb_cursor() as cursor:
            cursor.execute("create database migrated")
    connection.settings_dict["NAME"] = "migrated"
    call_command("migrate", verbosity=0)
    allow_flush()
    connection.close()
    server().stop()


def _keep(data: Path, kept: Path, made_of: dict[str, str]) -> None:
    KEPT.mkdir(exist_ok=True)
    for old in _newest_first()[CLUSTERS_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="part-", dir=KEPT) as part:  # runs may overlap
        whole = Path(part) / "whole"
        whole.mkdir()
        _copy(data, whole / "data")
        (whole / MADE_OF).write_text(json.dumps(made_of))
        with contextlib.suppress(OSError):  # another run has kept the same
            whole.rename(kept)


def _kept_before(made_of: dict[str, str]) -> Path | None:
    """The newest kept cluster that lacks nothing but migrations of now."""
    for kept in _newest_first():
        with contextlib.suppress(OSError):  # another run has put it away
            earlier = json.loads((kept / MADE_OF).read_text()).items()
            missing = dict(made_of.items() - earlier)
            if earlier <= made_of.items() and all("/migrations/" in path for path in missing):
                return kept
    return None


def _newest_first() -> list[Path]:
    with contextlib.suppress(OSError):
        return sorted(KEPT.glob("tests-*"), key=lambda each: -each.stat().st_mtime)
    return []


def _copy(source: Path, target: Path) -> None:
    subprocess.run(["cp", "-a", source, target], check=True)


def _made_of() -> dict[str, str]:
    """Everything that shapes the migrated database, with its digest."""
    migrations = [*ROOT.glob("*/migrations/*.py"), *ROOT.glob("*/*/migrations/*.py")]
    shaping = [
        ROOT / "requirements/dev.txt",
        ROOT / "config/settings/base.py",
        ROOT / "config/embedded/server.py",
        Path(__file__),
        Path(__file__).with_name("flushing.py"),
        *sorted(migrations),
    ]
    return {str(path.relative_to(ROOT)): _digest(path.read_bytes()) for path in shaping}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
