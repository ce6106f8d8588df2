"""Accord as `make run` starts it, on a database of its own, and a browser that looks hard."""

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
PATIENCE = 120  # seconds for Accord to be well, with the workbook imported


@pytest.fixture(scope="module")
def accord(journey_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Accord with the demo partnership, its pages and worker running."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    said = tmp_path_factory.mktemp("up") / "said"
    settings = {"DATABASE_URL": journey_database, "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
    with said.open("w") as output:
        running = subprocess.Popen(
            [sys.executable, "manage.py", "up"],
            cwd=ROOT,
            env={**os.environ, **settings, "PORT": str(port)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_until_well(address, running, said)
        yield address
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(30)


def wait_until_well(address: str, running: "subprocess.Popen[bytes]", said: Path) -> None:
    """Until /healthz answers 200; what was said tells why it does not."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and running.poll() is None:
        with contextlib.suppress(OSError, HTTPException):
            asked = HTTPConnection(address.removeprefix("http://"), timeout=2)
            asked.request("GET", "/healthz")
            if asked.getresponse().status == 200:
                return
        time.sleep(0.3)
    raise AssertionError(f"Accord did not come up:\n{said.read_text()}")


class Visitor:
    """A person of the demo with a browser of their own; notes what went wrong in it."""

    def __init__(self, browser: Browser, address: str, *, width: int = 1280) -> None:
        self.address = address
        self.context = browser.new_context(
            base_url=address, viewport={"width": width, "height": 900}
        )
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on("console", self._note)
        self.page.on("request", self._note_stranger)

    def _note(self, message: object) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"{self.page.url}: {message.text}")

    def _note_stranger(self, request: object) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.faults.append(f"{self.page.url} asks for {request.url}")

    def sign_in(self, email: str) -> "Visitor":
        """Come in by the page of the demo's people."""
        self.page.goto("/demo/people/")
        self.page.locator("form", has=self.page.locator(f'[value="{email}"]')).get_by_role(
            "button"
        ).click()
        self.page.wait_for_url(re.compile("/hounslow/"))
        return self

    def open(self, path: str) -> Page:
        """The page at `path` of the partnership."""
        self.page.goto(f"/hounslow/{path}")
        return self.page

    def look(self) -> None:
        """The page as it stands has no accessibility fault, no error and no sideways scroll."""
        self.page.evaluate(AXE.read_text() + ";0")
        found = self.page.evaluate(
            "axe.run({runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa',"
            "'best-practice']})"
        )
        told = [
            f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:200]}"
            for each in found["violations"]
        ]
        assert told == [], self.page.url
        assert self.faults == []
        wide = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0, f"{self.page.url} scrolls sideways by {wide} pixels"


@pytest.fixture
def visit(accord: str, browser: Browser) -> Iterator[object]:
    """`visit("pmo.lead@accord.example", width=375)` gives that person's browser."""
    visitors: list[Visitor] = []

    def come(email: str, *, width: int = 1280) -> Visitor:
        visitors.append(Visitor(browser, accord, width=width))
        return visitors[-1].sign_in(email)

    yield come
    for visitor in visitors:
        visitor.context.close()
