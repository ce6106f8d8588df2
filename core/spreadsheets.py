"""Tables as CSV and as Excel workbooks, safe to open: no cell is ever taken for a formula."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO, StringIO

import xlsxwriter
from django.http import HttpResponse

type Cell = str | int | Decimal | date | None

FORMULA = ("=", "+", "-", "@", "\t", "\r")
LONGEST = 32_767  # letters in a cell of Excel
WIDEST = 60
CSV, XLSX = "csv", "xlsx"
KINDS = {
    CSV: "text/csv; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
PLAIN = {
    "constant_memory": True,
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


@dataclass(frozen=True)
class Table:
    """A sheet: its name, its headings, and rows in the same order."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def plain_cell(cell: Cell) -> str:
    """A cell as text; spreadsheets read what begins like a formula as one, so that is quoted.

    Numbers are numbers: -3 stays -3.
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA) else cell
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def csv_of(table: Table) -> bytes:
    """The table as CSV that Excel reads as UTF-8, its headings first; dates as 2020-04-17."""
    made = StringIO()
    lines = csv.writer(made)
    lines.writerow(table.columns)
    lines.writerows([plain_cell(cell) for cell in row] for row in table.rows)
    return made.getvalue().encode("utf-8-sig")


def xlsx_of(*tables: Table) -> bytes:
    """The tables as sheets of a workbook: real dates and numbers, headings that stay in view."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, PLAIN) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "d mmm yyyy"})
        for table in tables:
            _fill(book.add_worksheet(table.name[:31]), table, bold, day)
    return made.getvalue()


def download(table: Table, kind: str, stem: str) -> HttpResponse:
    """The table as a file to save, `kind` being "csv" or "xlsx"."""
    return saved(csv_of(table) if kind == CSV else xlsx_of(table), kind, stem)


def saved(content: bytes, kind: str, stem: str) -> HttpResponse:
    """A file to save, named so."""
    answer = HttpResponse(content, content_type=KINDS[kind])
    answer["Content-Disposition"] = f'attachment; filename="{stem}.{kind}"'
    return answer


def _fill(
    sheet: xlsxwriter.worksheet.Worksheet,
    table: Table,
    bold: xlsxwriter.format.Format,
    day: xlsxwriter.format.Format,
) -> None:
    sheet.freeze_panes(1, 0)
    for at, heading in enumerate(table.columns):
        sheet.set_column(at, at, min(max(len(heading) + 2, 14), WIDEST))
        sheet.write_string(0, at, heading, bold)
    last = 0
    for last, row in enumerate(table.rows, 1):
        for at, cell in enumerate(row):
            _write(sheet, last, at, cell, day)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _write(
    sheet: xlsxwriter.worksheet.Worksheet,
    row: int,
    column: int,
    cell: Cell,
    day: xlsxwriter.format.Format,
) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(row, column, cell, day)
    elif isinstance(cell, str):
        sheet.write_string(row, column, cell[:LONGEST])
    elif cell is not None:
        sheet.write_number(row, column, cell)
