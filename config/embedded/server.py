"""One PostgreSQL server in one folder, shared by every process that uses it."""

import atexit
import contextlib
import fcntl
import hashlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from config.embedded.programs import ROOT, SHARED, CannotStart, open_to_all, private_folder, run

INITDB = [
    "--username=accord",
    "--auth=trust",
    "--encoding=UTF8",
    "--no-sync",
    "--no-instructions",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--wal-segsize=4",
]
OPTIONS = [
    "listen_addresses=",
    "max_connections=100",
    "fsync=off",  # a killed process loses nothing; after a power cut, make the demo again
    "full_page_writes=off",
]
PAUSES = (0.2, 0.5, 1, 2)  # the children of a killed server need a moment to go


class Server:
    """Started by the first process that asks, stopped by the last that leaves."""

    def __init__(self, home: Path) -> None:
        home.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256(bytes(home)).hexdigest()[:10]
        if ROOT and not open_to_all(home.parent):
            home = SHARED / f"accord-{digest}"
        self.home, self.data = home, home / "data"
        self.sockets = SHARED / f"accord-{os.geteuid()}-{digest}"  # short: a socket's path may be
        self._held: IO[str] | None = None
        self._pid = os.getpid()

    def ensure(self) -> None:
        """Start it unless it runs; hold it for as long as this process lives."""
        if self._holds() and self.answers():
            return
        self.home.mkdir(parents=True, exist_ok=True)
        with self._gate():
            if not self._holds():
                self._held, self._pid = (self.home / "users.lock").open("w"), os.getpid()
                atexit.register(self.release)
            fcntl.flock(self._held, fcntl.LOCK_SH)  # type: ignore[arg-type]
            if not self.answers():
                self._start()

    def release(self) -> None:
        """Let go; the last one out stops the server."""
        if not self._held or not self._holds():
            return
        with self._gate():
            with contextlib.suppress(BlockingIOError):
                fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self.stop()
            self._held.close()
            self._held = None

    def stop(self) -> None:
        """Stop it, whoever else uses it."""
        if (self.data / "postmaster.pid").exists():
            with contextlib.suppress(CannotStart):  # it ended by itself
                run("pg_ctl", "-D", str(self.data), "-m", "fast", "-w", "stop")
        shutil.rmtree(self.sockets, ignore_errors=True)

    def answers(self) -> bool:
        """Whether a server listens on the socket."""
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(self.sockets / ".s.PGSQL.5432")) == 0

    def _holds(self) -> bool:
        return self._held is not None and self._pid == os.getpid()  # a fork holds nothing

    @contextlib.contextmanager
    def _gate(self) -> Iterator[None]:
        """One process at a time starts or stops it."""
        with (self.home / "starting.lock").open("w") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            yield

    def _start(self) -> None:
        private_folder(self.home)
        private_folder(self.sockets)
        if not self.data.exists():
            fresh = self.home / "fresh"
            shutil.rmtree(fresh, ignore_errors=True)
            run("initdb", "-D", str(fresh), *INITDB)
            fresh.rename(self.data)
        self._forget_dead_server()
        refused = ""
        for pause in PAUSES:
            try:
                return self._launch()
            except CannotStart as refusal:
                refused = str(refusal)
            time.sleep(pause)
        raise CannotStart(f"PostgreSQL did not start. {refused}\n{self._log_tail()}")

    def _launch(self) -> None:
        options = " ".join(
            f"-c {each}" for each in [*OPTIONS, f"unix_socket_directories={self.sockets}"]
        )
        log = str(self.home / "log")
        run("pg_ctl", "-D", str(self.data), "-l", log, "-w", "-o", options, "start")

    def _forget_dead_server(self) -> None:
        """Its number may be another program's by now: PostgreSQL would refuse to start."""
        note = self.data / "postmaster.pid"
        if not note.exists():
            return
        pid = note.read_text().split("\n", 1)[0]
        found = subprocess.run(
            ["ps", "-o", "args=", "-p", pid], capture_output=True, text=True, check=False
        )
        if str(self.data) not in found.stdout:
            note.unlink()

    def _log_tail(self) -> str:
        log = self.home / "log"
        return "\n".join(log.read_text().splitlines()[-4:]) if log.exists() else ""
