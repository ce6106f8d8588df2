import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dates import (
    EARLIEST,
    LATEST,
    OUTSIDE,
    UNREADABLE,
    UNREADABLE_FROM_BASE,
    full_day,
    parse_day,
    short_day,
    weekday_day,
)

BASE = date(2020, 1, 31)


@pytest.mark.parametrize(
    "text",
    [
        "17/4/2020",
        "17/04/2020",
        "17.4.2020",
        "17-4-2020",
        "17 Apr 2020",
        "17 april 2020",
        " 17  APRIL  2020 ",
        "17th April 2020",
        "17 Apr. 2020",
        "17-Apr-2020",
        "2020-04-17",
    ],
)
def test_every_british_way_of_writing_a_date_is_read(text):
    assert parse_day(text) == date(2020, 4, 17)


def test_september_may_be_sept():
    assert parse_day("1 Sept 2020") == date(2020, 9, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("+5w", date(2020, 3, 6)),
        ("+10d", date(2020, 2, 10)),
        ("-1w", date(2020, 1, 24)),
        ("+ 2 W", date(2020, 2, 14)),
        ("+0d", BASE),
    ],
)
def test_weeks_and_days_count_from_the_base(text, day):
    assert parse_day(text, base=BASE) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "17/4/20",
        "17 Apr 20",
        "4/17/2020",
        "29/2/2019",
        "31/4/2020",
        "0/1/2020",
        "17 Foo 2020",
        "17 Ma 2020",
        "Apr 2020",
        "2020/04/17",
        "17/4/2020 or so",
        "+5m",
        "5w",
        "1/1/0000",
        "\u0661\u0667/4/2020",
        "+9999w" * 40,
    ],
)
def test_anything_else_is_refused_with_how_to_write_it(text):
    with pytest.raises(ValueError, match=r"^Write the date as 17/4/2020, 17 Apr 2020 or \+5w\.$"):
        parse_day(text, base=BASE)


def test_29_february_of_a_leap_year_is_a_day():
    assert parse_day("29/2/2020") == date(2020, 2, 29)


@pytest.mark.parametrize("text", ["+5w", "soon"])
def test_where_nothing_is_counted_from_no_step_is_read_or_offered(text):
    with pytest.raises(ValueError, match=r"^Write the date as 17/4/2020 or 17 Apr 2020\.$"):
        parse_day(text)


@pytest.mark.parametrize(
    "text", ["1/1/0001", "20/11/0026", "31/12/1949", "1/1/2200", "31 Dec 9999", "9999-12-31"]
)
def test_a_year_before_1950_or_after_2199_is_a_slip(text):
    assert (date(1950, 1, 1), date(2199, 12, 31)) == (EARLIEST, LATEST)
    for base in (None, BASE):
        with pytest.raises(ValueError, match=f"^{re.escape(OUTSIDE)}$"):
            parse_day(text, base=base)


@pytest.mark.parametrize("base", [LATEST, date(9999, 12, 1)])
def test_a_step_past_the_last_year_is_refused(base):
    with pytest.raises(ValueError, match="Check the year: dates here"):
        parse_day("+9999w", base=base)


def test_the_first_and_the_last_day_are_read():
    assert parse_day("1/1/1950") == EARLIEST
    assert parse_day("31/12/2199") == LATEST


def test_a_day_is_written_short_in_full_and_with_its_weekday():
    day = date(2020, 2, 7)

    assert short_day(day) == "7 Feb 2020"
    assert full_day(day) == "7 February 2020"
    assert weekday_day(day) == "Friday 7 February 2020"


@given(st.dates(EARLIEST, LATEST))
def test_what_accord_writes_it_reads(day):
    assert parse_day(short_day(day)) == day
    assert parse_day(full_day(day)) == day
    assert parse_day(f"{day.day}/{day.month}/{day.year}") == day
    assert parse_day(day.isoformat()) == day


@given(st.text(max_size=30))
def test_no_text_without_a_digit_is_a_date(text):
    if any(letter.isdigit() for letter in text):
        return

    with pytest.raises(ValueError, match=f"^{re.escape(UNREADABLE_FROM_BASE)}$"):
        parse_day(text, base=BASE)
    with pytest.raises(ValueError, match=f"^{re.escape(UNREADABLE)}$"):
        parse_day(text)
