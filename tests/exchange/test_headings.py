"""Heads, tabs and merged cells: where things stand, and what is said when they do not."""

import pytest

from exchange.reader import read_workbook
from exchange.sheets import SHEETS
from exchange.sheets_programme import MILESTONES, RISKS
from tests.exchange.workbooks import DEMO, demo_sheets, said, workbook


def values(book, key):
    return [dict(row.values) for row in book.rows(key)]


def read(sheets, **how):
    return read_workbook(workbook(sheets, **how))


def test_a_missing_sheet_is_named():
    sheets = demo_sheets()
    del sheets["Events"]

    assert said(read(sheets).problems) == [
        'Sheet "Events": read no such sheet, expected it; nothing was read for it.'
    ]


def test_a_missing_column_is_named():
    sheets = demo_sheets()
    sheets["Actions"][0][4] = "When"

    errors = said(read(sheets).errors)

    assert errors == ['Sheet "Actions": read no column "Due", expected a column headed "Due".']


def test_a_sheet_without_heads_is_named():
    errors = said(read({"Meetings": [["a", "b"], ["c", "d"]]}).errors)

    assert errors == [
        'Sheet "Meetings": read no header row, expected a row with the heads Body, Date.'
    ]


def test_an_empty_sheet_has_no_header_row():
    assert "no header row" in said(read({"Meetings": []}).errors)[0]


def test_one_head_in_two_columns_is_refused():
    sheets = demo_sheets()
    sheets["Actions"][0][5] = "Due"

    assert said(read(sheets).errors) == [
        'Sheet "Actions", cell F1: read "Due" a second time, expected it once;'
        " it is also in cell E1."
    ]


def test_heads_that_come_again_are_left_with_a_warning():
    sheets = demo_sheets()
    sheets["Actions"].insert(3, sheets["Actions"][0])

    book = read(sheets)

    assert len(book.rows("actions")) == 4
    assert said(book.problems) == [
        'Sheet "Actions", cell A4: read the heads a second time, expected a row of values;'
        " the row was left."
    ]


def test_heads_over_two_rows_are_joined():
    sheets = demo_sheets()
    heads, *rows = sheets["Risks"]
    upper, lower = [], []
    for head in heads:
        group, _, part = head.partition(" ")
        is_pair = part in {"C", "L"}
        upper.append((group if part == "C" else "") if is_pair else head)
        lower.append(part if is_pair else "")

    book = read({"Risks": [["The register"], upper, lower, *rows]})

    assert not [problem for problem in book.problems if problem.sheet == "Risks"]
    assert values(book, "risks") == values(read_workbook(DEMO.read_bytes()), "risks")


def test_cells_merged_over_rows_give_each_row_the_value():
    sheets = demo_sheets()
    rows = sheets["Earlier forecasts"]

    book = read(
        sheets, also=lambda _, tabs: tabs["Earlier forecasts"].merge_range("A2:A3", rows[1][0])
    )

    assert [row.text("milestone") for row in book.rows("forecasts")[:2]] == ["M008", "M008"]
    assert said(book.problems) == [
        'Sheet "Earlier forecasts", cell A2:A3: read cells merged over rows,'
        " expected one cell for each row; every row was given the value."
    ]


def test_cells_merged_over_columns_are_refused():
    book = read(
        demo_sheets(), also=lambda _, tabs: tabs["Actions"].merge_range("E3:F3", "31/01/2020")
    )

    assert said(book.errors) == [
        'Sheet "Actions", cell E3:F3: read cells merged over columns,'
        " expected one cell for each column; unmerge them."
    ]


def test_merged_titles_above_the_heads_do_no_harm():
    rows = demo_sheets()["Actions"]

    book = read(
        {"Actions": [[], [], *rows]},
        also=lambda _, tabs: tabs["Actions"].merge_range("A1:G1", "Action log"),
    )

    assert len(book.rows("actions")) == 4
    assert not book.errors


def test_two_tabs_for_one_sheet_are_refused():
    sheets = {"Risks": demo_sheets()["Risks"], "Risk register": demo_sheets()["Risks"]}

    assert said(read(sheets).errors) == [
        'Sheet "Risks": read this sheet twice, expected one sheet "Risks".',
        'Sheet "Risk register": read this sheet twice, expected one sheet "Risks".',
    ]


def test_facts_that_are_missing_doubled_or_unknown_are_named():
    rows = [["Partnership", "Us"], ["Place", "Here"], ["place", "There"], ["Mascot", "Otter"]]

    assert said(read({"Partnership": rows}).problems)[-3:] == [
        'Sheet "Partnership", cell A3: read "place" a second time, expected it once.',
        'Sheet "Partnership", cell A4: read "Mascot",'
        " expected a head of this sheet; the row was left.",
        'Sheet "Partnership": read no "System", expected a row headed "System".',
    ]


@pytest.mark.parametrize("spec", SHEETS, ids=lambda spec: spec.key)
def test_no_head_of_a_sheet_means_two_things(spec):
    heads = [head.casefold() for column in spec.columns for head in column.heads]

    assert len(heads) == len(set(heads))


def test_a_required_pair_of_scores_has_both_factors():
    fields = [column.field for column in RISKS.columns if column.is_required]

    assert {"inherent_c", "inherent_l", "current_c", "current_l"} <= set(fields)
    assert MILESTONES.column("baseline").is_required
