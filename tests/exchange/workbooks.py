"""Workbooks made on the spot: the demo's own rows, changed as a test needs them."""

from copy import deepcopy
from datetime import date, datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path

import xlsxwriter
from python_calamine import CalamineWorkbook

DEMO = Path(__file__).parents[2] / "exchange/demo/hounslow-programme.xlsx"


@cache
def _demo_rows():
    book = CalamineWorkbook.from_path(DEMO)
    return {
        tab: book.get_sheet_by_name(tab).to_python(skip_empty_area=False)
        for tab in book.sheet_names
    }


def demo_sheets():
    """Every sheet of the demo's workbook, as rows that a test may change."""
    return deepcopy(_demo_rows())


def find(rows, column, key):
    """The place (row, column) of `column` in the row whose first cell is `key`."""
    head = next(row for row in rows if column in row)
    at = next(index for index, row in enumerate(rows) if row[0] == key)
    return at, head.index(column)


def put(sheets, tab, key, column, value):
    """Change one cell of the row whose first cell is `key`."""
    row, at = find(sheets[tab], column, key)
    sheets[tab][row][at] = value


def workbook(sheets, *, date_1904=False, also=None):
    """The bytes of a workbook with these sheets; `also(book, tabs)` may add to it."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"date_1904": date_1904})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    clock = book.add_format({"num_format": "hh:mm"})
    tabs = {}
    for name, rows in sheets.items():
        tab = tabs[name] = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, date | datetime):
                    tab.write_datetime(row, column, cell, day)
                elif isinstance(cell, time):
                    tab.write_datetime(row, column, cell, clock)
                elif cell != "":
                    tab.write(row, column, cell)
    if also:
        also(book, tabs)
    book.close()
    return target.getvalue()


def said(problems):
    """The sentences of problems, for comparing."""
    return [str(problem) for problem in problems]
