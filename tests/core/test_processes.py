import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from core.processes import Companion, stop_all

ROOT = Path(__file__).parents[2]
SUPERVISOR = """
import sys, time
from core.processes import Companion
children = "import subprocess, sys; subprocess.Popen(['sleep', '61']).wait()"
companion = Companion("sleeper", [sys.executable, "-c", children])
print(companion.process.pid, flush=True)
time.sleep(60)
"""


def group_is_alive(number: int) -> bool:
    """Whether anything of the group still runs, the ended and unburied left aside."""
    command = ["ps", "-eo", "pgid=,stat="]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in listed.splitlines()]
    return any(row[0] == str(number) and not row[1].startswith("Z") for row in rows)


def wait_until_gone(number: int, seconds: float = 5) -> bool:
    deadline = time.monotonic() + seconds
    while group_is_alive(number) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not group_is_alive(number)


def test_programs_are_stopped_with_what_they_started_themselves():
    companions = [Companion(name, ["sh", "-c", "sleep 61 & wait"]) for name in ("one", "two")]

    stop_all(companions)

    assert all(each.has_ended() for each in companions)
    assert not any(group_is_alive(each.process.pid) for each in companions)


def test_a_program_that_does_not_listen_is_made_to_stop(monkeypatch):
    monkeypatch.setattr("core.processes.PATIENCE", 0.2)
    deaf = Companion("deaf", ["sh", "-c", "trap '' TERM; echo; while :; do sleep 1; done"])
    time.sleep(0.2)

    stop_all([deaf])

    assert deaf.process.returncode == -signal.SIGKILL


def test_programs_end_when_the_one_that_started_them_is_killed():
    command = [sys.executable, "-c", SUPERVISOR]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as supervisor:
        group = int(supervisor.stdout.readline())
        assert group_is_alive(group)

        os.kill(supervisor.pid, signal.SIGKILL)

    assert wait_until_gone(group)
