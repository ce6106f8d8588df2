"""Tables to take away: read back by another program, and never run as a formula."""

import csv
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import load_workbook

from core.spreadsheets import Table, csv_of, download, plain_cell, xlsx_of

TABLE = Table(
    "Milestones",
    ("Reference", "Due", "Days late", "Worth"),
    [("M001", date(2020, 4, 17), -3, Decimal("1.50")), ("=1+1", None, 0, None)],
)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_begins_like_a_formula_is_quoted(begin):
    assert plain_cell(f"{begin}cmd|' /C calc'!A0") == f"'{begin}cmd|' /C calc'!A0"


def test_a_number_below_zero_stays_a_number():
    assert (plain_cell(-3), plain_cell(Decimal("-1.50"))) == ("-3", "-1.50")


def test_csv_is_utf_8_with_a_mark_and_iso_dates():
    made = csv_of(TABLE)

    assert made.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(StringIO(made.decode("utf-8-sig")))) == [
        ["Reference", "Due", "Days late", "Worth"],
        ["M001", "2020-04-17", "-3", "1.50"],
        ["'=1+1", "", "0", ""],
    ]


def test_a_workbook_has_real_dates_and_numbers_and_text_that_stays_text():
    sheet = load_workbook(BytesIO(xlsx_of(TABLE))).get_sheet_by_name("Milestones")

    assert sheet.to_python() == [
        ["Reference", "Due", "Days late", "Worth"],
        ["M001", date(2020, 4, 17), -3.0, 1.5],
        ["=1+1", "", 0.0, ""],
    ]


@given(st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_any_text_opens_again_in_both(texts):
    table = Table("Words", [f"Column {at}" for at, _ in enumerate(texts)], [texts])

    [_, row] = csv.reader(StringIO(csv_of(table).decode("utf-8-sig"), newline=""))
    sheet = load_workbook(BytesIO(xlsx_of(table))).get_sheet_by_index(0)

    assert row == [plain_cell(text) for text in texts]
    assert sheet.width == len(texts)


@pytest.mark.parametrize(("kind", "begin"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK")])
def test_a_download_is_a_file_with_a_name(kind, begin):
    answer = download(TABLE, kind, "roadmap-hounslow-2020-01-31")

    assert answer.content.startswith(begin)
    assert answer["Content-Disposition"] == (
        f'attachment; filename="roadmap-hounslow-2020-01-31.{kind}"'
    )
