import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from config.embedded.programs import CannotStart, private_folder
from config.embedded.server import Server

ROOT = Path(__file__).parents[2]
HOLD = """
import sys, time
from pathlib import Path
from config.embedded.server import Server
server = Server(Path(sys.argv[1]))
server.ensure()
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def home():
    """A short path that PostgreSQL's own user may enter."""
    with tempfile.TemporaryDirectory(prefix="accord-server-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder) / "postgres"


@pytest.fixture
def server(home):
    made = Server(home)
    yield made
    made.ensure()
    made.release()


def ask(server: Server, question: str) -> object:
    with psycopg.connect(host=str(server.sockets), user="accord", dbname="postgres") as connection:
        return connection.execute(question).fetchone()[0]


def postmaster(server: Server) -> int:
    return int((server.data / "postmaster.pid").read_text().split("\n", 1)[0])


@contextlib.contextmanager
def another_process_that_holds(home: Path):
    command = [sys.executable, "-c", HOLD, str(home)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        yield other
        other.kill()


def test_the_server_starts_when_it_is_asked_for_and_stops_when_the_last_user_leaves(server):
    assert not server.answers()

    server.ensure()
    assert ask(server, "select upper('é')") == "É"
    server.release()

    assert not server.answers()


def test_the_server_runs_on_while_another_process_uses_it(server, home):
    server.ensure()

    with another_process_that_holds(home):
        server.release()
        answered = server.answers()

    assert answered
    server.ensure()
    server.release()
    assert not server.answers()


def test_the_server_comes_back_after_it_was_killed(server):
    server.ensure()
    with psycopg.connect(
        host=str(server.sockets), user="accord", dbname="postgres", autocommit=True
    ) as connection:
        connection.execute("create table kept as select 7 as seven")

    os.kill(postmaster(server), signal.SIGKILL)
    while server.answers():
        time.sleep(0.01)
    server.ensure()

    assert ask(server, "select seven from kept") == 7


def test_the_server_starts_although_its_old_number_belongs_to_another_program(server):
    server.ensure()
    note = (server.data / "postmaster.pid").read_text()
    server.release()
    (server.data / "postmaster.pid").write_text(
        note.replace(note.split("\n", 1)[0], str(os.getpid()), 1)
    )

    server.ensure()

    assert ask(server, "select 1") == 1


def test_two_checkouts_have_a_server_each(server, home):
    neighbour = Server(home.with_name("neighbour"))

    server.ensure()
    neighbour.ensure()

    assert server.sockets != neighbour.sockets
    assert postmaster(server) != postmaster(neighbour)
    neighbour.release()
    assert server.answers()


def test_a_server_that_cannot_start_says_why(server, monkeypatch):
    monkeypatch.setattr("config.embedded.server.PAUSES", (0,))
    server.ensure()
    server.release()
    (server.data / "postgresql.conf").write_text("max_connections = many\n")

    with pytest.raises(CannotStart, match="max_connections"):
        server.ensure()

    (server.data / "postgresql.conf").write_text("")


def test_a_folder_that_someone_else_made_is_not_used(tmp_path):
    someone_elses = tmp_path / "sockets"
    someone_elses.symlink_to("/proc/1") if os.geteuid() else someone_elses.mkdir()
    if os.geteuid() == 0:
        os.chown(someone_elses, 12345, 12345)

    with pytest.raises(CannotStart, match="someone else"):
        private_folder(someone_elses)
