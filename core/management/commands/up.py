"""`make run`: the pages and the worker, together, until Ctrl-C."""

import json
import os
import signal
import socket
import sys
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connections

from core.processes import Companion, stop_all

PAUSE = 2.0  # seconds before the worker is started again
LEAVING = 2.0  # seconds that the pages of a killed run may take to leave their port
UNWELL_AFTER = 20.0  # seconds of not being well after which the reason is said


class Command(BaseCommand):
    """Database, demo, pages and worker in one command."""

    help = "Run the pages and the worker until Ctrl-C. PORT chooses the port (8000)."
    requires_system_checks = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare the database, then keep pages and worker running."""
        port = port_from(os.environ.get("PORT", "8000"))
        refuse_taken(port)
        for number in (signal.SIGINT, signal.SIGTERM):  # a shell's background job ignores SIGINT
            signal.signal(number, signal.default_int_handler)
        companions: list[Companion] = []
        try:
            self.prepare()
            companions += [pages(port), worker()]
            self.watch(companions, port)
        except KeyboardInterrupt:
            self.stdout.write("Stopping.")
        finally:
            stop_all(companions)

    def prepare(self) -> None:
        """Bring the database up to date, with the demo in it when it is empty."""
        self.stdout.write("Preparing the database.")
        try:
            call_command("migrate", verbosity=0, skip_checks=False)
        except OperationalError as error:
            raise CommandError(f"The database cannot be used: {error}") from error
        call_command("demo", "--if-empty")
        connections.close_all()

    def watch(self, companions: list[Companion], port: int) -> None:
        """Say when all is well; start again what restarts; end when something else ended."""
        since, announced = time.monotonic(), False
        while True:
            for companion in companions:
                if companion.has_ended():
                    self.restart(companion)
            if not announced and not (ill := illness(port)):
                announced = True
                self.announce(port)
            elif not announced and time.monotonic() - since > UNWELL_AFTER:
                since = time.monotonic()
                self.stderr.write(f"Not well yet: {ill}")
            time.sleep(0.3)

    def restart(self, companion: Companion) -> None:
        """Start it again after a pause, if it is one that may end."""
        code = companion.process.returncode
        if not companion.restarts:
            raise CommandError(f"The {companion.name} stopped (exit {code}).")
        self.stderr.write(f"The {companion.name} stopped (exit {code}): starting it again.")
        companion.stop()
        time.sleep(PAUSE)
        companion.start()

    def announce(self, port: int) -> None:
        """Say where Accord is and how to come in."""
        address = f"http://127.0.0.1:{port}"
        self.stdout.write(self.style.SUCCESS(f"Accord is at {address}/ (Ctrl-C stops it)"))
        self.stdout.write(f"Sign in as anybody of the demo: {address}/demo/people/")
        try:
            call_command("demo_token")
        except CommandError as refusal:  # partnerships of one's own, and no demo
            self.stdout.write(str(refusal))


def pages(port: int) -> Companion:
    """The web server, on this machine's own address alone."""
    bind = f"--bind=127.0.0.1:{port}"
    options = ["--workers=2", "--threads=4", "--preload", "--no-control-socket"]
    quiet = ["--log-level=warning", "--graceful-timeout=5"]
    return Companion(
        "pages", [sys.executable, "-m", "gunicorn", "config.wsgi", bind, *options, *quiet]
    )


def worker() -> Companion:
    """Jobs and timers; it ends by itself when the database goes away."""
    command = [sys.executable, sys.argv[0], "procrastinate", "worker"]
    options = ["--concurrency=2", "--delete-jobs=successful"]
    return Companion("worker", [*command, *options], restarts=True)


def port_from(text: str) -> int:
    """The port that PORT names; CommandError when it is not one."""
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CommandError(f"PORT is {text!r}: it must be a number from 1 to 65535.")
    return int(text)


def refuse_taken(port: int) -> None:
    """CommandError when another program listens on `port` and stays."""
    deadline = time.monotonic() + LEAVING
    while (code := bind_code(port)) and time.monotonic() < deadline:
        time.sleep(0.1)
    if code:
        other = port + 1 if port < 65535 else 8000
        raise CommandError(
            f"Port {port} cannot be used ({os.strerror(code)}). "
            f"Choose another: PORT={other} make run"
        )


def bind_code(port: int) -> int:
    """The system's error number when `port` cannot be bound here; 0 when it can."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            return error.errno or 1
    return 0


def illness(port: int) -> str:
    """What /healthz complains about; empty when all is well."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=5)) as asked:
        try:
            asked.request("GET", "/healthz")
            answer = asked.getresponse()
            said = answer.read()
        except (OSError, HTTPException) as error:
            return f"the pages do not answer ({error})"
    return "" if answer.status == 200 else str(json.loads(said))
