"""Measured values as pages, papers and what is signed write them."""

from decimal import Decimal

from core.money import pounds
from core.small_counts import WORDS, is_few


def quantity(value: Decimal | None, unit: str) -> str:
    """'94.35%', '£1,820,000' or '574 admissions'; 'not known' for None, '<5 people' for FEW."""
    if value is None:
        return "not known"
    if unit == "£":
        return pounds(value)
    return f"{number(value)}%" if unit == "%" else f"{number(value)} {unit}"


def number(value: Decimal | None) -> str:
    """'94.35' or '1,200', without idle noughts; 'not known' for None, '<5' for FEW."""
    if value is None:
        return "not known"
    if is_few(value):
        return WORDS
    written = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
