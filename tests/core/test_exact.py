from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from core.errors import DomainError
from core.exact import all_exact, exact

TENTH = Fraction(1, 10)


@pytest.mark.parametrize("number", [Decimal("0.1"), 0.1, TENTH, np.float64(0.1)])
def test_a_tenth_is_a_tenth_however_it_is_held(number):
    assert exact(number, "It") == TENTH


def test_whole_numbers_of_numpy_are_whole_numbers_without_a_bound():
    found = exact(np.int64(2**62), "It")

    assert found * 4 == 2**64


@pytest.mark.parametrize(
    "wrong",
    ["5", None, True, float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity"), 1j, [1]],
)
def test_what_is_no_number_is_refused_and_shown(wrong):
    with pytest.raises(DomainError, match="The pool must be a number, not "):
        exact(wrong, "The pool")


@pytest.mark.parametrize("wrong", ["1e401", "1e-401", "1e999999", "0e-999999"])
def test_a_number_that_would_fill_the_memory_is_refused(wrong):
    with pytest.raises(DomainError, match="at most 400 digits"):
        exact(Decimal(wrong), "The pool")


def test_of_many_the_first_that_is_no_number_is_named():
    assert all_exact([1, Decimal("2.5"), 0.1], "Point") == (1, Fraction(5, 2), TENTH)

    with pytest.raises(DomainError, match="Point 3 must be a number, not None"):
        all_exact([1, 2.0, None], "Point")
