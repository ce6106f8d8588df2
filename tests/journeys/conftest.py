"""Accord's pages on a database of their own, and people who visit them.

A file is a story: each test goes on where the one before it stopped, so several workers
share the tests out by file (`--dist loadfile`). The files of a worker share one Accord, whose
database is made again after each: the pages find their way back by themselves. Its jobs wait
until a story lets a worker do them; pages and worker together are tested with `manage.py up`.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from http.client import HTTPConnection, HTTPException
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.journeys.visitor import DESK, HEIGHT, Visitor
from tests.spare import Spare, connected, session_of

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds for the pages to answer
PAGES = ["config.wsgi", "--workers=1", "--threads=8", "--no-control-socket"]
type Visit = Callable[..., Visitor]
type Behind = Callable[[], contextlib.AbstractContextManager[None]]
type Manage = Callable[..., str]


@pytest.fixture(scope="session", autouse=True)
def passed(worker_id: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is like something that axe-core has passed for any worker is not looked at again."""
    here = tmp_path_factory.getbasetemp()
    Visitor.passed = (here if worker_id == "master" else here.parent) / "passed"
    Visitor.passed.touch()


@pytest.fixture(scope="session")
def uploads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this Accord keeps files that people send."""
    return tmp_path_factory.mktemp("uploads")


@pytest.fixture(scope="session")
def settings_of_accord(journey_database: Spare, uploads: Path) -> dict[str, str]:
    """The environment of every program of this Accord."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return {
        **os.environ,
        "ACCORD_UPLOADS": str(uploads),
        "DATABASE_URL": journey_database.address,
        "DJANGO_SETTINGS_MODULE": "tests.journeys.settings",
        "PORT": str(port),
    }


@pytest.fixture(scope="session")
def running(
    settings_of_accord: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of Accord with the demo partnership, its pages running."""
    said, port = tmp_path_factory.mktemp("up") / "said", int(settings_of_accord["PORT"])
    with said.open("w") as output:
        up = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", *PAGES, f"--bind=127.0.0.1:{port}"],
            cwd=ROOT,
            env=settings_of_accord,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until_well(port, up, said)
        yield f"http://127.0.0.1:{port}"
    finally:
        up.send_signal(signal.SIGTERM)
        up.wait(30)


@pytest.fixture(scope="module")
def accord(browser: Browser, running: str, journey_database: Spare, uploads: Path) -> Iterator[str]:
    """The same, as it was at first, for the tests of a file.

    It asks for the browser so that pytest keeps each file's tests together.
    """
    yield running
    journey_database.renew()
    for kept in uploads.iterdir():
        shutil.rmtree(kept)


def wait_until_well(port: int, running: "subprocess.Popen[bytes]", said: Path) -> None:
    """Until its pages answer; what was said tells why they do not."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and running.poll() is None:
        if is_well(port):
            return
        time.sleep(0.1)
    raise AssertionError(f"Accord did not come up:\n{said.read_text()}")


def is_well(port: int) -> bool:
    with contextlib.closing(HTTPConnection("127.0.0.1", port, timeout=5)) as asked:
        try:
            asked.request("GET", "/accounts/login/")
            return asked.getresponse().status == 200
        except (OSError, HTTPException):
            return False


@pytest.fixture(scope="module")
def behind(
    accord: str, journey_database: Spare, django_db_blocker: pytest.FixtureRequest
) -> Behind:
    """`with behind():` does without pages what other stories show, in Accord's own database."""

    @contextlib.contextmanager
    def go() -> Iterator[None]:
        with django_db_blocker.unblock(), connected(journey_database.name):
            yield

    return go


@pytest.fixture(scope="session")
def manage(settings_of_accord: dict[str, str]) -> Manage:
    """`manage("demo_token")` runs a command of this Accord; what it printed."""

    def run(*words: str) -> str:
        command = [sys.executable, "manage.py", *words]
        done = subprocess.run(
            command, cwd=ROOT, env=settings_of_accord, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="module")
def away() -> Iterator[dict[Hashable, list[Visitor]]]:
    """Those who have been here in an earlier test of the file, with their browsers."""
    visitors: dict[Hashable, list[Visitor]] = defaultdict(list)
    yield visitors
    for visitor in chain.from_iterable(visitors.values()):
        visitor.context.close()


@pytest.fixture
def visit(accord: str, browser: Browser, away: dict[Hashable, list[Visitor]]) -> Iterator[Visit]:
    """`visit("pmo.lead@accord.example", width=375)` gives that person's browser, signed in.

    Without an e-mail nobody is signed in; `java_script_enabled=False` turns scripts off.
    """
    visitors: list[tuple[Hashable, Visitor]] = []

    def come(email: str = "", *, width: int = DESK, **how: Any) -> Visitor:
        kind = (email, *how.items())
        if email and away[kind]:
            visitor = away[kind].pop()
            visitor.come_back(width)
        else:
            how |= {"viewport": {"width": width, "height": HEIGHT}}
            visitor = Visitor(browser, accord, session_of(email) if email else "", **how)
        visitors.append((kind, visitor))
        return visitor

    yield come
    for kind, visitor in visitors:
        away[kind].append(visitor)
