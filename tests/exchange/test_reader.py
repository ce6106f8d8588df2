from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.cells import Unsaid
from exchange.compound import Span
from exchange.reader import read_workbook
from exchange.sheets import SHEETS
from exchange.sheets_programme import MILESTONES, RISKS
from tests.exchange.workbooks import DEMO, demo_sheets, put, said, workbook

MANY_ORDERS = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def values(book, key):
    return [dict(row.values) for row in book.rows(key)]


def read(sheets, **how):
    return read_workbook(workbook(sheets, **how))


def test_the_demo_is_read_without_a_problem():
    book = read_workbook(DEMO.read_bytes())

    assert book.problems == ()
    assert [len(book.rows(spec.key)) for spec in SHEETS] == [
        *(1, 11, 6, 23, 10, 40, 9, 15, 6, 10, 86),
        *(5, 14, 16, 5, 4, 19, 4, 3),
    ]


def test_the_first_sheet_gives_what_stands_beside_each_head():
    (about,) = read_workbook(DEMO.read_bytes()).rows("partnership")

    assert about.text("name") == "Hounslow Health and Care Partnership"
    assert about.get("horizon", Span) == Span(18, 36)
    assert about.day("status_date") == date(2020, 1, 31)
    assert about.place("status_date") == "B11"


@MANY_ORDERS
@given(st.data())
def test_order_case_and_place_of_the_columns_do_not_matter(data):
    sheets = demo_sheets()
    heads, *rows = sheets["Risks"]
    order = data.draw(st.permutations(range(len(heads))))
    case = data.draw(st.sampled_from([str.upper, str.lower, str.title]))
    down, right = data.draw(st.integers(0, 9)), data.draw(st.integers(0, 5))
    moved = [[case(heads[at]) for at in order], *([row[at] for at in order] for row in rows)]
    sheets["Risks"] = [[]] * down + [[""] * right + row for row in moved]

    book = read({"risks": sheets["Risks"]})

    assert values(book, "risks") == values(read_workbook(DEMO.read_bytes()), "risks")


def test_a_cell_knows_its_place():
    row = read_workbook(DEMO.read_bytes()).rows("milestones")[8]

    assert (row.text("ref"), row.place("forecast"), row.as_read("forecast")) == (
        "M009",
        "I11",
        "31/03/2020",
    )


def test_blank_tbc_and_not_applicable_are_not_zero():
    sheets = demo_sheets()
    put(sheets, "Milestones", "M005", "Optimistic (days)", 0)
    put(sheets, "Milestones", "M006", "Optimistic (days)", "TBC")
    put(sheets, "Milestones", "M008", "Optimistic (days)", "n/a")
    put(sheets, "Milestones", "M009", "Optimistic (days)", "")

    book = read(sheets)
    days = {row.text("ref"): row.values["optimistic"] for row in book.rows("milestones")}

    assert [days[ref] for ref in ("M005", "M006", "M008", "M009")] == [
        0,
        Unsaid.TO_BE_CONFIRMED,
        Unsaid.NOT_APPLICABLE,
        Unsaid.BLANK,
    ]
    assert said(book.problems) == [
        'Sheet "Milestones", cell M8: read "TBC", expected a value for "Optimistic (days)";'
        " it is not known yet."
    ]


def test_every_wrong_cell_is_named_in_one_run():
    sheets = demo_sheets()
    put(sheets, "Milestones", "M009", "Forecast", "soon")
    put(sheets, "Risks", "R04", "Current C", 6)
    put(sheets, "Benefits", "B02", "Full-year value (£)", "lots")
    put(sheets, "Seats", "Sponsor Group", "Email", "someone")
    put(sheets, "Milestones", "M010", "Baseline", "")
    put(sheets, "Milestones", "M011", "Depends on", "after the outcomes")

    book = read(sheets)

    assert said(book.errors) == [
        'Sheet "Seats", cell C18: read "someone", expected an e-mail address.',
        'Sheet "Milestones", cell I11: read "soon", expected a date such as 31/01/2020.',
        'Sheet "Milestones", cell H12: read nothing, expected a value for "Baseline".',
        'Sheet "Milestones", cell L13: read "after the outcomes", expected predecessors such as'
        ' "M008 FS+14; M006 FS".',
        'Sheet "Risks", cell K5: read "6", expected a whole number from 1 to 5.',
        'Sheet "Benefits", cell N3: read "lots", expected an amount in pounds such as £1,850,000.',
    ]


def test_a_day_that_lost_its_format_is_named_and_not_guessed():
    sheets = demo_sheets()
    put(sheets, "Milestones", "M009", "Forecast", 43921)

    assert said(read(sheets).errors) == [
        'Sheet "Milestones", cell I11: read "43921", expected a date such as 31/01/2020.'
    ]


def test_workbooks_that_count_from_1904_give_the_same_days():
    book = read(demo_sheets(), date_1904=True)

    assert values(book, "milestones") == values(read_workbook(DEMO.read_bytes()), "milestones")


def test_a_formula_that_fails_is_named():
    sheets = demo_sheets()

    book = read(
        sheets,
        also=lambda _, tabs: tabs["Milestones"].write_formula("I11", "=#REF!+1", None, "#REF!"),
    )

    assert said(book.errors) == [
        'Sheet "Milestones", cell I11: read "#REF!",'
        " expected a value; the formula of this cell fails."
    ]


def test_a_row_that_holds_only_a_failed_formula_is_not_passed_over():
    rows = demo_sheets()["Actions"]

    book = read(
        {"Actions": rows},
        also=lambda _, tabs: tabs["Actions"].write_formula("C9", "=1/0", None, "#DIV/0!"),
    )

    assert 'cell C9: read "#DIV/0!"' in " ".join(said(book.errors))


def test_a_share_shown_as_per_cent_is_per_cent():
    sheets = demo_sheets()
    put(sheets, "Shares", "MOU01", "Percent", 0.4)

    def show_as_percent(book, tabs):
        tabs["Shares"].write_number("D2", 0.4, book.add_format({"num_format": "0.0%"}))

    book = read(sheets, also=show_as_percent)

    assert book.rows("shares")[0].amount("percent") == Decimal(40)


def test_a_hidden_sheet_is_read_with_a_warning():
    book = read(demo_sheets(), also=lambda _, tabs: tabs["Risks"].hide())

    assert len(book.rows("risks")) == 15
    assert said(book.problems) == [
        'Sheet "Risks": read a hidden sheet, expected a visible one; it was read all the same.'
    ]


def test_unknown_sheets_and_columns_are_named_and_left():
    sheets = demo_sheets() | {"Scratch": [["anything"]]}
    for row in sheets["Actions"]:
        row.append("Colour" if row[0] == "Ref" else "red")

    book = read(sheets)

    assert said(book.problems) == [
        'Sheet "Scratch": read an unknown sheet, expected a sheet of the workbook; it was left.',
        'Sheet "Actions", cell H1: read the column "Colour", expected a column of this sheet;'
        " it was left.",
    ]
    assert "colour" not in book.rows("actions")[0].values


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
