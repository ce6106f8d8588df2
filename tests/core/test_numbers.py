import pytest

from core.numbers import UNREADABLE, in_other_digits, parse_whole, whole_or

NONE = [
    "",
    " ",
    "1_0",
    "\u0661\u0660",
    "\uff11\uff10",
    "1 0",
    "+5",
    "--5",
    "5.5",
    "1e3",
    "ten",
    "9" * 19,
]


@pytest.mark.parametrize(("typed", "number"), [("12", 12), (" 5 ", 5), ("-3", -3), ("007", 7)])
def test_a_whole_number_is_read_with_or_without_spaces_around(typed, number):
    assert parse_whole(typed) == number


@pytest.mark.parametrize("typed", NONE)
def test_what_is_no_whole_number_says_how_to_write_one(typed):
    with pytest.raises(ValueError, match=f"^{UNREADABLE}$"):
        parse_whole(typed)


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("60", 60), ("61", None), ("-1", None)])
def test_a_number_of_an_address_is_within_its_bounds_or_none(typed, number):
    assert whole_or(typed, None, most=60) == number


@pytest.mark.parametrize("typed", NONE)
def test_an_address_without_a_number_has_none(typed):
    assert whole_or(typed, None, most=60) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("12 at 3.5", False), ("", False), ("x²", False), ("1\u0663", True)]
)
def test_a_digit_of_another_script_is_found(text, expected):
    assert in_other_digits(text) is expected
