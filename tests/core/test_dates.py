import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dates import UNREADABLE, full_day, parse_day, short_day, weekday_day

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


def test_a_step_without_a_base_is_refused():
    with pytest.raises(ValueError, match=r"\+5w"):
        parse_day("+5w")


def test_a_step_past_the_end_of_the_calendar_is_refused():
    with pytest.raises(ValueError, match="Write the date"):
        parse_day("+9999w", base=date(9999, 12, 1))


def test_a_day_is_written_short_in_full_and_with_its_weekday():
    day = date(2020, 2, 7)

    assert short_day(day) == "7 Feb 2020"
    assert full_day(day) == "7 February 2020"
    assert weekday_day(day) == "Friday 7 February 2020"


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_what_accord_writes_it_reads(day):
    assert parse_day(short_day(day)) == day
    assert parse_day(full_day(day)) == day
    assert parse_day(f"{day.day}/{day.month}/{day.year}") == day
    assert parse_day(day.isoformat()) == day


@given(st.text(max_size=30))
def test_no_text_without_a_digit_is_a_date(text):
    if any(letter.isdigit() for letter in text):
        return

    with pytest.raises(ValueError, match=f"^{re.escape(UNREADABLE)}$"):
        parse_day(text, base=BASE)
