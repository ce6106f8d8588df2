import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange import safety
from exchange.reader import read_workbook
from tests.exchange.workbooks import DEMO, demo_sheets, said, workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(data):
    book = read_workbook(data)

    assert not book.tables
    return said(book.problems)


def archive(members, *, compression=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as made:
        for name, part in members.items():
            made.writestr(name, part)
    return target.getvalue()


def demo_members():
    with zipfile.ZipFile(DEMO) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_a_file_of_50_mb_is_refused_by_its_size_alone():
    with pytest.raises(safety.Unreadable, match=r"a file of 50 MB, expected .* at most 20 MB"):
        safety.check_size(50 * 1024 * 1024)
    assert refusal(b"\0" * (50 * 1024 * 1024)) == [
        "The file: read a file of 50 MB, expected a file of at most 20 MB."
    ]


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    bomb = archive(demo_members() | {"xl/worksheets/sheet1.xml": b" " * (64 * 1024 * 1024)})

    assert "that unpacks to 64 MB" in refusal(bomb)[0]


def test_a_large_but_honest_workbook_is_not_taken_for_a_bomb():
    sheets = demo_sheets()
    sheets["Notes"] = [[f"Row {row}", "the same words again and again"] for row in range(19_000)]

    assert not read_workbook(workbook(sheets)).errors


def test_an_old_excel_file_is_told_what_to_become():
    data = OLE + b"\0" * 512 + "Workbook".encode("utf-16-le")

    assert refusal(data) == [
        "The file: read an old Excel file (.xls), expected an Excel workbook (.xlsx):"
        " open it and save it as .xlsx."
    ]


def test_a_workbook_with_a_password_is_refused():
    data = OLE + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le")

    assert refusal(data) == [
        "The file: read a workbook with a password, expected one saved without a password."
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "an empty file"),
        (b"Ref,Milestone\nM001,First\n", "something that is not a workbook"),
        (b"%PDF-1.7", "something that is not a workbook"),
        (archive({"word/document.xml": b"<a/>"}), "a file of another kind"),
    ],
)
def test_what_is_not_a_workbook_is_refused(data, words):
    assert words in refusal(data)[0]


def test_a_damaged_workbook_is_refused():
    data = bytearray(DEMO.read_bytes())
    data[200:4000] = bytes(3800)

    assert "a damaged file" in refusal(bytes(data))[0]


@pytest.mark.parametrize("mark", [b"\xff\xff\xff", b"\x00\x00\x00"])
def test_a_member_that_does_not_unpack_is_refused(mark):
    data = bytearray(DEMO.read_bytes())
    with zipfile.ZipFile(DEMO) as opened:
        first = opened.infolist()[0]
    at = first.header_offset + 30 + len(first.filename)
    data[at : at + 3] = mark

    assert "a damaged file" in refusal(bytes(data))[0]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, DEMO.stat().st_size - 1), st.integers(1, 255))
def test_a_file_with_one_byte_changed_is_read_or_plainly_refused(at, flip):
    data = bytearray(DEMO.read_bytes())
    data[at] ^= flip

    book = read_workbook(bytes(data))

    assert book.tables or book.errors


def test_a_workbook_cut_short_is_refused():
    assert "not a workbook" in refusal(DEMO.read_bytes()[:20_000])[0]


@pytest.mark.parametrize("part", [b"<workbook", b"<workbook/>", b"\xff\xfe<\x00"])
def test_a_broken_part_is_refused(part):
    assert refusal(archive(demo_members() | {"xl/workbook.xml": part}))


def test_entities_are_refused():
    part = b'<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'

    assert "a damaged file" in refusal(archive(demo_members() | {"xl/workbook.xml": part}))[0]


@pytest.mark.parametrize(("cell", "place"), [("A30000", "row 30000"), ("XFD3", "column XFD")])
def test_a_cell_far_out_is_refused_before_its_sheet_is_laid_out(cell, place):
    far = workbook(demo_sheets(), also=lambda _, tabs: tabs["Risks"].write(cell, "here"))

    assert f"a sheet with a value in {place}" in refusal(far)[0]


def test_a_far_cell_that_is_only_coloured_does_no_harm():
    def colour(book, tabs):
        tabs["Risks"].write_blank("A900000", None, book.add_format({"bg_color": "red"}))

    assert not read_workbook(workbook(demo_sheets(), also=colour)).problems


@pytest.mark.parametrize("digits", ["9" * 5_000, "0" * 4_999 + "9"])
def test_a_row_number_of_thousands_of_digits_is_judged_by_its_worth(digits):
    cell = f'<c r="A{digits}"><v>1</v></c>'.encode()
    sheet = demo_members()["xl/worksheets/sheet1.xml"]
    part = sheet.replace(b"</sheetData>", b"<row>" + cell + b"</row></sheetData>")
    book = read_workbook(archive(demo_members() | {"xl/worksheets/sheet1.xml": part}))

    assert ("with a value in row 999999999," in " ".join(said(book.problems))) == (digits[0] == "9")


@pytest.mark.parametrize("number", ["x", "", "-1", "9" * 5_000, "1²"])
def test_a_number_format_without_a_plain_number_is_a_damaged_file(number):
    styles = demo_members()["xl/styles.xml"]
    part = re.sub(rb'(<xf [^>]*?numFmtId=)"\d+"', rb'\1"' + number.encode() + b'"', styles)

    assert "a damaged file" in refusal(archive(demo_members() | {"xl/styles.xml": part}))[0]


def test_an_alphabet_that_nobody_knows_is_a_damaged_file():
    part = b"<?xml version='1.0' encoding='klingon'?><styleSheet/>"

    assert "a damaged file" in refusal(archive(demo_members() | {"xl/styles.xml": part}))[0]


def test_a_sheet_that_is_broken_inside_is_a_damaged_file():
    broken = demo_members() | {"xl/worksheets/sheet2.xml": b"<worksheet><sheetData><row><c"}

    assert "a damaged file" in refusal(archive(broken))[0]
