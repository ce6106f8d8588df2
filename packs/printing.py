"""HTML to PDF in a child process with limits, so that no document can take the machine with it."""

import json
import logging
import signal
import subprocess
import sys
from functools import cache
from pathlib import Path

from charts.marks import print_mark
from core.errors import DomainError
from packs.limits import OUT_OF_MEMORY, Limits

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "packs/assets"
STATUSES = ("red", "amber", "green", "blue")
TIME_IS_UP = {-signal.SIGXCPU, -signal.SIGKILL}
OUT_OF_ROOM = {OUT_OF_MEMORY, -signal.SIGABRT, -signal.SIGSEGV, -signal.SIGTRAP}

STOPPED = "so its building was stopped. Nothing was published."
TOO_LONG = "The pack took longer than {:,} seconds to draw, " + STOPPED
TOO_LARGE = "The pack needed more than {:,} MB of memory, " + STOPPED

log = logging.getLogger(__name__)


def print_pdf(html: str, limits: Limits | None = None) -> bytes:
    """The PDF/UA-1 of a pack's HTML; DomainError with a clear sentence past a limit."""
    allowed = limits or Limits()
    document = {"html": html, "css": style_sheet(), "pictures": pictures()}
    run = _press(
        [str(allowed.memory_mb), str(allowed.processor_seconds)],
        json.dumps(document).encode(),
        allowed.clock_seconds,
    )
    if run is None:
        raise DomainError(TOO_LONG.format(allowed.clock_seconds))
    if run.returncode in TIME_IS_UP:
        raise DomainError(TOO_LONG.format(allowed.processor_seconds))
    if run.returncode in OUT_OF_ROOM:
        raise DomainError(TOO_LARGE.format(allowed.memory_mb))
    if run.returncode:
        log.error("The press ended with %s: %s", run.returncode, run.stderr.decode()[-4000:])
        raise DomainError("The pack could not be drawn; the log of the worker says why.")
    return run.stdout


@cache
def engine() -> dict[str, str]:
    """The programs and fonts that draw the pages, with their versions."""
    run = _press(["engine"], b"", Limits().clock_seconds)
    if run is None or run.returncode:
        raise DomainError("The program that draws packs does not start; see the log.")
    found: dict[str, str] = json.loads(run.stdout)
    return found


@cache
def style_sheet() -> str:
    """The print style sheet."""
    return (ASSETS / "pack.css").read_text()


@cache
def pictures() -> dict[str, str]:
    """The status marks that stand before their words."""
    return {f"{status}.svg": print_mark(status, font_family="Inter") for status in STATUSES}


def _press(
    arguments: list[str], given: bytes, clock_seconds: int
) -> subprocess.CompletedProcess[bytes] | None:
    """Run the press with nothing of our environment; None when the clock ran out."""
    command = [sys.executable, "-m", "packs.press", *arguments]
    alone = {"FONTCONFIG_FILE": str(ASSETS / "fonts.conf"), "LANG": "C.UTF-8"}
    try:
        return subprocess.run(  # noqa: S603
            command,
            input=given,
            capture_output=True,
            timeout=clock_seconds,
            cwd=ROOT,
            env=alone,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
