from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange import cells, compound
from exchange.cells import Misread, Unsaid

DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31))
FORMS = (
    "%d/%m/%Y",
    "%-d/%-m/%Y",
    "%d.%m.%Y",
    "%d-%m-%Y",
    "%Y-%m-%d",
    "%-d %b %Y",
    "%d %B %Y",
    "%A %-d %B %Y",
    "%a, %-d %b %Y",
    "%-d-%b-%Y",
)


@given(DAYS, st.sampled_from(FORMS))
def test_every_british_form_of_a_date_is_the_same_day(day, form):
    assert cells.day(day.strftime(form)) == day


@pytest.mark.parametrize(
    "words",
    ["31/01/2020", "31 Jan 2020", "31 January 2020", "2020-01-31", "31.1.2020", "31st Jan. 2020"],
)
def test_the_forms_that_offices_use(words):
    assert cells.day(words) == date(2020, 1, 31)


def test_a_year_of_two_figures_is_of_this_century():
    assert cells.day("31/01/20") == date(2020, 1, 31)


def test_a_date_of_the_spreadsheet_needs_no_reading():
    assert cells.day(datetime(2020, 1, 31, 14, 30)) == date(2020, 1, 31)  # noqa: DTZ001


@pytest.mark.parametrize(
    "raw",
    ["soon", "exempt", "31/02/2020", "01/31/2020", 43861.0, True, "31 Foo 2020", "1/2-2020", ""],
)
def test_what_is_no_day_is_refused(raw):
    with pytest.raises(Misread, match="a date such as 31/01/2020"):
        cells.day(raw)


@pytest.mark.parametrize(
    ("parse", "raw"),
    [
        (cells.day, "\u0663\u0661/\u0660\u0661/\u0662\u0660\u0662\u0660"),
        (cells.day, "\uff12\uff10\uff12\uff10-01-31"),
        (cells.day, "\u0663\u0661 January 2020"),
        (cells.period, "January \u0662\u0660\u0662\u0660"),
        (cells.clock, "\u0661\u0664:00"),
        (cells.whole, "\u0663"),
        (cells.score, "\u0663"),
        (cells.number, "\u0663.5"),
        (cells.money, "£\u0661,\u0660\u0660\u0660"),
        (cells.percent, "\u0663%"),
        (cells.whole, "1_000"),
        (compound.links, "M001 FS+\u0663"),
        (compound.attendance, "LBH \u0663"),
        (compound.span, "\u0661\u0668 to 36"),
        (compound.notice, "\u0665 clear working days"),
        (compound.signatures, "LBH \u0662\u0660\u0662\u0660-01-22"),
    ],
)
def test_digits_of_other_scripts_are_no_number(parse, raw):
    with pytest.raises(Misread):
        parse(raw)


@pytest.mark.parametrize(
    "raw", ["31/01/3020", "31/12/1949", date(1949, 12, 31), date(2200, 1, 1), date.max]
)
def test_a_day_of_another_age_is_refused(raw):
    with pytest.raises(Misread, match="between 1950 and 2199"):
        cells.day(raw)


def test_a_period_may_be_named_by_its_month():
    assert cells.period("January 2020") == cells.period("01/01/2020") == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("raw", "pounds"),
    [
        ("£1,850,000", "1850000"),
        ("£ 1,850,000.50", "1850000.50"),
        (1850000.0, "1850000"),
        ("-420000", "-420000"),
        ("(420,000)", "-420000"),
        ("(£420,000)", "-420000"),
        ("-£420,000", "-420000"),
        ("\N{MINUS SIGN}£420,000", "-420000"),
        (0.1 + 0.2, "0.30"),
        ("0", "0"),
    ],
)
def test_money_is_read_as_offices_write_it(raw, pounds):
    assert cells.money(raw) == Decimal(pounds)


@pytest.mark.parametrize("raw", ["£1.2m", "1,85,0", "ten", "1e9", "£", True, "1.234"])
def test_what_is_no_money_is_refused(raw):
    with pytest.raises(Misread, match="an amount in pounds"):
        cells.money(raw)


@given(st.decimals(-(10**9), 10**9, places=2))
def test_money_with_commas_is_the_amount_itself(amount):
    sign = "-" if amount < 0 else ""

    assert cells.money(f"{sign}£{abs(amount):,.2f}") == amount


@pytest.mark.parametrize(
    ("raw", "value"), [(3.0, "3"), ("3%", "3"), ("3", "3"), ("12.5 %", "12.5")]
)
def test_per_cent_may_have_its_sign(raw, value):
    assert cells.percent(raw) == Decimal(value)


@pytest.mark.parametrize("raw", [101.0, -1.0, "3p", "£3"])
def test_per_cent_is_from_0_to_100(raw):
    with pytest.raises(Misread, match="a per cent from 0 to 100"):
        cells.percent(raw)


def test_a_measured_per_cent_keeps_its_figure():
    assert cells.number("91.5%") == cells.number(91.5) == Decimal("91.5")


@pytest.mark.parametrize(("raw", "value"), [(14.0, 14), ("1,200", 1200), ("0", 0), (0.0, 0)])
def test_whole_numbers(raw, value):
    assert cells.whole(raw) == value


@pytest.mark.parametrize("raw", [1.5, -1.0, "many", True])
def test_what_is_no_whole_number_is_refused(raw):
    with pytest.raises(Misread, match="a whole number"):
        cells.whole(raw)


@pytest.mark.parametrize("raw", [0.0, 6.0, 2.5, "high", "-1"])
def test_scores_are_from_1_to_5(raw):
    with pytest.raises(Misread, match="from 1 to 5"):
        cells.score(raw)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("", Unsaid.BLANK),
        ("  ", Unsaid.BLANK),
        ("TBC", Unsaid.TO_BE_CONFIRMED),
        ("tbc.", Unsaid.TO_BE_CONFIRMED),
        ("n/a", Unsaid.NOT_APPLICABLE),
        ("N/A", Unsaid.NOT_APPLICABLE),
        ("0", None),
        (0.0, None),
    ],
)
def test_nothing_said_is_kept_apart_from_zero(raw, kind):
    assert cells.unsaid(raw) is kind


@pytest.mark.parametrize(
    ("raw", "value"), [("Yes", True), ("y", True), (True, True), ("NO", False), (0.0, False)]
)
def test_yes_and_no(raw, value):
    assert cells.yes_no(raw) is value


def test_maybe_is_neither_yes_nor_no():
    with pytest.raises(Misread, match="Yes or No"):
        cells.yes_no("maybe")


@pytest.mark.parametrize(
    ("raw", "value"),
    [("14:00", time(14)), ("2.30pm", time(14, 30)), ("12:15 am", time(0, 15)), (time(9), time(9))],
)
def test_times_of_day(raw, value):
    assert cells.clock(raw) == value


@pytest.mark.parametrize("raw", ["25:00", "10:75", "noon", 14.0])
def test_what_is_no_time_is_refused(raw):
    with pytest.raises(Misread, match="a time such as 14:00"):
        cells.clock(raw)


def test_lists_are_parted_by_semicolons_and_lines():
    assert cells.names("HRCH; WLT ;\nLBH") == ("HRCH", "WLT", "LBH")


def test_references_are_in_capitals_without_spaces():
    assert cells.references("m 021; M022") == ("M021", "M022")


def test_text_loses_stray_spaces_and_the_byte_that_databases_refuse():
    assert cells.text(" Home\u00a0 first\x00\n starts ") == "Home first starts"
    assert cells.text("\u202eHome\u200b first") == "Home first"


@pytest.mark.parametrize("raw", ["\u200b", "\u2800\ufeff", " \u00a0"])
def test_a_cell_that_shows_nothing_is_blank(raw):
    assert cells.unsaid(raw) is cells.Unsaid.BLANK


def test_a_version_that_became_a_number_keeps_its_nought():
    assert [cells.version(raw) for raw in (1.0, 0.9, "3.1")] == ["1.0", "0.9", "3.1"]


def test_an_e_mail_address_is_in_lower_case_or_refused():
    assert cells.email(" Chair@Accord.Example ") == "chair@accord.example"
    with pytest.raises(Misread, match="an e-mail address"):
        cells.email("the chair")


def test_a_choice_is_its_label_in_any_case():
    parse = cells.choice([("in_progress", "In progress"), ("planned", "Planned")])

    assert parse("IN  PROGRESS") == "in_progress"
    with pytest.raises(Misread, match="one of: In progress, Planned"):
        parse("late")


def test_digits_of_other_scripts_are_no_amount():
    with pytest.raises(Misread, match="an amount in pounds"):
        cells.money("\uff11\uff10")
