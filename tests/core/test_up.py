import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest
from django.core.management import CommandError

from core.management.commands import up

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds that a slow, busy machine may take


class Running:
    """`manage.py up` with a database of its own."""

    def __init__(self, port: int, database: str, log: Path) -> None:
        self.port, self.log = port, log
        with log.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "up"],
                cwd=ROOT,
                env=os.environ
                | {"PORT": str(port), "DATABASE_URL": database, "PYTHONUNBUFFERED": "1"}
                | {"DJANGO_SETTINGS_MODULE": "config.settings.dev"},
                stdout=said,
                stderr=subprocess.STDOUT,
            )

    def wait_for(self, words: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while words not in self.log.read_text():
            assert time.monotonic() < deadline, self.log.read_text()
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.1)

    def worker(self) -> int:
        """The number of the worker's process."""
        command = ["ps", "-o", "pid=,args=", "--ppid", str(self.process.pid)]
        listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        rows = [line.split() for line in listed.splitlines() if "procrastinate worker" in line]
        return int(rows[0][0])

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE)


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def running(port, spare_database, tmp_path):
    started = Running(port, spare_database, tmp_path / "log")
    yield started
    started.stop()


@pytest.fixture
def running_again(port, journey_database, tmp_path):
    """The same on a database that has the demo from before."""
    started = Running(port, journey_database.address, tmp_path / "log")
    yield started
    started.stop()
    journey_database.renew()


def status(port: int) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", "/healthz")
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def wait_until_free(port: int) -> bool:
    deadline = time.monotonic() + PATIENCE
    while up.bind_code(port) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not up.bind_code(port)


def test_everything_comes_up_the_worker_comes_back_and_all_stops_when_told(running, port):
    running.wait_for(f"Accord is at http://127.0.0.1:{port}/")
    assert status(port) == 200

    os.kill(running.worker(), signal.SIGTERM)
    running.wait_for("The worker stopped (exit 0): starting it again.")
    running.process.send_signal(signal.SIGINT)

    assert running.process.wait(PATIENCE) == 0
    assert running.log.read_text().endswith("Stopping.\n")
    assert up.bind_code(port) == 0


def test_a_killed_run_leaves_nothing_on_its_port(running_again, port):
    running_again.wait_for("Accord is at")

    running_again.process.kill()

    assert wait_until_free(port)


def test_a_port_that_is_taken_is_named_with_another(port, monkeypatch):
    monkeypatch.setattr(up, "LEAVING", 0)

    with socket.create_server(("127.0.0.1", port)), pytest.raises(CommandError) as refused:
        up.refuse_taken(port)

    assert f"Port {port} cannot be used (Address already in use)" in str(refused.value)
    assert f"PORT={port + 1} make run" in str(refused.value)


def test_a_port_that_its_last_user_is_leaving_is_waited_for(port):
    leaving = socket.create_server(("127.0.0.1", port))
    closing = subprocess.Popen(["sleep", "0.3"], pass_fds=[leaving.fileno()])
    leaving.close()

    up.refuse_taken(port)

    assert closing.wait() == 0


@pytest.mark.parametrize("text", ["", "http", "0", "65536", "-1", "80.5"])
def test_a_port_that_is_no_port_is_refused(text):
    with pytest.raises(CommandError, match="must be a number from 1 to 65535"):
        up.port_from(text)
