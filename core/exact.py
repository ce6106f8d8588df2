"""Numbers as they are written: a float of 0.1 is a tenth, and what is no number is refused."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from numbers import Rational
from typing import cast

from core.errors import DomainError

type Number = Decimal | Fraction | float  # an int counts as a float to a type checker

WHOLE = {int, Fraction}
MOST_DIGITS = 400
SHOWN = 40


def exact(number: Number, what: str) -> Fraction:
    """The number without rounding; DomainError says that `what` is none, or beyond all measure."""
    found = Decimal(float.__repr__(number)) if isinstance(number, float) else number
    if isinstance(found, Decimal) and found.is_finite():
        _check_size(found, what)
        return Fraction(found)
    if isinstance(found, bool) or not isinstance(found, Rational):
        raise DomainError(f"{what} must be a number, not {ascii(number)[:SHOWN]}.")
    return Fraction(int(found.numerator), int(found.denominator))


def all_exact(numbers: Iterable[Number], what: str) -> tuple[Fraction, ...]:
    """Each of `numbers` without rounding; DomainError counts from 1 which is none."""
    said = tuple(numbers)
    if {*map(type, said)} <= WHOLE:  # nothing to refuse: half the time of a long chart
        return tuple(map(Fraction, cast("tuple[Fraction, ...]", said)))
    return tuple(exact(number, f"{what} {at}") for at, number in enumerate(said, 1))


def _check_size(number: Decimal, what: str) -> None:
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and max(abs(exponent), abs(number.adjusted())) > MOST_DIGITS:
        raise DomainError(f"{what} must have at most {MOST_DIGITS} digits.")
