"""One pack, drawn and printed once for all the tests that only look at it."""

import pytest

from packs.drawing import draw_board_pack
from packs.printing import print_pdf
from tests.packs.snapshots import snapshot


@pytest.fixture(scope="session")
def html() -> str:
    return draw_board_pack(snapshot())


@pytest.fixture(scope="session")
def pdf(html: str) -> bytes:
    return print_pdf(html)
