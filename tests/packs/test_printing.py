"""The press: its limits, what it may fetch, and which letters it has."""

from io import BytesIO

import pypdf
import pytest

from core.errors import DomainError
from packs.drawing import draw_board_pack
from packs.limits import Limits
from packs.press import PackFetcher, printable
from packs.printing import engine, pictures, print_pdf
from tests.packs.snapshots import milestone, risk, snapshot

PAGE = '<html lang="en-GB"><head><title>A page</title></head><body>{}</body></html>'


def words_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def test_a_document_that_wants_too_much_memory_is_stopped_with_a_sentence():
    tables = "<table><tr><td>cell</td></tr></table>" * 20_000

    with pytest.raises(DomainError, match="needed more than 200 MB of memory"):
        print_pdf(PAGE.format(tables), Limits(memory_mb=200))


def test_a_document_that_takes_too_long_is_stopped_with_a_sentence():
    bomb = "<table><tr><td colspan=100000>x</td></tr></table>" * 50

    with pytest.raises(DomainError, match="took longer than 2 seconds to draw"):
        print_pdf(PAGE.format(bomb), Limits(processor_seconds=2))


def test_a_press_that_does_not_answer_is_stopped_by_the_clock():
    with pytest.raises(DomainError, match="took longer than 0 seconds"):
        print_pdf(PAGE.format("<p>text</p>"), Limits(clock_seconds=0))


def test_a_document_that_cannot_be_drawn_is_refused(caplog):
    deep = "<div>" * 4000

    with pytest.raises(DomainError, match="could not be drawn"):
        print_pdf(PAGE.format(deep))

    assert "The press ended with" in caplog.text


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/planted",
        "https://example.org/x.png",
        "file:///etc/hostname",
        "data:text/css,p{}",
        "asset:../press.py",
        "pack.css",
    ],
)
def test_nothing_but_the_packs_own_assets_is_served(address):
    with pytest.raises(ValueError, match="not part of the pack"):
        PackFetcher(pictures()).fetch(address)


def test_fonts_packed_and_unpacked_and_marks_are_served():
    fetcher = PackFetcher(pictures())

    assert fetcher.fetch("asset:Inter-Regular.ttf").headers["Content-Type"] == "font/ttf"
    assert fetcher.fetch("asset:Inter-Regular.woff2").headers["Content-Type"] == "font/woff2"
    assert fetcher.fetch("asset:red.svg").headers["Content-Type"] == "image/svg+xml"


def test_no_file_of_the_machine_comes_in_by_a_link_an_image_or_an_attachment():
    traps = (
        '<link rel="attachment" href="file:///etc/hostname">'
        '<link rel="stylesheet" href="file:///etc/passwd">'
        '<img src="file:///etc/passwd" alt="x"><p>Plain words</p>'
    )

    pdf = print_pdf(PAGE.format(traps))

    assert "Plain words" in words_of(pdf)
    assert pypdf.PdfReader(BytesIO(pdf)).attachments == {}


def test_hostile_words_are_printed_as_words_on_no_more_pages():
    name = "<script>alert(1)</script></td></table><td colspan=100000>" + "x" * 140
    hostile = snapshot(
        partnership=name[:150],
        milestones=(milestone(name=name, short_title=name[:60], owner=name),),
        risks=(risk(name=name, gaps=name, controls=(name,)),),
    )

    pdf = print_pdf(draw_board_pack(hostile))

    assert "<script>alert(1)" in "".join(words_of(pdf).split())
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) < 18


def test_letters_that_the_face_does_not_have_become_a_box():
    assert printable("Café ŵ ▲ ✓ 中文 \U0001f600") == "Café ŵ ▲ ✓ □□ □"


def test_only_fonts_that_the_pack_brings_are_in_the_file(pdf):
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in pypdf.PdfReader(BytesIO(pdf)).pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert fonts
    assert {name for name in fonts if not name.startswith(("Inter", "Pack-Mono"))} == set()


def test_the_engine_names_programs_and_fonts():
    assert set(engine()) == {"weasyprint", "pydyf", "fonttools", "pango", "fonts"}
    assert all(engine().values())
