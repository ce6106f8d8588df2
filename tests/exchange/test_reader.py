from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.cells import Unsaid
from exchange.compound import Span
from exchange.reader import read_workbook
from exchange.sheets import SHEETS
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
        *(0, 0, 0, 0, 0),
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
