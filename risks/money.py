"""Money of benefits by year, workstream and partner, and what it is worth today.

docs/rules.md 8: only cash-releasing benefits count, a roll-up is never added, disbenefits stand
apart, and what falls in a year is not the full-year value.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from risks.benefit_rules import Totals
from risks.present_value import LAST_YEAR, RateKind, Rates, Year, discounted, net_present_value

NOUGHT = Decimal(0)
NOBODY = "Nobody named"


@dataclass(frozen=True)
class Counted:
    """A benefit that counts in the financial total: pounds of a full year, and by year.

    `years` is {financial year: (planned, realised)}, None where not said.
    """

    reference: str
    workstream: str
    partners: tuple[str, ...]
    is_disbenefit: bool
    value: Decimal | None
    rate: str
    years: dict[int, tuple[Decimal | None, Decimal | None]]

    @property
    def whose(self) -> str:
        """The partner it falls to; several together are not split by guess."""
        if len(self.partners) > 1:
            return f"{' and '.join(self.partners)}, together"
        return self.partners[0] if self.partners else NOBODY


@dataclass(frozen=True)
class Line:
    """Money of one workstream, or one partner, in a full year."""

    name: str
    totals: Totals


@dataclass(frozen=True)
class InYear:
    """What falls in one financial year, disbenefits apart; None where nobody has said any."""

    year: int
    planned: Totals | None
    actual: Totals | None

    @property
    def label(self) -> str:
        """2019/20."""
        return label(self.year)


@dataclass(frozen=True)
class Worth:
    """Planned money of one rate by year, each with its factor, and its net present value."""

    kind: RateKind
    years: tuple[tuple[str, Year], ...]
    value: Decimal


def label(year: int) -> str:
    """A financial year as people write it: 2019/20."""
    return f"{year}/{(year + 1) % 100:02}"


def by_name(rows: Iterable[Counted], of: Callable[[Counted], str]) -> list[Line]:
    """Full-year money for each name that `of` gives, the names in order."""
    grouped: defaultdict[str, list[Counted]] = defaultdict(list)
    for row in rows:
        grouped[of(row)].append(row)
    return [Line(name, _totals(grouped[name])) for name in sorted(grouped)]


def by_year(rows: Sequence[Counted]) -> list[InYear]:
    """What falls in each financial year, in order."""
    years = sorted({year for row in rows for year in row.years})
    return [InYear(year, _of_year(rows, year, 0), _of_year(rows, year, 1)) for year in years]


def worth(rows: Sequence[Counted], kind: RateKind, rates: Rates, base: int) -> Worth | None:
    """Planned money from the year `base` (year 0) on, discounted; None when there is none.

    Years before it take no part, nor any beyond the last for which there is a rate.
    """
    amounts: defaultdict[int, Decimal] = defaultdict(Decimal)
    for row in rows:
        for year, (planned, _) in row.years.items():
            if row.rate == kind and planned is not None and 0 <= year - base <= LAST_YEAR:
                amounts[year - base] += planned
    if not amounts:
        return None
    years = tuple((label(base + each.number), each) for each in discounted(amounts, rates))
    return Worth(kind, years, net_present_value(amounts, rates))


def _totals(rows: Sequence[Counted]) -> Totals:
    return _split([(row.value or NOUGHT, row.is_disbenefit) for row in rows])


def _of_year(rows: Sequence[Counted], year: int, which: int) -> Totals | None:
    found = [(row.years[year][which], row.is_disbenefit) for row in rows if year in row.years]
    said = [(money, is_disbenefit) for money, is_disbenefit in found if money is not None]
    return _split(said) if said else None


def _split(amounts: Sequence[tuple[Decimal, bool]]) -> Totals:
    return Totals(
        gross=sum((money for money, is_disbenefit in amounts if not is_disbenefit), NOUGHT),
        disbenefits=sum((money for money, is_disbenefit in amounts if is_disbenefit), NOUGHT),
    )
