"""What a measurement may say, and how tables of them are read."""

from datetime import date
from decimal import Decimal

import pytest

from risks.measurement_rules import (
    Figure,
    first_out_of_order,
    parse_period,
    parse_value,
    wrong_period,
    wrong_value,
)
from risks.tables import NO_MONTH, NO_ROWS, read_table

JAN, FEB = date(2020, 1, 1), date(2020, 2, 1)


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [
        ("1,250.5", "admissions", "1250.5"),
        (" 574 admissions ", "admissions", "574"),
        ("91.5%", "%", "91.5"),
        ("£1,820,000", "£", "1820000"),
        ("-£420,000", "£", "-420000"),
        ("\N{MINUS SIGN}.5", "hours", "-0.5"),
    ],
)
def test_a_number_is_read_with_its_own_unit(typed, unit, value):
    assert parse_value(typed, unit) == Decimal(value)


def test_nothing_typed_is_nothing():
    assert parse_value("  ", "%") is None


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("5%", "admissions"),
        ("£5", "admissions"),
        ("5 days", "hours"),
        ("NaN", "%"),
        ("1e9", "%"),
        ("12,50", "£"),
        ("-", "%"),
        ("٣", "%"),
    ],
)
def test_another_unit_or_no_number_is_refused_with_the_unit_that_is_wanted(typed, unit):
    with pytest.raises(ValueError, match=f"alone, in {unit}, such as"):
        parse_value(typed, unit)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("NaN", "%", "not a number"),
        ("Infinity", "%", "not a number"),
        ("1E12", "£", "too large"),
        ("0.00001", "%", "at most 4 decimals"),
        ("-1", "admissions", "below 0, which admissions cannot be"),
        ("-1", "%", "below 0, which a per cent cannot be"),
        ("100.1", "%", "above 100 per cent"),
    ],
)
def test_what_a_measure_cannot_be_is_refused(value, unit, said):
    assert said in wrong_value(Decimal(value), unit)


@pytest.mark.parametrize(("value", "unit"), [("-1", "£"), ("0", "%"), ("100", "%"), ("9", "days")])
def test_what_it_can_be_is_taken(value, unit):
    assert wrong_value(Decimal(value), unit) == ""


def test_a_profile_may_let_a_measure_go_beyond_and_nothing_is_no_wrong_value():
    assert wrong_value(Decimal(-120), "%", is_unbounded=True) == ""
    assert wrong_value(None, "%") == ""


@pytest.mark.parametrize("typed", ["Jan 2020", "january 2020", "2020-01", "1/1/2020", "2020-01-01"])
def test_a_month_is_read_as_people_write_it(typed):
    assert parse_period(typed) == JAN


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("15/1/2020", "write it as Jan 2020"),
        ("Foo 2020", "Write the month as"),
        ("2020-13", "Write the month as"),
        ("0000-01", "Write the month as"),
        ("1820-01", "Check the year"),
        ("soon", "Write the month as"),
    ],
)
def test_what_is_no_month_is_refused_with_the_way_to_write_one(typed, said):
    with pytest.raises(ValueError, match=said):
        parse_period(typed)


def test_a_period_is_the_first_of_a_month():
    assert (wrong_period(JAN), wrong_period(date(2020, 1, 2))) == (
        "",
        "A period is a whole month: write it as Jan 2020.",
    )


def test_months_doubled_or_out_of_order_are_named():
    assert first_out_of_order([JAN, FEB]) is None
    assert first_out_of_order([JAN, JAN]) == (1, "Jan 2020 is there twice: keep one of the two.")
    assert first_out_of_order([FEB, JAN])[1] == (
        "Jan 2020 comes after Feb 2020: put the months in order."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Jan 2020\t5\t6\tReturns\tHigh\nFeb 2020\t\t7",
        "Month,Plan,Measured,Source,Confidence\n2020-01,5,6,Returns,High\n\n2020-02,,7\n",
        "\ufeffActual;Period;Planned;Source;Confidence\n6;Jan 2020;5;Returns;High\n7;Feb 2020",
    ],
)
def test_a_table_is_read_between_tabs_commas_or_semicolons_with_heads_or_without(text):
    assert read_table(text, "days").figures == (
        Figure(JAN, Decimal(5), Decimal(6), "Returns", "high"),
        Figure(FEB, None, Decimal(7)),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", NO_ROWS),
        ("Period,Actual", NO_ROWS),
        ("Actual,Planned\n1,2", NO_MONTH),
        ("x" * 200_001, "at most 200,000 characters"),
        ("2020-01,1\n" * 1_001, "at most 1,000 rows at a time: there are 1001"),
        ("2020-01,1\nsoon,5%", "Row 2: Write the month as"),
        ("2020-01,5%", 'Row 1: Write the number alone, in days, such as 1,250.5; not "5%".'),
        (f"2020-01,1,1,{'x' * 301}", "Row 1: The source is too long"),
    ],
)
def test_what_is_wrong_in_a_table_is_named_with_its_row(text, said):
    assert said in " ".join(read_table(text, "days").problems)


def test_what_has_no_column_or_no_cell_is_left_out():
    (whole, short) = read_table("Period,Actual,Source\nJan 2020,1,\nFeb 2020,2", "days").figures

    assert whole.left_out == {"planned", "confidence"}
    assert short.left_out == {"planned", "source", "confidence"}
