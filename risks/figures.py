"""Measured values as pages, papers and what is signed write them."""

from decimal import Decimal

from core.money import pounds


def quantity(value: Decimal | None, unit: str) -> str:
    """'94.35%', '£1,820,000' or '574 admissions'; 'not known' for None."""
    if value is None:
        return "not known"
    if unit == "£":
        return pounds(value)
    return f"{number(value)}%" if unit == "%" else f"{number(value)} {unit}"


def number(value: Decimal | None) -> str:
    """'94.35' or '1,200', without idle noughts; 'not known' for None."""
    if value is None:
        return "not known"
    written = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
