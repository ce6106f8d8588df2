import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.readable import on_one_line, readable

JOINERS = {"\u200c", "\u200d"}
SIGNS_OF_NUMBERS = {*map(chr, range(0x600, 0x606)), *map(chr, (0x6DD, 0x70F, 0x890, 0x891, 0x8E2))}
SEEN = SIGNS_OF_NUMBERS | {"\U000110bd", "\U000110cd"}  # formats that show something: marks of age
AWKWARD = (
    "\u200b\u200c\u200d\u200e\u202e\u2066\u2028\u2800\ufe0f\ufeff\x00\x1b\r\n\t aé\u0645\u2764"
)


@pytest.mark.parametrize(
    "text",
    [
        "\u200b",
        "\u200c\u200d",
        "\u2060\ufeff",
        "\u202e\u202c",
        "\u2066\u2069",
        "\u2800",
        "\u3164",
        "\u3000\u00a0",
        "\ufe0f",
        "\x00\x1b",
        "\U000e0041",
        "\ud800",
        " \u200b\n\u200e ",
    ],
)
def test_what_is_blank_to_a_reader_is_blank(text):
    assert readable(text).strip() == on_one_line(text).strip() == ""


@pytest.mark.parametrize(
    "text",
    [
        "Zoë paid £5, “all” of it…",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian, with a joiner that parts
        "\u0915\u094d\u200d\u0937",  # Hindi, with one that joins
        "\U0001f469\u200d\u2695\ufe0f",  # a woman who is a health worker
        "\u2764\ufe0f\u200d\U0001f525 1\ufe0f\u20e3",
        "One\n\n\tTwo",
        "10\u00a0km",
    ],
)
def test_what_a_reader_sees_stays(text):
    assert readable(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Approve\u202edesopporp", "Approvedesopporp"),
        ("pay\u200bment\u200d", "payment"),
        ("pay\u200cment", "payment"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\u2800b", "a b"),
        ("\ufeffName", "Name"),
    ],
)
def test_what_shows_nothing_is_left_out(text, seen):
    assert readable(text) == seen


def test_on_one_line_a_break_is_a_space():
    assert on_one_line("Cabinet\r\n\tBcc: x\u2029y") == "Cabinet Bcc: x y"


def test_of_all_characters_that_show_nothing_none_stays_alone():
    kept = {
        letter
        for letter in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(letter) in {"Cc", "Cf", "Cs"} and readable(letter)
    }

    assert kept <= SEEN | {"\n", "\t", "\r", "\x0b", "\x0c", "\x85"}
    assert not any(on_one_line(letter).strip() for letter in kept - SEEN)


@given(st.text() | st.text(AWKWARD))
def test_any_text_is_readable_once_and_for_all(text):
    seen, line = readable(text), on_one_line(text)

    assert readable(seen) == seen
    assert on_one_line(line) == line
    assert readable(line) == line
    hidden = {letter for letter in seen if unicodedata.category(letter) in {"Cc", "Cf", "Cs"}}
    assert hidden <= SEEN | JOINERS | {"\n", "\t"}
    assert not set(line) & {"\n", "\t", "\r"}
    letters = [letter for letter in text if letter.isalnum()]
    assert [letter for letter in line if letter.isalnum()] == [
        letter for letter in letters if readable(letter)
    ]
