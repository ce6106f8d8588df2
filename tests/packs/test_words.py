from datetime import date
from decimal import Decimal

import pytest

from packs import words


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        ("94.35", 1, "94.4"),
        ("0.05", 1, "0.1"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "\u22123"),
        ("-0.01", 1, "0.0"),
        ("1234.5", 0, "1,235"),
    ],
)
def test_halves_are_rounded_away_from_zero(value, places, written):
    assert words.half_up(Decimal(value), places) == written


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("91.5", "%", "91.5%"),
        ("610", "admissions", "610"),
        ("1820000", "£", "£1.82m"),
        ("0", "£", "£0"),
        ("-420000", "£", "\u2212£0.42m"),
    ],
)
def test_a_measured_value_is_written_in_its_unit(value, unit, written):
    assert words.figure(Decimal(value), unit) == written


def test_what_is_not_known_is_a_dash():
    assert [words.figure(None), words.millions(None), words.day(None)] == [
        "\u2013",
        "\u2013",
        "\u2013",
    ]
    assert words.moved(None) == "\u2013"


def test_money_has_a_real_minus_sign():
    assert words.money(Decimal(-420_000)) == "\u2212£420,000"


def test_dates_are_short_in_tables():
    assert words.day(date(2020, 2, 7)) == "7 Feb 2020"


@pytest.mark.parametrize(
    ("change", "written"), [(4, "▲ up 4"), (-3, "▼ down 3"), (0, "same"), (None, "\u2013")]
)
def test_a_move_has_an_arrow_and_a_word(change, written):
    assert words.moved(change) == written


def test_long_lists_say_how_many_more_there_are():
    assert words.some(["A", "B", "C"], 2) == "A, B and one more"


def test_small_numbers_are_words_in_sentences():
    assert words.told(0, "risk") == "no risks"
    assert words.told(1, "risk") == "one risk"
    assert words.told(11, "risk") == "11 risks"
    assert words.counted(1, "day") == "1 day"
    assert words.sentence("three of 15") == "Three of 15"


@pytest.mark.parametrize(("days", "written"), [(42, "+42"), (0, "0"), (-1, "\u22121")])
def test_days_carry_their_sign(days, written):
    assert words.signed(days) == written


def test_a_text_is_one_line_of_at_most_so_many_letters():
    assert words.capped("one\n\ttwo  three", 40) == "one two three"
    assert words.capped("x" * 1_000_000, 300) == "x" * 299 + "…"
