"""What money of later years is worth today (docs/rules.md 8; HM Treasury, Green Book, annex A6).

A rate holds for the years of its step: the factor of a year is that of the year before it,
divided by 1 plus the year's rate. Year 0 is the year of the appraisal and is not discounted.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from enum import StrEnum
from numbers import Integral

from core.errors import DomainError
from core.exact import Number, exact
from core.money import to_the_penny

DIGITS = 50
LAST_YEAR = 125  # the Green Book gives no rate beyond
MOST = 10**20


class RateKind(StrEnum):
    """What a rate discounts: money and most benefits, or risk to life and health."""

    STANDARD = "standard"
    HEALTH = "health"


@dataclass(frozen=True)
class Rates:
    """Per cent by the first year of each step, as published on a day."""

    published_on: date
    steps: tuple[tuple[int, Decimal], ...]

    def of(self, year: int) -> Decimal:
        """The per cent of a year from 1 to LAST_YEAR."""
        return next(percent for first, percent in reversed(self.steps) if year >= first)


@dataclass(frozen=True)
class Year:
    """A year's money, its factor, and what it is worth today, in pounds before rounding."""

    number: int
    amount: Decimal
    factor: Decimal

    @property
    def present_value(self) -> Decimal:
        """Amount times factor."""
        return self.amount * self.factor


RATES: dict[RateKind, tuple[Rates, ...]] = {
    RateKind.STANDARD: (
        Rates(
            date(2003, 1, 1),
            ((1, Decimal("3.5")), (31, Decimal("3.0")), (76, Decimal("2.5"))),
        ),
    ),
    RateKind.HEALTH: (
        Rates(
            date(2018, 3, 16),
            ((1, Decimal("1.5")), (31, Decimal("1.29")), (76, Decimal("1.07"))),
        ),
    ),
}


def rates_on(kind: RateKind, on: date) -> Rates:
    """The rates in force for an appraisal made on a day; DomainError before the first."""
    known = [rates for rates in RATES[kind] if rates.published_on <= on]
    if not known:
        first = RATES[kind][0].published_on
        raise DomainError(f"There is no {kind} discount rate before {first:%d %B %Y}.")
    return known[-1]


def discount_factor(rates: Rates, year: int) -> Decimal:
    """What a pound of `year` (0 to LAST_YEAR) is worth in year 0, to 50 digits."""
    if not isinstance(year, Integral) or not 0 <= year <= LAST_YEAR:
        raise DomainError(f"A year of an appraisal is from 0 to {LAST_YEAR}, not {year!r}.")
    with localcontext(prec=DIGITS):
        factor = Decimal(1)
        for each in range(1, year + 1):
            factor /= 1 + rates.of(each) / 100
        return factor


def discounted(amounts: Mapping[int, Number], rates: Rates) -> tuple[Year, ...]:
    """Pounds by year of the appraisal, each with its factor, in order of year."""
    factors = {number: discount_factor(rates, number) for number in amounts}
    return tuple(
        Year(number, _pounds(amounts[number], number), factors[number])
        for number in sorted(factors)
    )


def net_present_value(amounts: Mapping[int, Number], rates: Rates) -> Decimal:
    """The sum of what each year's money is worth today, to the penny; costs are negative."""
    with localcontext(prec=DIGITS):
        years = discounted(amounts, rates)
        return to_the_penny(sum((year.present_value for year in years), Decimal(0)))


def _pounds(amount: Number, year: int) -> Decimal:
    found = exact(amount, f"The money of year {year}")
    if abs(found) >= MOST:
        raise DomainError(f"The money of year {year} is too large: check it.")
    return amount if isinstance(amount, Decimal) else Decimal(found.numerator) / found.denominator
