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


KEPT = {
    "Organisations": {
        "NHS Hounslow Clinical Commissioning Group",
        "Hounslow and Richmond Community Healthcare NHS Trust",
        "London Borough of Hounslow",
    },
    "Bodies": {"Partnership Board", "Programme Board"},
    "Workstreams": {"WS03", "WS10"},
    "Milestones": {"M001", "M002", "M007", "M008", "M021", "M022"},
    "Earlier forecasts": {"M008"},
    "Risks": {"R04", "R12"},
    "Risk reviews": {"R04"},
    "Benefits": {"B03", "B09"},
    "Measurements": {"B09"},
    "Agreements": {"MOU04"},
    "Services": {"Reablement", "Falls prevention", "Housing-related support"},
    "Scope changes": {"SC03"},
    "Meetings": {"Partnership Board"},
    "Actions": {"A01", "A04"},
    "Decisions": {"D2019/01", "D2019/02"},
}
SEATED = {
    "chair@accord.example",
    "md.ccg@accord.example",
    "ceo.hrch@accord.example",
    "dass@accord.example",
    "pmo.lead@accord.example",
    "coo.hrch@accord.example",
    "hic@accord.example",
    "director@accord.example",
}


def small_sheets():
    """A tenth of the demo, whole in itself: three partners, two workstreams, nothing running."""
    sheets = demo_sheets()
    for tab, kept in KEPT.items():
        heads = [row for row in sheets[tab] if row[0] not in kept and _is_head(row)]
        sheets[tab] = [*heads, *(row for row in sheets[tab] if row[0] in kept)]
    sheets["Seats"] = [
        row for row in sheets["Seats"] if row[2] in SEATED | {"Email"} and row[0] != "Sponsor Group"
    ]
    sheets["Events"] = sheets["Events"][:1]
    sheets["Shares"] = [
        sheets["Shares"][0],
        ["MOU04", "Gain", "Hounslow CCG", 60.0, "Variable"],
        ["MOU04", "Gain", "LBH", 40.0, "Variable"],
    ]
    organisations = sheets["Organisations"]
    put(sheets, "Organisations", organisations[1][0], "Successor", "")
    put(sheets, "Organisations", organisations[1][0], "Left", "")
    put(sheets, "Bodies", "Partnership Board", "Quorum sectors", "")
    put(sheets, "Workstreams", "WS03", "Priority area", "Home")
    put(sheets, "Risks", "R04", "Partners affected", "LBH; HRCH")
    put(sheets, "Benefits", "B03", "Beneficiaries", "LBH")
    put(sheets, "Benefits", "B03", "Enabled by", "M021; M022")
    put(sheets, "Scope changes", "SC03", "Benefits", "B03")
    put(sheets, "Scope changes", "SC03", "Risks", "R04")
    put(sheets, "Scope changes", "SC03", "Sponsor workstream", "WS03")
    return sheets


def _is_head(row):
    return (
        any(cell in {"Ref", "Organisation", "Body", "Milestone", "Risk", "Benefit"} for cell in row)
        or row[0] == "Service"
    )
