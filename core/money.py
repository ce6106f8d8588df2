"""Pounds and pence: always decimal, never a float (docs/rules.md 8)."""

import re
from decimal import ROUND_HALF_UP, Decimal

PENNY = Decimal("0.01")
AMOUNT = re.compile(r"(-?)£?(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?", re.ASCII)
UNREADABLE = "Write the amount in pounds as £1,000,000, 1000000 or 1,250.50."


def parse_pounds(text: str) -> Decimal:
    """The amount that `text` means, with £ and commas between thousands or without.

    ValueError says how to write one.
    """
    found = AMOUNT.fullmatch("".join(text.split()))
    if found is None or (found[1] and found[2]):
        raise ValueError(UNREADABLE)
    amount = Decimal(found[3].replace(",", "") + (found[4] or ""))
    return -amount if amount and (found[1] or found[2]) else amount


def to_the_penny(amount: Decimal) -> Decimal:
    """`amount` rounded to the penny, halves away from zero."""
    return amount.quantize(PENNY, rounding=ROUND_HALF_UP)


def pounds(amount: Decimal) -> str:
    """£1,850,000 or -£420,000; with pence (£1.50) only where there are any."""
    rounded = to_the_penny(amount)
    places = 0 if rounded == rounded.to_integral_value() else 2
    sign = "-" if rounded < 0 else ""
    return f"{sign}£{abs(rounded):,.{places}f}"
