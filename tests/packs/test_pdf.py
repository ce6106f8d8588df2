"""The printed file: tags, bookmarks, links, alternative text, page numbers."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pikepdf
import pypdf
import pytest
from pikepdf import Dictionary, Name, Object


@pytest.fixture(scope="module")
def file(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


@pytest.fixture(scope="module")
def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


@pytest.fixture(scope="module")
def starts(pdf: bytes) -> dict[str, int]:
    """The page on which each part begins, by its bookmark."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    parts = [item for item in reader.outline if not isinstance(item, list)]
    return {part.title: reader.get_destination_page_number(part) + 1 for part in parts}


def elements(node: Object) -> Iterator[Object]:
    """Every structure element under `node`."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tagged(file: pikepdf.Pdf, kind: str) -> list[Object]:
    return [one for one in elements(file.Root.StructTreeRoot) if kind == one.S]


def test_it_says_its_language_its_title_and_that_it_is_tagged(file):
    assert str(file.Root.Lang) == "en-GB"
    assert bool(file.Root.MarkInfo.Marked)
    assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
    assert str(file.docinfo.Title).replace("\xa0", " ") == (
        "Partnership Board papers, 12 February 2020"
    )
    assert file.open_metadata().get("pdfuaid:part") == "1"


def test_pages_are_numbered_from_one(file):
    labels = file.Root.PageLabels.Nums

    assert int(labels[0]) == 0
    assert labels[1].S == Name.D


def test_every_header_cell_has_a_scope(file):
    heads = tagged(file, "/TH")

    scopes = {str(head.A.Scope) for head in heads}

    assert len(heads) > 100
    assert scopes == {"/Column", "/Row"}


def test_every_picture_is_described(file):
    figures = tagged(file, "/Figure")

    said = [str(figure.Alt) for figure in figures]

    assert len(said) >= 8
    assert all(len(words) > 10 for words in said)


def test_descriptions_are_worked_out_from_the_data(file):
    said = "\n".join(str(figure.Alt) for figure in tagged(file, "/Figure"))

    assert "Heat map of 2 risks by consequence and likelihood: 1 extreme, 1 high" in said
    assert "Moved: R04 from 12 to 16" in said
    assert "Roadmap of 4 milestones in 2 workstreams at 31" in said
    assert "1 red, 1 amber, 1 green, 1 complete" in said
    assert "Control chart (XmR) of 12 points. Mean 91.5%" in said
    assert "Inherent 16, now 12, target 6" in said


def test_headings_go_down_by_one_level_at_a_time(file):
    levels = [
        int(str(one.S)[2])
        for one in elements(file.Root.StructTreeRoot)
        if re.fullmatch("/H[1-6]", str(one.S))
    ]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_bookmarks_lead_to_every_part(file):
    with file.open_outline() as outline:
        titles = [item.title for item in outline.root]

    assert titles == [
        "Cover",
        "Contents",
        "The programme on one page",
        "What changed since the last board",
        "Roadmap",
        "Milestones by workstream",
        "Risks",
        "Benefits",
        "Agreements",
        "Scope changes and sign-offs",
        "Decisions and actions",
        "How to verify this pack",
    ]


def test_the_contents_say_the_page_of_each_part(starts, pages):
    for title in ("Risks", "Benefits", "Agreements", "How to verify this pack"):
        line = re.compile(rf"^{title} .*? {starts[title]}$", re.MULTILINE | re.DOTALL)

        assert line.search(pages[1]), title


def test_every_link_has_a_destination_in_the_file(file):
    names = {str(name) for name in pikepdf.NameTree(file.Root.Names.Dests)}
    links = [
        str(link.Dest if "/Dest" in link else link.A.D)
        for page in file.pages
        for link in page.get("/Annots", [])
        if link.Subtype == Name.Link
    ]

    assert len(links) >= 12
    assert set(links) <= names


def test_no_link_leads_out_of_the_file(file):
    outward = [
        link
        for page in file.pages
        for link in page.get("/Annots", [])
        if "/A" in link and link.A.S == Name.URI
    ]

    assert outward == []


def test_every_page_but_the_cover_says_which_of_how_many(pages):
    count = len(pages)

    assert 12 <= count <= 16
    for number, text in enumerate(pages[1:], 2):
        assert f"Page {number} of {count}" in text
        assert "Partnership Board, 12" in text
    assert "Page 1 of" not in pages[0]


def test_the_roadmap_is_landscape_and_the_rest_upright(file, starts):
    wide = [page.mediabox[2] > page.mediabox[3] for page in file.pages]

    assert [n for n, is_wide in enumerate(wide, 1) if is_wide] == [starts["Roadmap"]]


@pytest.mark.parametrize(
    ("fixed", "following"),
    [
        ("Contents", "The programme on one page"),
        ("The programme on one page", "What changed since the last board"),
        ("What changed since the last board", "Roadmap"),
    ],
)
def test_a_page_that_is_to_be_one_page_is_one_page(starts, fixed, following):
    assert starts[following] - starts[fixed] == 1


def test_the_back_page_is_one_page(starts, pages):
    assert starts["How to verify this pack"] == len(pages)
