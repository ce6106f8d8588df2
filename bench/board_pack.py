"""The demo's board pack, against the same words printed plainly: no tables, charts or tags.

make bench     (or: .venv/bin/python -m pytest -q -s bench/board_pack.py)
"""

import re
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape
from multiprocessing import get_context

import pytest

from accounts.models import Partnership
from exchange.services import import_workbook
from packs.drawing import draw_board_pack
from packs.printing import engine, print_pdf
from packs.snapshot.gathering import gather_board_pack
from packs.snapshot.programme import next_board
from tests.exchange.workbooks import DEMO

ON = date(2020, 1, 31)
ROUNDS = 3
TAG = re.compile(r"<[^>]+>")


@pytest.mark.django_db
def test_print_the_seconds_and_the_memory() -> None:
    import_workbook(DEMO.read_bytes(), by=None)
    partnership = Partnership.objects.get(slug="hounslow")
    engine()

    gathering, pack = timed(
        lambda: gather_board_pack(partnership, on=ON, meeting=next_board(partnership, ON))
    )
    drawing, html = timed(lambda: draw_board_pack(pack))
    plain = without_form(html)
    ours, floor = best(html), best(plain)
    print(
        f"\nboard pack of the demo: gathered {gathering:.2f} s, drawn {drawing:.2f} s,"
        f" printed {ours.cpu:.1f} s of processor ({ours.wall:.1f} s), {ours.peak:.0f} MB;"
        f" the same words plainly {floor.cpu:.1f} s, {floor.peak:.0f} MB:"
        f" {ours.cpu / floor.cpu:.1f} times the floor"
    )


def without_form(html: str) -> str:
    """Every line of words in a paragraph of its own."""
    lines = [" ".join(line.split()) for line in TAG.sub("\n", html).split("\n")]
    words = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f'<html lang="en-GB"><title>Words</title><body>{words}</body></html>'


@dataclass(frozen=True)
class Run:
    """Seconds of processor, seconds on the clock, megabytes at most."""

    cpu: float
    wall: float
    peak: float


def best(html: str) -> Run:
    """The quickest of some runs, each counted in a program of its own."""
    return min((apart(html) for _ in range(ROUNDS)), key=lambda run: run.cpu)


def apart(html: str) -> Run:
    """One run, with the press as the only child of a program."""
    forked = get_context("fork")
    mine, theirs = forked.Pipe(duplex=False)
    program = forked.Process(target=lambda: theirs.send(printed(html)))
    program.start()
    run: Run = mine.recv()
    program.join()
    return run


def printed(html: str) -> Run:
    """What the press took."""
    seconds, _ = timed(lambda: print_pdf(html))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(used.ru_utime + used.ru_stime, seconds, used.ru_maxrss / 1024)


def timed[T](run: Callable[[], T]) -> tuple[float, T]:
    """Seconds on the clock, and what came of it."""
    began = time.perf_counter()
    result = run()
    return time.perf_counter() - began, result
