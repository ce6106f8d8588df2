"""The office's workbook read without our own reader, to compare with."""

from datetime import date, datetime
from typing import Any

from python_calamine import load_workbook

from exchange.demonstration import WORKBOOK


def rows_of(sheet: str, first_heading: str) -> list[dict[str, Any]]:
    """Rows under the heading row that begins with `first_heading`, by heading."""
    cells = load_workbook(str(WORKBOOK)).get_sheet_by_name(sheet).to_python()
    start = next(number for number, row in enumerate(cells) if row[0] == first_heading)
    headings = [str(each) for each in cells[start]]
    return [
        {key: plain(value) for key, value in zip(headings, row, strict=True)}
        for row in cells[start + 1 :]
        if row[0] != ""
    ]


def plain(value: Any) -> Any:
    """Days as dates, whole floats as ints, blanks as None."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return None if value == "" else value


def short_day(value: date) -> str:
    """A day as tables show it."""
    return f"{value.day} {value:%b %Y}"
