"""Accord as `make run` starts it, on a database of its own, and people who visit it.

A file is a story: each test goes on where the one before it stopped, so several workers
share the tests out by file (`--dist loadfile`). The files of a worker share one Accord, whose
database is made again after each: its pages and its worker find their way back by themselves.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, StorageState

from tests.journeys.visitor import DESK, Visitor
from tests.spare import Spare

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds for Accord to be well, with the workbook imported
type Visit = Callable[..., Visitor]
type Manage = Callable[..., str]


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
    """The address of Accord with the demo partnership, its pages and worker running."""
    said = tmp_path_factory.mktemp("up") / "said"
    with said.open("w") as output:
        up = subprocess.Popen(
            [sys.executable, "manage.py", "up"],
            cwd=ROOT,
            env=settings_of_accord,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        port = int(settings_of_accord["PORT"])
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
    """Until /healthz answers 200; what was said tells why it does not."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and running.poll() is None:
        if is_well(port):
            return
        time.sleep(0.3)
    raise AssertionError(f"Accord did not come up:\n{said.read_text()}")


def is_well(port: int) -> bool:
    with contextlib.closing(HTTPConnection("127.0.0.1", port, timeout=5)) as asked:
        try:
            asked.request("GET", "/healthz")
            return asked.getresponse().status == 200
        except (OSError, HTTPException):
            return False


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
def cookies(accord: str) -> dict[str, StorageState]:
    """What the browsers of those who have signed in once remember, by e-mail."""
    return {}


@pytest.fixture
def visit(accord: str, browser: Browser, cookies: dict[str, StorageState]) -> Iterator[Visit]:
    """`visit("pmo.lead@accord.example", width=375)` gives that person's browser.

    Without an e-mail nobody is signed in; `java_script_enabled=False` turns scripts off.
    """
    visitors: list[Visitor] = []

    def come(email: str = "", *, width: int = DESK, **how: Any) -> Visitor:
        if email in cookies:
            how |= {"storage_state": cookies[email]}
        how |= {"viewport": {"width": width, "height": 900}}
        visitor = Visitor(browser, accord, **how)
        visitors.append(visitor)
        if email and email not in cookies:
            cookies[email] = visitor.sign_in(email).context.storage_state()
        return visitor

    yield come
    for visitor in visitors:
        visitor.context.close()
