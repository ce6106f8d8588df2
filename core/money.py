"""Pounds and pence: always decimal, never a float (docs/rules.md 8)."""

from decimal import ROUND_HALF_UP, Decimal

PENNY = Decimal("0.01")


def to_the_penny(amount: Decimal) -> Decimal:
    """`amount` rounded to the penny, halves away from zero."""
    return amount.quantize(PENNY, rounding=ROUND_HALF_UP)


def pounds(amount: Decimal) -> str:
    """£1,850,000 or -£420,000; with pence (£1.50) only where there are any."""
    rounded = to_the_penny(amount)
    places = 0 if rounded == rounded.to_integral_value() else 2
    sign = "-" if rounded < 0 else ""
    return f"{sign}£{abs(rounded):,.{places}f}"
