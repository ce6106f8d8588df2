"""The demo's board pack, against the same words printed plainly: no tables, charts or tags.

make bench     (or: .venv/bin/python -m pytest -q -s bench/board_pack.py)
"""

import re
import resource
import time
from collections.abc import Callable
from datetime import date
from html import escape

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
    floor = min(printed(plain)[0] for _ in range(ROUNDS))
    floor_memory = peak()
    runs = [printed(html) for _ in range(ROUNDS)]
    cpu, wall = min(run[0] for run in runs), min(run[1] for run in runs)
    print(
        f"\nboard pack of the demo: gathered {gathering:.2f} s, drawn {drawing:.2f} s,"
        f" printed {cpu:.1f} s of processor ({wall:.1f} s), at most {peak():.0f} MB;"
        f" the same words plainly {floor:.1f} s, {floor_memory:.0f} MB:"
        f" {cpu / floor:.1f} times the floor"
    )


def without_form(html: str) -> str:
    """Every line of words in a paragraph of its own."""
    lines = [" ".join(line.split()) for line in TAG.sub("\n", html).split("\n")]
    words = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f'<html lang="en-GB"><title>Words</title><body>{words}</body></html>'


def printed(html: str) -> tuple[float, float]:
    """Seconds of processor and of the clock that the press takes."""
    before = spent()
    seconds, _ = timed(lambda: print_pdf(html))
    return spent() - before, seconds


def timed[T](run: Callable[[], T]) -> tuple[float, T]:
    """Seconds on the clock, and what came of it."""
    began = time.perf_counter()
    result = run()
    return time.perf_counter() - began, result


def spent() -> float:
    """Seconds of processor of the programs that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak() -> float:
    """Megabytes of the largest program that ended."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
