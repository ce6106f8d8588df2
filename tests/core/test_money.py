from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.money import pounds, to_the_penny

AMOUNTS = st.decimals(Decimal("-1e12"), Decimal("1e12"), places=4)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("2240000", "£2,240,000"),
        ("-420000.00", "-£420,000"),
        ("1234.5", "£1,234.50"),
        ("0.005", "£0.01"),
        ("-0.005", "-£0.01"),
        ("0.0049", "£0"),
        ("-0.001", "£0"),
        ("999.995", "£1,000"),
        ("2.675", "£2.68"),
    ],
)
def test_money_is_said_in_pounds_and_pence_only_where_there_are_any(amount, words):
    assert pounds(Decimal(amount)) == words


@given(AMOUNTS)
def test_rounding_moves_by_at_most_half_a_penny(amount):
    assert abs(to_the_penny(amount) - amount) <= Decimal("0.005")


@given(AMOUNTS)
def test_what_is_said_is_what_was_rounded(amount):
    words = pounds(amount).replace("£", "").replace(",", "")

    assert Decimal(words) == to_the_penny(amount)
    assert pounds(-amount).removeprefix("-") == pounds(amount).removeprefix("-")
